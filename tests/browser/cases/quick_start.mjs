// The one journey this product is for, from the first visit to the message on the clipboard.

import { equal, match, ok } from "node:assert/strict";
import {
  changedHeadline, facts, goTo, headline, savedSearch, startQuickly, tellSituation, untilSaved,
  visit,
} from "../support/journey.mjs";
import { until } from "../support/until.mjs";
import { words } from "../support/words.mjs";

const everywhere = ["chromium", "firefox", "webkit"];

export async function firstVisit({ page, url }) {
  await visit(page, url);
  equal((await page.all("heading", null)).filter((each) => each.level === 1).length, 1);
  await page.waitWords(words.purpose);
  await page.waitWords(words.privacy);
  for (const example of [words.exampleLaidOff, words.exampleGraduate, words.exampleCourted]) {
    ok(await page.has("button", example), `no example ${example}`);
  }
}

/** The whole quick start; ends on the messages screen with the text copied. */
export async function quickStart(sitting) {
  const { page } = sitting;
  await firstVisit(sitting);
  await startQuickly(page);
  const atFirst = await headline(page);
  ok(atFirst.length > 10, `the verdict says "${atFirst}"`);
  await tellSituation(page);
  const favourite = await page.byRole("group", words.favourite);
  await page.setSlider("slider", words.chance, 1, { within: favourite });
  const hopeless = await headline(page);
  await page.setSlider("slider", words.chance, 80, { within: favourite });
  const hopeful = await changedHeadline(page, hopeless);
  match(hopeful, new RegExp(`${facts.offer.company}|${facts.favourite.company}`, "u"));
  await page.press("button", words.wholeAnswer);
  await page.byRole("heading", words.decide);
  equal(await headline(page), hopeful);
  for (const part of [words.actions, words.change, words.plan]) await page.byRole("region", part);
  ok((await page.all("row", null)).length >= 4, "the actions are not side by side");
  await page.press("button", words.writeTo);
  const text = await (await page.byRole("textbox", words.message)).value();
  ok(text.length > 80, `the message is "${text}"`);
  await page.press("button", words.copy);
  await page.waitWords(words.copied);
  return text;
}

async function pastesWhatWasCopied({ page, driver }, text) {
  const field = await page.byRole("textbox", words.message);
  await field.fill("x");
  equal(await field.value(), "x");
  await driver.selectAll();
  await page.key("Control+v");
  await until("the pasted message", async () =>
    (await field.value()).replace(/\r/g, "") === text.replace(/\r/g, ""));
}

export const cases = [{
  name: "the first visit says what this is and that nothing leaves the machine",
  browsers: everywhere,
  run: firstVisit,
}, {
  name: "quick start: from an offer and a hope to a verdict and a copied message",
  browsers: everywhere,
  async run(sitting) {
    const text = await quickStart(sitting);
    match(text, /Northwind|Žižkov|東京電力/u);
    await pastesWhatWasCopied(sitting, text);
  },
}, {
  name: "the verdict follows the favourite's worth while it is dragged",
  browsers: everywhere,
  async run({ page, driver, url }) {
    await visit(page, url);
    await startQuickly(page);
    const favourite = await page.byRole("group", words.favourite);
    const slider = await page.byRole("slider", words.worth, { within: favourite });
    await slider.focus();
    const before = await headline(page);
    const { rect } = await slider.now();
    const y = rect.y + rect.height / 2;
    const now = Number(await slider.value());
    await driver.drag({ x: rect.x + rect.width * now / 100, y }, { x: rect.x + 8, y });
    const after = await changedHeadline(page, before);
    ok(Number(await slider.value()) < 15, `the slider stands at ${await slider.value()}`);
    const saved = await untilSaved(page, "the dragged worth", (search) =>
      search.opportunities[1].worth < 15);
    equal(saved.opportunities.length, 2);
    // One drag is one step back.
    await page.press("button", words.undo);
    equal(await changedHeadline(page, after), before);
  },
}, {
  name: "dates can be typed in words and chosen in the calendar",
  browsers: everywhere,
  async run({ page, url }) {
    await visit(page, url);
    await startQuickly(page);
    const offer = await page.byRole("group", words.offer);
    const field = await page.fill("textbox", words.deadline, "tomorrow", { within: offer });
    await page.key("Enter");
    const day = await page.evaluate(() => {
      const date = new Date(Date.now() + 86_400_000);
      return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
        .map((part) => String(part).padStart(2, "0")).join("-");
    });
    await untilSaved(page, "tomorrow", (search) => search.opportunities[0].offer.deadline === day);
    await page.press("button", words.calendar, { within: offer });
    const dialog = await page.byRole("dialog");
    await page.press("button", "Next month", { within: dialog });
    await page.press("gridcell", /\b15\b/, { within: dialog });
    const saved = await untilSaved(page, "the 15th", (search) =>
      search.opportunities[0].offer.deadline.endsWith("-15"));
    ok(saved.opportunities[0].offer.deadline > day);
    match(await field.value(), /15/);
  },
}, {
  name: "an example opens with its answer",
  browsers: everywhere,
  async run({ page, url }) {
    for (const example of [words.exampleLaidOff, words.exampleGraduate, words.exampleCourted]) {
      await visit(page, url);
      await page.evaluate(() => localStorage.clear());
      await visit(page, url);
      await page.press("button", example);
      ok((await headline(page)).length > 10);
      await untilSaved(page, "the example", (search) => search.opportunities.length >= 2);
    }
    await goTo(page, words.settings);
    await page.byRole("heading", words.settings);
    ok(await savedSearch(page));
  },
}];
