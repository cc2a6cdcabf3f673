// Steps that several journeys share.

import { until } from "./until.mjs";
import { words } from "./words.mjs";

/** Waits until the page can be used, by its own mark. */
export async function ready(page) {
  await until("the page to be interactive", () => page.evaluate(() =>
    performance.getEntriesByName("juggle-interactive").length > 0), 20000);
  await page.settle();
}

export async function visit(page, url) {
  await page.open(url);
  await ready(page);
}

/** Presses the first of several candidates that is there. */
export async function pressAny(page, candidates, patience = 4000) {
  const found = await until(candidates.map(([role, name]) => `${role} ${name}`).join(" or "),
    async () => {
      for (const candidate of candidates) {
        if (await page.has(...candidate)) return candidate;
      }
      return null;
    }, patience);
  return page.press(...found);
}

/** Opens a room by the one navigation; on a phone some are behind "More". */
export async function goTo(page, name) {
  const navigation = await page.byRole("navigation");
  if (await page.has("link", name, { within: navigation })) {
    return page.press("link", name, { within: navigation });
  }
  await page.press("link", words.more, { within: navigation });
  return page.press("link", name, { within: await page.byRole("main") });
}

export async function startQuickly(page) {
  await page.press("button", words.start);
  await page.byRole("group", words.offer);
}

/** The verdict's headline, as it stands. */
export async function headline(page) {
  const region = await page.byRole("region", words.verdict);
  return (await page.byRole("heading", null, { within: region })).name();
}

/** Waits until the headline is another one, and yields it. */
export function changedHeadline(page, before) {
  return until(`another headline than "${before}"`, async () => {
    const now = await headline(page);
    return now !== before ? now : null;
  });
}

export const facts = {
  offer: { company: "Northwind Žižkov", role: "Ingénieure naïve €" },
  favourite: { company: "東京電力 한국 🎈", role: "Größe Ωμέγα 👩‍💻" },
};

/** Everything that the quick start asks, by typing and choosing. */
export async function tellSituation(page) {
  const offer = await page.byRole("group", words.offer);
  await page.fill("textbox", words.company, facts.offer.company, { within: offer });
  await page.fill("textbox", words.role, facts.offer.role, { within: offer });
  await page.setSlider("slider", words.worth, 60, { within: offer });
  await page.fill("textbox", words.deadline, "in 3 days", { within: offer });
  await page.press("radio", words.written, { within: offer });
  const favourite = await page.byRole("group", words.favourite);
  await page.fill("textbox", words.company, facts.favourite.company, { within: favourite });
  await page.fill("textbox", words.role, facts.favourite.role, { within: favourite });
  await page.setSlider("slider", words.worth, 90, { within: favourite });
  await page.choose("combobox", words.stage, /second interview/i, { within: favourite });
  await page.fill("textbox", words.answerExpected, "in 9 days", { within: favourite });
  const money = await page.byRole("group", words.money);
  await page.press("radio", words.moneyMatters, { within: money });
  await page.fill("textbox", words.savings, "12,000", { within: money });
  await page.fill("textbox", words.spending, "1,500", { within: money });
}

/** The search as it lies in storage: the newest slot's file, or nothing. */
export function savedSearch(page) {
  return page.evaluate(() => {
    const head = localStorage.getItem("juggle/head");
    if (!head) return null;
    const slot = localStorage.getItem(`juggle/slot/${JSON.parse(head).slot}`);
    // A damaged slot is set aside at once; the head follows with the next save.
    return slot === null ? null : JSON.parse(slot.slice(slot.indexOf("\n") + 1));
  });
}

/** Waits until what was done has reached the storage. */
export function untilSaved(page, what, isThere) {
  return until(`${what} in storage`, async () => {
    const search = await savedSearch(page);
    return search && isThere(search) ? search : null;
  });
}
