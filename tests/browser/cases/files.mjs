// Files in and out: what was exported comes back the same; a damaged file changes nothing and is
// refused with the words that the command line has for it.

import { deepEqual, equal, ok } from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../support/folders.mjs";
import {
  facts, goTo, headline, savedSearch, startQuickly, tellSituation, untilSaved, visit,
} from "../support/journey.mjs";
import { until } from "../support/until.mjs";
import { words } from "../support/words.mjs";

const damaged = join(root, "tests", "golden", "damaged");

function expected() {
  return readFileSync(join(damaged, "expected.tsv"), "utf8").trimEnd().split("\n")
    .map((row) => row.split("\t")).map(([name, code, path, detail]) => ({
      name, code, path, detail, bytes: [...readFileSync(join(damaged, `${name}.json`))],
    }));
}

/** Drops a file onto the page, as from the desktop. */
const drop = (page, bytes) => page.evaluate((content) => {
  const data = new DataTransfer();
  data.items.add(new File([new Uint8Array(content)], "search.json", { type: "application/json" }));
  dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
}, bytes);

async function openSituation(page, url) {
  await visit(page, url);
  await startQuickly(page);
  await tellSituation(page);
  await page.key("Tab");
  return untilSaved(page, "the situation", (search) =>
    search.opportunities[1].role === facts.favourite.role && search.finances.monthly_spending === 1500);
}

/** What the refusal must name. A browser decodes by itself: of bytes that are no text it says so. */
function reasonOf({ path, detail, bytes }) {
  const text = Buffer.from(bytes);
  const isText = Buffer.from(text.toString()).equals(text);
  return isText ? [path, detail].filter(Boolean) : ["cannot be read"];
}

const simplified = (text) => text.replace(/\s+/g, " ").trim();

export const cases = [{
  name: "export, start over, import: the same search",
  browsers: ["chromium"],
  async run({ page, driver, url }) {
    const told = await openSituation(page, url);
    const said = await headline(page);
    await goTo(page, words.settings);
    const files = await driver.downloads(() => page.press("button", words.exportFile));
    const [text] = Object.values(files);
    deepEqual(JSON.parse(text), told);
    await page.press("button", words.startOver);
    await page.byRole("button", words.start);
    const path = join(tmpdir(), `juggle-export-${process.pid}.json`);
    writeFileSync(path, text);
    await driver.chooseFile(() => page.press("button", words.openSaved), path);
    await until("the imported headline", async () => await headline(page) === said);
    await untilSaved(page, "the import", (search) => search.opportunities?.length === 2);
    deepEqual(await savedSearch(page), told);
  },
}, {
  name: "every damaged file is refused with its reason, and the open search is untouched",
  browsers: ["chromium", "firefox"],
  async run({ page, url }) {
    const told = await openSituation(page, url);
    const said = await headline(page);
    const rows = expected();
    ok(rows.length >= 30);
    for (const row of rows) {
      await drop(page, row.bytes);
      const reason = reasonOf(row);
      await until(`the reason of ${row.name}: ${reason}`, async () => {
        const shown = simplified(await page.words());
        return reason.every((part) => shown.includes(simplified(part)));
      }).catch(async (error) => {
        throw new Error(`${error.message}; the page says:\n${await page.words()}`);
      });
      deepEqual(await savedSearch(page), told, row.name);
    }
    await goTo(page, words.decide);
    equal(await headline(page), said);
    deepEqual(await savedSearch(page), told);
  },
}, {
  name: "a file of 11 MB is refused, and the open search is untouched",
  browsers: ["chromium"],
  async run({ page, url }) {
    const told = await openSituation(page, url);
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File([" ".repeat(11_000_000)], "big.json"));
      dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    });
    await page.waitWords(/too long.*10 MB|10 MB/);
    deepEqual(await savedSearch(page), told);
  },
}];
