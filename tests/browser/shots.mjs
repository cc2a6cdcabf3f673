// Pictures of the page to look at:  node shots.mjs [--only TEXT] [--screen NAME] [--out FOLDER]
//
// Each screen at desktop and phone size, light and dark, as build/shots/SIZE-THEME-SCREEN.png, and
// the whole length of it as ...-whole.png where it is longer than the window. A screen that cannot
// be reached is said and skipped.

import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { root } from "./support/folders.mjs";
import { goTo, pressAny, ready, startQuickly } from "./support/journey.mjs";
import { Page } from "./support/page.mjs";
import { PuppeteerDriver } from "./support/puppeteer.mjs";
import { serve } from "./support/server.mjs";
import { words } from "./support/words.mjs";

const option = (name, otherwise) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const out = resolve(option("--out", join(root, "build", "shots")));
const only = option("--only", "");
const onlyScreen = option("--screen", "");

const sizes = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844, touch: true, ratio: 2 },
};

async function fillQuickStart(page) {
  const fill = async (name, nth, text) => {
    if ((await page.all("textbox", name)).length > nth) {
      await page.fill("textbox", name, text, { nth });
    }
  };
  await fill(words.company, 0, "Northwind");
  await fill(words.role, 0, "Product designer");
  await fill(words.company, 1, "Contoso");
  await fill(words.role, 1, "Lead designer");
  await page.evaluate(() => { document.activeElement?.blur(); scrollTo(0, 0); });
  await page.settle();
}

/** Screen name -> how to get there from the one before. */
const steps = {
  first_visit: async () => {},
  quick_start: (page) => startQuickly(page),
  quick_start_filled: (page) => fillQuickStart(page),
  verdict: (page) => pressAny(page, [["button", words.wholeAnswer], ["link", words.decide],
    ["button", words.decide]]),
  message: (page) => pressAny(page, [["button", words.writeTo], ["link", words.messages],
    ["button", words.messages]]),
  today: (page) => goTo(page, words.today),
  opportunities: (page) => goTo(page, words.opportunities),
  opportunity: async (page) => {
    await page.press("button", /^Contoso/);
    await page.press("button", words.addPerson);
    await page.fill("textbox", words.personName, "Dana Whitfield");
  },
  compare: (page) => goTo(page, "Compare"),
  journal: (page) => goTo(page, "Journal"),
  settings: (page) => goTo(page, words.settings),
};

async function shoot(driver, page, name) {
  const { width, height, touch } = driver.options;
  const metrics = { width, deviceScaleFactor: 0, mobile: Boolean(touch) };
  await page.evaluate(() => scrollTo(0, 0));
  await page.settle();
  await driver.screenshot(join(out, `${name}.png`));
  console.log(`${name}.png`);
  const whole = Math.min(6000, await page.evaluate(() => document.documentElement.scrollHeight));
  if (whole <= height + 8) return;
  await driver.cdp("Emulation.setDeviceMetricsOverride", { ...metrics, height: whole });
  await page.settle();
  await driver.screenshot(join(out, `${name}-whole.png`));
  console.log(`${name}-whole.png`);
  await driver.cdp("Emulation.setDeviceMetricsOverride", { ...metrics, height });
  await page.settle();
}

async function shootAll(url, size, theme) {
  const media = [{ name: "prefers-color-scheme", value: theme }];
  const driver = new PuppeteerDriver({ browser: "chromium", ...sizes[size], media });
  let missing = 0;
  try {
    await driver.launch();
    const page = new Page(driver);
    if (sizes[size].touch) page.act = "tap";
    await page.open(url);
    await ready(page).catch((error) => console.log(`${size}-${theme}: ${error.message}`));
    for (const [screen, step] of Object.entries(steps)) {
      try {
        await step(page);
        if (!onlyScreen || onlyScreen === screen) {
          await shoot(driver, page, `${size}-${theme}-${screen}`);
        }
      } catch (error) {
        ++missing;
        console.log(`${size}-${theme}-${screen}: missing: ${error.message}`);
      }
    }
    for (const error of driver.errors) console.log(`${size}-${theme}: ${error}`);
  } finally {
    await driver.close();
  }
  return missing;
}

mkdirSync(out, { recursive: true });
const server = await serve();
let missing = 0;
for (const size of Object.keys(sizes)) {
  for (const theme of ["light", "dark"]) {
    if (`${size}-${theme}`.includes(only)) missing += await shootAll(server.url, size, theme);
  }
}
await server.stop();
console.log(missing ? `${missing} screens could not be reached` : `all pictures are in ${out}`);
process.exit(missing ? 1 : 0);
