// The harness against a small page of its own: what a journey relies on must work in each browser.

import { equal } from "node:assert/strict";
import { join } from "node:path";
import { here } from "../support/folders.mjs";
import { until } from "../support/until.mjs";
import { complaints } from "../support/sitting.mjs";

export const cases = [{
  name: "harness: clicks land on the canvas, typing is real, a restart keeps the profile",
  browsers: ["chromium", "firefox", "webkit"],
  options: { folder: join(here, "fixture") },
  expects: /boo|example\.org|ERR_|Cross-Origin|late|Script error/,
  async run(sitting) {
    const { page, driver, url } = sitting;
    const text = "Zürich 東京 🎈 naïve €";
    await page.open(url);
    await page.press("button", "Count");
    await page.press("button", "Far away");
    await page.fill("textbox", "Company", text);
    await page.byRole("paragraph", `pressed 101 times, holds ${text}`);
    for (const key of ["Tab", "Enter", "Space"]) await page.key(key);
    equal((await page.focused()).name, "Count");
    await page.byRole("paragraph", /pressed 103 times/);
    await driver.restart();
    await page.open(url);
    await page.byRole("paragraph", `pressed 103 times, holds ${text}`);
    await page.evaluate(() => {
      fetch("https://example.org/x").catch(() => {});
      console.error("boo");
      setTimeout(() => { throw new Error("late"); }, 0);
    });
    for (const wanted of [/boo/, /late/, /policy violation.*example\.org/]) {
      await until(`a complaint about ${wanted}`, async () =>
        (await complaints(sitting)).some((line) => wanted.test(line)));
    }
  },
}];
