// The page does nothing that nobody asked for: no request elsewhere, no frame while idle; and what
// it draws is drawn for exactly the pixels there are.

import { deepEqual, equal, ok } from "node:assert/strict";
import { goTo, startQuickly, visit } from "../support/journey.mjs";
import { sleep, until } from "../support/until.mjs";
import { complaints } from "../support/sitting.mjs";
import { words } from "../support/words.mjs";
import { quickStart } from "./quick_start.mjs";

const everywhere = ["chromium", "firefox", "webkit"];

const counted = (page) => page.evaluate(() => ({
  callbacks: globalThis.juggleWatch.frames, draws: globalThis.juggle.frames,
}));

async function isIdle(page, where) {
  await page.settle();
  await until("the whole answer", () => page.evaluate(() => globalThis.juggle.working === 0));
  await sleep(1500);
  const before = await counted(page);
  await sleep(5000);
  deepEqual(await counted(page), before, `on ${where}, in 5 s`);
}

/** What is wrong with the canvas for the device pixels it covers; empty is good. */
const canvasSize = (page) => page.evaluate(() => new Promise((done) => {
  const canvas = document.querySelector("canvas");
  const box = canvas.getBoundingClientRect();
  const answer = (width, height, by) => done({
    by, ratio: devicePixelRatio, wanted: [width, height], is: [canvas.width, canvas.height],
    covers: box.width,
  });
  const rounded = [box.width, box.height].map((length) => Math.round(length * devicePixelRatio));
  try {
    new ResizeObserver(([entry], observer) => {
      observer.disconnect();
      const [size] = entry.devicePixelContentBoxSize;
      answer(size.inlineSize, size.blockSize, "observer");
    }).observe(canvas, { box: "device-pixel-content-box" });
  } catch {
    answer(...rounded, "rectangle");
  }
}));

const sharpness = [1, 1.25, 1.5, 2, 3].map((ratio) => ({
  name: `sharp: one canvas pixel for each device pixel at a ratio of ${ratio}`,
  browsers: ["chromium"],
  options: { ratio, width: 1237, height: 801 },
  async run({ page, url }) {
    await visit(page, url);
    const size = await canvasSize(page);
    equal(size.ratio, ratio);
    deepEqual(size.is, size.wanted);
    // What a scroll bar takes of the window is not the canvas's.
    ok(size.covers > 1237 - 20, `the canvas is ${size.covers} wide`);
    ok(Math.abs(size.is[0] - size.covers * ratio) <= 1, `${size.is[0]} for ${size.covers}`);
  },
}));

export const cases = [{
  name: "the whole journey asks no other origin, logs no error and violates no policy",
  browsers: everywhere,
  async run(sitting) {
    const { page, server } = sitting;
    await quickStart(sitting);
    await goTo(page, words.settings);
    await page.reload();
    deepEqual(await complaints(sitting), []);
    const entries = await page.evaluate(() =>
      performance.getEntriesByType("resource").map((entry) => entry.name));
    for (const entry of entries) ok(entry.startsWith(server.url), entry);
    ok(server.asked.some((url) => url.endsWith(".wasm")), "no wasm was asked for");
    for (const url of server.asked) ok(!/[?&=]/.test(url), `data in the address ${url}`);
  },
}, {
  name: "idle: no animation frame and no drawing in 5 s",
  browsers: everywhere,
  async run({ page, url }) {
    await visit(page, url);
    await isIdle(page, "the first visit");
    await startQuickly(page);
    await isIdle(page, "the quick start");
    await page.fill("textbox", words.company, "Northwind", {
      within: await page.byRole("group", words.offer),
    });
    await isIdle(page, "the quick start with the caret in a field");
    ok((await counted(page)).draws > 3);
  },
}, {
  name: "sharp: after the window changes its size and the ratio changes",
  browsers: ["chromium"],
  options: { ratio: 1.5, width: 1001, height: 777 },
  async run({ page, driver, url }) {
    await visit(page, url);
    for (const [width, height] of [[733, 601], [390, 844], [1003, 613]]) {
      await driver.cdp("Emulation.setDeviceMetricsOverride",
        { width, height, deviceScaleFactor: 0, mobile: false });
      await until(`a sharp canvas at ${width} x ${height}`, async () => {
        const size = await canvasSize(page);
        return size.covers <= width && size.covers > width - 20 &&
          `${size.is}` === `${size.wanted}` && Math.abs(size.is[0] - size.covers * 1.5) <= 1;
      });
    }
  },
}, ...sharpness];
