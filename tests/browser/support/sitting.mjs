// One browser with the page served to it, as a case gets it; and what must hold after every case.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { startDisplay } from "./display.mjs";
import { programs, root } from "./folders.mjs";
import { startGuard } from "./guard.mjs";
import { Page } from "./page.mjs";
import { PuppeteerDriver } from "./puppeteer.mjs";
import { serve } from "./server.mjs";
import { watchSource } from "./watch.mjs";
import { WebKitDriver } from "./webkit.mjs";

let display = null;

/** What this machine lacks to run that browser, or nothing. */
export function lacks(browser) {
  const needed = {
    chromium: { chromium: programs.chromium },
    firefox: { "firefox-esr": programs.firefox, Xvfb: programs.xvfb },
    webkit: {
      WebKitWebDriver: programs.webkitDriver, MiniBrowser: programs.miniBrowser,
      Xvfb: programs.xvfb,
    },
  }[browser];
  return Object.keys(needed).filter((name) => !needed[name]()).join(", ");
}

export async function endDisplay() {
  display?.stop();
}

/** What a browser asks its own maker for, whatever page is open. */
const kMakers = /(^|\.)(google|googleapis|gvt1|mozilla|firefox)\.(com|net|org)$/;

export async function sit(browser, options = {}) {
  const guard = await startGuard();
  const server = await serve({ folder: options.folder, watch: browser === "webkit" });
  if (browser !== "chromium") display ??= await startDisplay();
  const preload = `${watchSource}\n${options.preload ?? ""}`;
  const all = { ...options, guardPort: guard.port, display: display?.name, preload };
  const driver = browser === "webkit"
    ? new WebKitDriver(all) : new PuppeteerDriver({ browser, ...all });
  await driver.launch();
  const page = new Page(driver);
  if (options.touch) page.act = "tap";
  return { browser, driver, page, server, guard, url: server.url };
}

/** Everything that went wrong in the page or left it for elsewhere, as lines; empty is good. */
export async function complaints({ driver, page, server, guard }) {
  const watch = await page.evaluate(() => globalThis.juggleWatch ?? null).catch(() => null);
  const errors = new Set([...driver.errors, ...(watch?.errors ?? [])]);
  const violations = [...(watch?.violations ?? []), ...server.violations];
  const foreign = driver.requests.filter((url) => !/^(data|blob|about):/.test(url) &&
    !url.startsWith(`${server.origin}/`));
  for (const url of new Set(guard.refused)) {
    if (!kMakers.test(new URL(url).hostname)) foreign.push(`${url} (refused)`);
  }
  return [
    ...errors, ...violations.map((one) => `policy violation: ${one}`),
    ...foreign.map((url) => `asked another origin: ${url}`),
  ];
}

export async function picture({ driver }, name) {
  const folder = join(root, "build", "browser");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  await driver.screenshot(path);
  return path;
}

export async function stand({ driver, server, guard }) {
  await driver.close();
  await server.stop().catch(() => {});
  guard.stop();
}
