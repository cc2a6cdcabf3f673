// Without a mouse: every step of the quick start by Tab, Enter, arrows and typing.

import { equal, ok } from "node:assert/strict";
import { headline, startQuickly, untilSaved, visit } from "../support/journey.mjs";
import { words } from "../support/words.mjs";

/** Presses Tab until what has the focus fits; fails when it comes round without having met it. */
async function tabTo(page, role, name, back = false) {
  const seen = [];
  for (let i = 0; i < 80; ++i) {
    await page.key(back ? "Shift+Tab" : "Tab");
    const focus = await page.focused();
    if (!focus) continue;
    const fits = focus.role === role &&
      (name instanceof RegExp ? name.test(focus.name) : focus.name === name);
    if (fits) {
      ok(focus.inView, `${role} ${name} has the focus but is out of sight`);
      return focus;
    }
    seen.push(`${focus.role} ${focus.name}`);
  }
  throw new Error(`Tab never reaches ${role} ${name}; it went over:\n  ${seen.join("\n  ")}`);
}

async function replace(page, text) {
  await page.driver.selectAll();
  await page.driver.type(text);
  await page.settle();
}

/** The pixels around what has the focus, with and without it: a ring must make a difference. */
async function ringShows(page) {
  const focus = await page.focused();
  const clip = {
    x: Math.max(0, focus.rect.x - 6), y: Math.max(0, focus.rect.y - 6),
    width: focus.rect.width + 12, height: focus.rect.height + 12,
  };
  const look = () => page.driver.page.screenshot({ clip, encoding: "base64" });
  const withRing = await look();
  await page.evaluate(() => {
    globalThis.focusedBefore = document.activeElement;
    document.activeElement.blur();
  });
  await page.settle();
  const without = await look();
  await page.evaluate(() => globalThis.focusedBefore.focus());
  await page.settle();
  return withRing !== without;
}

export const cases = [{
  name: "keyboard alone: the whole quick start, with a ring to see and no trap",
  browsers: ["chromium", "firefox"],
  async run({ page, browser, url }) {
    await visit(page, url);
    await tabTo(page, "button", words.start);
    if (browser === "chromium") ok(await ringShows(page), "no ring on the first button");
    await page.key("Enter");
    await tabTo(page, "textbox", words.company);
    await replace(page, "Northwind");
    await tabTo(page, "textbox", words.role);
    await replace(page, "Engineer");
    await tabTo(page, "slider", words.worth);
    if (browser === "chromium") ok(await ringShows(page), "no ring on the slider");
    for (let i = 0; i < 5; ++i) await page.key("ArrowLeft");
    await tabTo(page, "textbox", words.deadline);
    await replace(page, "in 3 days");
    await tabTo(page, "button", words.calendar);
    await page.key("Enter");
    await page.byRole("dialog");
    for (const key of ["ArrowDown", "ArrowRight"]) await page.key(key);
    equal((await page.focused()).role, "gridcell");
    await page.key("Enter");
    equal((await page.focused()).role, "button");
    await tabTo(page, "radio", /In writing|Only spoken/);
    await page.key("ArrowRight");
    await page.key("ArrowLeft");
    await tabTo(page, "textbox", words.company);
    await replace(page, "Contoso");
    await tabTo(page, "combobox", words.stage);
    await page.key("ArrowUp");
    await tabTo(page, "slider", words.chance);
    await page.key("End");
    await untilSaved(page, "what was typed", (search) =>
      search.opportunities[0].company === "Northwind" &&
      search.opportunities[1].company === "Contoso" && search.opportunities[1].own_chance > 0.9);
    ok((await headline(page)).length > 10);
    await tabTo(page, "button", words.wholeAnswer);
    await page.key("Enter");
    await page.byRole("region", words.actions);
    // Backwards: past its end the page gives the focus to the browser's own bars.
    await tabTo(page, "link", words.messages, true);
    await page.key("Enter");
    await tabTo(page, "button", words.copy);
    await page.key("Enter");
    await page.waitWords(words.copied);
    await tabTo(page, "link", words.settings, true);
  },
}, {
  name: "keys pressed fast on a slider and on a list all count",
  browsers: ["chromium", "firefox", "webkit"],
  async run({ page, driver, url }) {
    await visit(page, url);
    await startQuickly(page);
    const favourite = await page.byRole("group", words.favourite);
    const slider = await page.byRole("slider", words.chance, { within: favourite });
    await slider.focus();
    await driver.key("End");
    for (let i = 0; i < 30; ++i) await driver.key("ArrowLeft");
    await page.settle();
    equal(await slider.value(), "69");
    const list = await page.byRole("combobox", words.stage, { within: favourite });
    const options = await page.probe("options", list.wanted);
    await list.focus();
    await driver.key("Home");
    for (let i = 0; i < 4; ++i) await driver.key("ArrowDown");
    await page.settle();
    equal(await list.value(), options[4]);
    await untilSaved(page, "both", (search) => search.opportunities[1].own_chance === 0.69 &&
      search.opportunities[1].stage === "second_interview");
  },
}, {
  name: "Tab leaves the page at its end: no trap",
  browsers: ["chromium"],
  async run({ page, url }) {
    await visit(page, url);
    await startQuickly(page);
    let last = "";
    for (let i = 0; i < 80; ++i) {
      await page.key("Tab");
      const focus = await page.focused();
      if (!focus) return;
      const now = `${focus.role} ${focus.name} ${focus.rect.y}`;
      ok(now !== last, `Tab stays on ${now}`);
      last = now;
    }
    throw new Error("80 times Tab and still inside");
  },
}, {
  name: "keyboard alone: find a company, run a command, and come back",
  browsers: ["chromium", "firefox"],
  async run({ page, url }) {
    await visit(page, url);
    await startQuickly(page);
    await page.fill("textbox", words.company, "Contoso", { nth: 1 });
    await page.key("Control+k");
    let focus = await page.focused();
    equal(focus.role, "textbox");
    equal(focus.name, words.findField);
    await page.driver.type("conto");
    await page.settle();
    await page.key("Enter");
    await page.settle();
    ok(await page.has("heading", /^Contoso/), "Enter did not open what was found");
    // The keys of the table do their work, and a sign alone opens the list of them.
    await page.evaluate(() => document.activeElement?.blur());
    await page.key("?");
    focus = await page.focused();
    equal(focus.name, words.findField);
    await page.driver.type("?");
    await page.settle();
    equal(await (await page.byRole("textbox", words.findField)).value(), "?", "a sign that is typed is a command");
    await page.key("Escape");
    await page.key("Escape");
    await page.settle();
    ok(await page.has("heading", /^Contoso/), "Escape does not lead back");
  },
}];
