// Where things are, and which browsers this machine has.

import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const here = resolve(dirname(fileURLToPath(import.meta.url)), "..");
export const root = resolve(here, "..", "..");
export const site = process.env.JUGGLE_SITE || join(root, "build", "site");

/** The first of these programs found on the path (or given by its full name), or nothing. */
export function program(...names) {
  for (const name of names) {
    if (!name) continue;
    for (const folder of name.includes("/") ? [""] : process.env.PATH.split(delimiter)) {
      const path = folder ? join(folder, name) : name;
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch { /* not here */ }
    }
  }
  return undefined;
}

const kMiniBrowsers = ["x86_64", "aarch64"].flatMap((machine) =>
  ["4.1", "4.0"].map((abi) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${abi}/MiniBrowser`));

export const programs = {
  chromium: () => program(process.env.JUGGLE_CHROMIUM, "chromium", "google-chrome"),
  firefox: () => program(process.env.JUGGLE_FIREFOX, "firefox-esr", "firefox"),
  webkitDriver: () => program("WebKitWebDriver"),
  miniBrowser: () => kMiniBrowsers.find((path) => existsSync(path)),
  xvfb: () => program("Xvfb"),
};
