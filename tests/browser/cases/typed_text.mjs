// What a person types is kept letter for letter: in the field, in the saved search, after a reload.

import { equal } from "node:assert/strict";
import { facts, startQuickly, untilSaved, visit } from "../support/journey.mjs";
import { until } from "../support/until.mjs";
import { words } from "../support/words.mjs";

const kSamples = [
  "naïve Ångström & Søn €", "Ελληνικά Кириллица", "東京電力株式会社", "한국전자", "🎈👩‍💻🇺🇦",
  "שלום עולם", `quote " back \\ slash <b>`,
];

async function companyField(page) {
  const offer = await page.byRole("group", words.offer);
  return page.byRole("textbox", words.company, { within: offer });
}

export const cases = [{
  name: "accents, CJK, emoji and quotes are kept exactly",
  browsers: ["chromium", "firefox", "webkit"],
  async run({ page, url }) {
    await visit(page, url);
    await startQuickly(page);
    for (const sample of kSamples) {
      const field = await companyField(page);
      await field.fill(sample);
      equal(await field.value(), sample);
      await untilSaved(page, sample, (search) => search.opportunities[0].company === sample);
    }
    await page.key("Tab");
    await page.reload();
    await until("the text after a reload", async () =>
      await (await companyField(page)).value() === kSamples.at(-1));
  },
}, {
  name: "an input method composes in the field without loss",
  browsers: ["chromium"],
  async run({ page, driver, url }) {
    await visit(page, url);
    await startQuickly(page);
    const field = await companyField(page);
    await field.fill("株式会社");
    const compose = (text) => driver.cdp("Input.imeSetComposition",
      { text, selectionStart: text.length, selectionEnd: text.length });
    for (const step of ["n", "に", "にh", "にほ", "にほn", "にほん", "日本"]) {
      await compose(step);
      await page.settle();
      equal(await field.value(), `株式会社${step}`);
    }
    await driver.cdp("Input.insertText", { text: "日本" });
    await page.settle();
    for (const step of ["ㅎ", "하", "한"]) await compose(step);
    await driver.cdp("Input.insertText", { text: "한" });
    await page.settle();
    equal(await field.value(), "株式会社日本한");
    await untilSaved(page, "the composed text", (search) =>
      search.opportunities[0].company === "株式会社日本한");
    await page.reload();
    equal(await (await companyField(page)).value(), "株式会社日本한");
  },
}, {
  name: "a person's own keys in a field are the browser's: word deletion, selection, paste",
  browsers: ["chromium", "firefox"],
  async run({ page, url }) {
    await visit(page, url);
    await startQuickly(page);
    const field = await companyField(page);
    await field.fill("Northwind Traders");
    await page.key("Control+Backspace");
    equal((await field.value()).trim(), "Northwind");
    await page.key("Control+a");
    await page.key("Control+c");
    await page.key("End");
    await page.key("Control+v");
    equal((await field.value()).replace(/\s+/g, " "), "Northwind Northwind ");
    equal(await (await page.byRole("textbox", words.role, {
      within: await page.byRole("group", words.offer),
    })).value() === facts.offer.role, false);
  },
}];
