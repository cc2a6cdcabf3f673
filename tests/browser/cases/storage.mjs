// Damage, full storage, no storage: nothing is overwritten, and the person is told.

import { equal, match, ok } from "node:assert/strict";
import { goTo, pressAny, ready, startQuickly, untilSaved, visit } from "../support/journey.mjs";
import { words } from "../support/words.mjs";

const everywhere = ["chromium", "firefox", "webkit"];

const stored = (page) => page.evaluate(() =>
  Object.fromEntries(Object.keys(localStorage).map((key) => [key, localStorage.getItem(key)])));

async function companyField(page) {
  const offer = await page.byRole("group", words.offer);
  return page.byRole("textbox", words.company, { within: offer });
}

/** Two savings, so that both slots hold a search: "First" and then "Second". */
async function saveTwice(page, url) {
  await visit(page, url);
  await startQuickly(page);
  for (const name of ["First", "Second"]) {
    await (await companyField(page)).fill(name);
    await page.key("Tab");
    await untilSaved(page, name, (search) => search.opportunities[0].company === name);
  }
  const all = await stored(page);
  ok(all["juggle/slot/0"] && all["juggle/slot/1"], "only one slot is in use");
  return { all, newest: JSON.parse(all["juggle/head"]).slot };
}

/** Changes the storage behind the page's back, when it has nothing left to save, and reloads it. */
async function reloadWith({ page }, change, argument) {
  await page.evaluate(change, argument);
  await page.reload();
  await ready(page);
}

const setAsideKeys = (all) => Object.keys(all).filter((key) => key.startsWith("juggle/set-aside/"));

const kFull = `
  Storage.prototype.setItem = function () {
    throw new DOMException("full", "QuotaExceededError");
  };`;
const kBlocked = `
  Object.defineProperty(globalThis, "localStorage", {
    get() { throw new DOMException("blocked", "SecurityError"); },
  });`;

export const cases = [{
  name: "a damaged slot is set aside and told, and the other copy is open",
  browsers: everywhere,
  async run(sitting) {
    const { page, url } = sitting;
    const { newest } = await saveTwice(page, url);
    const key = `juggle/slot/${newest}`;
    await reloadWith(sitting, (name) => {
      const text = localStorage.getItem(name);
      localStorage.setItem(name, text.replace("Second", "Sec0nd"));
    }, key);
    await page.waitWords(words.setAside);
    ok(["First", ""].includes(await (await companyField(page)).value()));
    const all = await stored(page);
    equal(setAsideKeys(all).length, 1);
    match(all[setAsideKeys(all)[0]], /Sec0nd/);
    // The session goes on, and what is saved now does not touch what was set aside.
    await (await companyField(page)).fill("Third");
    await page.key("Tab");
    await untilSaved(page, "Third", (search) => search.opportunities[0].company === "Third");
    match((await stored(page))[setAsideKeys(all)[0]], /Sec0nd/);
  },
}, {
  name: "a slot that was cut short is set aside and told",
  browsers: everywhere,
  async run(sitting) {
    const { page, url } = sitting;
    const { newest } = await saveTwice(page, url);
    await reloadWith(sitting, (name) => {
      localStorage.setItem(name, localStorage.getItem(name).slice(0, 120));
    }, `juggle/slot/${newest}`);
    await page.waitWords(words.setAside);
    equal(setAsideKeys(await stored(page)).length, 1);
    ok(await companyField(page));
  },
}, {
  name: "both slots damaged: an empty start, told, and the raw text is still there",
  browsers: everywhere,
  async run(sitting) {
    const { page, url } = sitting;
    await saveTwice(page, url);
    await reloadWith(sitting, () => {
      for (const slot of ["juggle/slot/0", "juggle/slot/1"]) {
        localStorage.setItem(slot, `not ours ${localStorage.getItem(slot)}`);
      }
    });
    await page.waitWords(words.setAside);
    equal(await page.has("group", words.offer), false);
    const before = await stored(page);
    const kept = setAsideKeys(before).map((key) => before[key]);
    equal(kept.filter((text) => text.startsWith("not ours")).length, 2);
    await pressAny(page, [["button", words.start], ["button", words.enterFacts]]);
    await page.byRole("group", words.offer);
    await untilSaved(page, "a new search", (search) => search.opportunities.length === 2);
    const after = await stored(page);
    for (const key of setAsideKeys(before)) equal(after[key], before[key]);
  },
}, {
  name: "a head that is no head does not lose the slots",
  browsers: ["chromium"],
  async run(sitting) {
    const { page, url } = sitting;
    await saveTwice(page, url);
    await reloadWith(sitting, () => localStorage.setItem("juggle/head", "{\"slot\": 7"));
    equal(await (await companyField(page)).value(), "Second");
  },
}, {
  name: "full storage is told at once, and the session goes on",
  browsers: ["chromium", "firefox"],
  options: { preload: kFull },
  async run({ page, url }) {
    await visit(page, url);
    await startQuickly(page);
    await page.waitWords(words.notSaved);
    const field = await companyField(page);
    await field.fill("Still here");
    await goTo(page, words.decide);
    await page.byRole("region", words.verdict);
    equal(await page.evaluate(() => localStorage.length), 0);
  },
}, {
  name: "storage that throws at a look is told at once, and the session goes on",
  browsers: ["chromium", "firefox"],
  options: { preload: kBlocked },
  async run({ page, url }) {
    await visit(page, url);
    await startQuickly(page);
    await page.waitWords(words.notSaved);
    await (await companyField(page)).fill("Still here");
    await goTo(page, words.decide);
    await page.byRole("region", words.verdict);
  },
}, {
  name: "without WebGL 2 the page says so and offers the saved data",
  browsers: ["chromium"],
  options: { gl: false },
  expects: /no WebGL 2|WebGL/,
  async run(sitting) {
    const { page, driver, url } = sitting;
    await page.open(url);
    await page.waitWords(/WebGL 2 is missing/);
    equal(await page.has("button", /Save my data/), false);
    await page.evaluate(() => {
      localStorage.setItem("juggle/slot/0", "juggle 1 1 2 abc\n{\"format\":\"juggle.search\"}");
      localStorage.setItem("juggle/head", "{\"slot\":0,\"generation\":1}");
    });
    await page.reload();
    await page.waitWords(/WebGL 2 is missing/);
    const files = await driver.downloads(() => page.press("button", /Save my data/));
    equal(files["juggle-search.json"], "{\"format\":\"juggle.search\"}");
  },
}];
