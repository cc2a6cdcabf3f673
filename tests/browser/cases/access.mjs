// Without a mouse and without seeing the canvas: keyboard alone, axe-core, and a mirror that lies
// exactly over the picture.

import { deepEqual, equal, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { goTo, headline, startQuickly, untilSaved, visit } from "../support/journey.mjs";
import { words } from "../support/words.mjs";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

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

async function seriousViolations(page) {
  await page.driver.run(axeSource);
  return page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, {
      resultTypes: ["violations"],
      // The mirror's text is transparent over the canvas: its own contrast says nothing.
      rules: { "color-contrast": { enabled: false } },
    });
    return violations.filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
  });
}

/** Mirror elements that lie outside the page or outside what contains them. */
const strays = (page) => page.evaluate(() => {
  const wrong = [];
  const canvas = document.querySelector("canvas").getBoundingClientRect();
  for (const element of document.querySelectorAll("[data-id]")) {
    const box = element.getBoundingClientRect();
    const name = `${element.localName} "${(element.textContent ||
      element.getAttribute("aria-label") || "").slice(0, 40)}"`;
    const place = `${name} at ${[box.x, box.y, box.width, box.height].map(Math.round)}`;
    if (box.width <= 0 || box.height <= 0) wrong.push(`${place} is empty`);
    if (box.left < canvas.left - 1 || box.right > canvas.right + 1) {
      wrong.push(`${place} leaves the canvas`);
    }
    const parent = element.parentElement.closest("[data-id]");
    if (!parent) continue;
    const outer = parent.getBoundingClientRect();
    if (box.left < outer.left - 1 || box.right > outer.right + 1 || box.top < outer.top - 1 ||
        box.bottom > outer.bottom + 1) {
      wrong.push(`${place} leaves its ${parent.localName} at ` +
        `${[outer.x, outer.y, outer.width, outer.height].map(Math.round)}`);
    }
  }
  return wrong;
});

const screens = [
  ["first visit", async () => {}],
  ["quick start", (page) => startQuickly(page)],
  ["calendar", async (page) => {
    await page.press("button", words.calendar, { within: await page.byRole("group", words.offer) });
    await page.byRole("dialog");
  }],
  ["decide", async (page) => {
    await page.key("Escape");
    await goTo(page, words.decide);
    await page.byRole("region", words.actions);
  }],
  ["messages", (page) => goTo(page, words.messages)],
  ["settings", (page) => goTo(page, words.settings)],
];

async function everyScreen({ page, url }, look) {
  await visit(page, url);
  const wrong = [];
  for (const [name, go] of screens) {
    await go(page);
    await page.settle();
    wrong.push(...(await look(page)).map((line) => `${name}: ${line}`));
  }
  deepEqual(wrong, []);
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
    await tabTo(page, "link", words.messages);
    await page.key("Enter");
    await tabTo(page, "button", words.copy);
    await page.key("Enter");
    await page.waitWords(words.copied);
    await tabTo(page, "link", words.settings, true);
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
  name: "axe-core finds nothing serious on any screen",
  browsers: ["chromium", "firefox", "webkit"],
  run: (sitting) => everyScreen(sitting, seriousViolations),
}, {
  name: "every mirror element lies on the canvas and inside what contains it",
  browsers: ["chromium"],
  run: (sitting) => everyScreen(sitting, strays),
}, {
  name: "every mirror element lies inside what contains it, at phone size",
  browsers: ["chromium"],
  options: { width: 390, height: 844, touch: true, ratio: 2 },
  run: (sitting) => everyScreen(sitting, strays),
}];
