// Nothing is lost: reload, close and reopen, no network, undo and redo.

import { deepEqual, equal, ok } from "node:assert/strict";
import {
  changedHeadline, facts, headline, ready, savedSearch, startQuickly, tellSituation, untilSaved,
  visit,
} from "../support/journey.mjs";
import { until } from "../support/until.mjs";
import { words } from "../support/words.mjs";

const everywhere = ["chromium", "firefox", "webkit"];

async function companyField(page) {
  const offer = await page.byRole("group", words.offer);
  return page.byRole("textbox", words.company, { within: offer });
}

async function tellAndSave({ page, url }) {
  await visit(page, url);
  await startQuickly(page);
  await tellSituation(page);
  await page.key("Tab");
  return untilSaved(page, "the situation", (search) =>
    search.opportunities[1].role === facts.favourite.role &&
    search.finances.monthly_spending === 1500);
}

async function untilWorkerReady(page) {
  await until("the service worker to have everything", () => page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    if (!registration?.active) return false;
    const names = (await caches.keys()).filter((name) => name.startsWith("juggle-"));
    return names.length > 0 && (await (await caches.open(names[0])).keys()).length > 3;
  }), 20000);
}

export const cases = [{
  name: "a reload, and a page closed and reopened, keep everything",
  browsers: everywhere,
  async run(sitting) {
    const { page, driver, url } = sitting;
    const told = await tellAndSave(sitting);
    const said = await headline(page);
    await page.reload();
    await ready(page);
    equal(await headline(page), said);
    equal(await (await companyField(page)).value(), facts.offer.company);
    await driver.restart();
    await visit(page, url);
    equal(await headline(page), said);
    equal(await (await companyField(page)).value(), facts.offer.company);
    deepEqual(await savedSearch(page), told);
  },
}, {
  name: "what was typed a moment before the page is left is kept",
  browsers: everywhere,
  async run({ page, url }) {
    await visit(page, url);
    await startQuickly(page);
    const field = await companyField(page);
    await field.fill("Last words");
    await page.reload();
    await ready(page);
    equal(await (await companyField(page)).value(), "Last words");
  },
}, {
  name: "offline: the page reloads and works without its server",
  browsers: ["chromium", "firefox"],
  async run(sitting) {
    const { page, driver, server, url } = sitting;
    await tellAndSave(sitting);
    const said = await headline(page);
    await untilWorkerReady(page);
    await server.stop();
    await driver.offline(true);
    await page.reload();
    await ready(page);
    equal(await headline(page), said);
    const field = await companyField(page);
    await field.fill("Written offline");
    await untilSaved(page, "the offline text", (search) =>
      search.opportunities[0].company === "Written offline");
    await visit(page, `${url}?from=home`);
    equal(await (await companyField(page)).value(), "Written offline");
    await driver.offline(false);
    await server.start();
  },
}, {
  name: "undo and redo work by keys and by buttons",
  browsers: everywhere,
  async run({ page, url }) {
    await visit(page, url);
    await startQuickly(page);
    const favourite = await page.byRole("group", words.favourite);
    const worth = await page.byRole("slider", words.worth, { within: favourite });
    const first = await headline(page);
    const usual = await worth.value();
    await page.setSlider("slider", words.worth, 5, { within: favourite });
    const second = await changedHeadline(page, first);
    let steps = 0;
    while (await worth.value() !== usual && steps < 120) {
      await page.key("Control+z");
      ++steps;
    }
    equal(await headline(page), first);
    for (let i = 0; i < steps; ++i) await page.key("Control+Shift+z");
    equal(await worth.value(), "5");
    equal(await headline(page), second);
    await page.press("button", words.undo);
    ok(await worth.value() !== "5");
    await page.press("button", words.redo);
    equal(await worth.value(), "5");
    equal(await headline(page), second);
  },
}, {
  name: "undo takes back the text of a field in one step",
  browsers: everywhere,
  async run({ page, url }) {
    await visit(page, url);
    await startQuickly(page);
    const before = await (await companyField(page)).value();
    await (await companyField(page)).fill("Contoso");
    await page.key("Tab");
    await page.press("button", words.undo);
    equal(await (await companyField(page)).value(), before);
    await page.press("button", words.redo);
    equal(await (await companyField(page)).value(), "Contoso");
    const search = await untilSaved(page, "the redone name", (one) =>
      one.opportunities[0].company === "Contoso");
    equal(search.opportunities.length, 2);
  },
}];
