// The page of one opportunity: added, filled in, kept over a reload, removed and brought back.

import { equal, ok } from "node:assert/strict";
import { goTo, startQuickly, untilSaved, visit } from "../support/journey.mjs";
import { words } from "../support/words.mjs";

const kCompany = "\u682a\u5f0f\u4f1a\u793e Fabrikam";
const third = (search) => search.opportunities[2];

export const cases = [{
  name: "a company is added, filled in, kept over a reload, removed and brought back",
  browsers: ["chromium", "firefox", "webkit"],
  async run({ page, url }) {
    await visit(page, url);
    await startQuickly(page);
    await goTo(page, words.opportunities);
    await page.press("button", words.addCompany);
    await page.fill("textbox", words.company, kCompany);
    await page.press("button", words.addPerson);
    await page.fill("textbox", words.personName, "Zo\u00eb \u{1F642}");
    await untilSaved(page, "the company and the person", (search) =>
      third(search)?.company === kCompany && third(search).contacts?.[0]?.name === "Zo\u00eb \u{1F642}");
    await page.reload();
    await goTo(page, words.opportunities);
    await page.press("button", new RegExp(`^${kCompany}`));
    equal(await (await page.byRole("textbox", words.company)).value(), kCompany);
    await page.press("button", words.removeCompany);
    ok(await page.byRole("button", words.addCompany));
    await untilSaved(page, "two companies", (search) => search.opportunities.length === 2);
    await page.press("button", words.undo);
    await page.byRole("button", new RegExp(`^${kCompany}`));
    await untilSaved(page, "three companies", (search) => search.opportunities.length === 3);
  },
}];
