// A phone of 390 x 844: taps instead of clicks, a finger that scrolls does not press.

import { deepEqual, equal, ok } from "node:assert/strict";
import { headline, startQuickly, tellSituation, untilSaved, visit } from "../support/journey.mjs";
import { sleep, until } from "../support/until.mjs";
import { words } from "../support/words.mjs";
import { quickStart } from "./quick_start.mjs";

const options = { width: 390, height: 844, touch: true, ratio: 2 };

const scrolled = (page) => page.evaluate(() => scrollY);

export const cases = [{
  name: "phone: the whole quick start by taps",
  browsers: ["chromium"],
  options,
  async run(sitting) {
    await quickStart(sitting);
    const wide = await sitting.page.evaluate(() => document.documentElement.scrollWidth);
    equal(wide, 390);
  },
}, {
  name: "phone: a swipe scrolls and presses nothing",
  browsers: ["chromium"],
  options,
  async run({ page, driver, url }) {
    await visit(page, url);
    await startQuickly(page);
    await tellSituation(page);
    const before = await untilSaved(page, "the situation", (search) =>
      search.finances.savings === 12000 && search.finances.monthly_spending === 1500);
    await page.evaluate(() => { document.activeElement.blur(); scrollTo(0, 0); });
    await page.settle();
    // Every finger that comes down on something pressable and moves away upwards.
    for (const [role, name] of [["radio", words.spoken], ["button", words.calendar],
      ["slider", words.worth], ["textbox", words.company]]) {
      const handle = await page.byRole(role, name);
      const from = await handle.aim();
      const start = await scrolled(page);
      await driver.swipe({ x: from.x, y: from.y }, { x: from.x + 4, y: from.y - 220 });
      await until(`${role} ${name} to scroll`, async () => await scrolled(page) > start + 60);
      await page.settle();
      await sleep(600);
    }
    equal(await page.has("dialog"), false);
    const after = await untilSaved(page, "the same", () => true);
    deepEqual(after, before);
    ok((await headline(page)).length > 10);
  },
}, {
  name: "phone: a finger along a slider moves it, and the page stays",
  browsers: ["chromium"],
  options,
  async run({ page, driver, url }) {
    await visit(page, url);
    await startQuickly(page);
    const favourite = await page.byRole("group", words.favourite);
    const slider = await page.byRole("slider", words.worth, { within: favourite });
    await slider.aim();
    const { rect, value } = await slider.now();
    const y = rect.y + rect.height / 2;
    const start = await scrolled(page);
    await driver.swipe({ x: rect.x + rect.width * value / 100, y }, { x: rect.x + 20, y: y + 2 });
    await untilSaved(page, "the new worth", (search) => search.opportunities[1].worth < 20);
    equal(await scrolled(page), start);
  },
}, {
  name: "phone: a tap that opens another screen does not also enter the field that comes there",
  browsers: ["chromium"],
  options,
  async run({ page, url }) {
    await visit(page, url);
    await startQuickly(page);
    await page.press("button", words.writeTo);
    await page.byRole("textbox", words.message);
    await sleep(400);
    const focus = await page.focused();
    ok(focus?.role !== "textbox", `${focus?.name} has the focus`);
  },
}, {
  name: "phone: a tap focuses a field at once, and what can be tapped is large enough",
  browsers: ["chromium"],
  options,
  async run({ page, url }) {
    await visit(page, url);
    await startQuickly(page);
    const field = await page.byRole("textbox", words.company);
    await field.tap();
    ok((await field.now()).focused);
    const small = [];
    for (const role of ["button", "link", "radio", "combobox", "textbox", "slider"]) {
      for (const { name, rect } of await page.all(role, null)) {
        if (rect.height < 43.5 || rect.width < 43.5) {
          small.push(`${role} ${name}: ${Math.round(rect.width)} x ${Math.round(rect.height)}`);
        }
      }
    }
    deepEqual(small, []);
  },
}];
