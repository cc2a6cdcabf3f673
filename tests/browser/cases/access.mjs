// For who does not see the canvas: axe-core on every screen, and a mirror that lies exactly over
// the picture.

import { deepEqual } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { goTo, startQuickly, visit } from "../support/journey.mjs";
import { words } from "../support/words.mjs";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const axeSource = readFileSync(axe, "utf8");

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
    // A popover lies over what opened it.
    if (!parent || element.localName === "dialog") continue;
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
