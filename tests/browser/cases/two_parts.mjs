// The program comes in two parts (web/parts.js): a visit that only looks loads the first one, draws
// with it and leaves nothing behind; the first touch brings the rest, and nothing done before it
// has come is lost.

import { deepEqual, equal, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { ready, startQuickly, visit } from "../support/journey.mjs";
import { picture } from "../support/sitting.mjs";
import { sleep, until } from "../support/until.mjs";
import { words } from "../support/words.mjs";

const everywhere = ["chromium", "firefox", "webkit"];
const isRest = (url) => url.includes("/juggle_rest.");

/** How many different colours a picture of the page shows, of each 4th pixel. */
async function colours(sitting) {
  const file = await picture(sitting, "pixels");
  return sitting.page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const found = new Set();
    for (let at = 0; at < data.length; at += 16) {
      found.add((data[at] << 16) | (data[at + 1] << 8) | data[at + 2]);
    }
    return found.size;
  }, readFileSync(file).toString("base64"));
}

export const cases = [{
  name: "a visit that only looks loads the first part, draws it and keeps nothing",
  browsers: everywhere,
  async run({ browser, page, server, url }) {
    await visit(page, url);
    await sleep(1000);
    deepEqual(server.asked.filter(isRest), []);
    // WebKit does not take what shell.html preloads for what is fetched, and asks twice.
    const times = server.asked.filter((asked) => /\/juggle\.\w+\.wasm$/.test(asked)).length;
    if (browser !== "webkit") equal(times, 1);
    deepEqual(await page.evaluate(async () => [localStorage.length, (await caches.keys()).length,
      (await navigator.serviceWorker.getRegistrations()).length]), [0, 0, 0]);
    await startQuickly(page);
    // The service worker may ask once more where the browser keeps no copy for it.
    ok(server.asked.some(isRest));
  },
}, {
  name: "the first visit and the quick start are drawn on the canvas, not only named beside it",
  browsers: ["chromium"],
  async run(sitting) {
    const { page, url } = sitting;
    await visit(page, url);
    // A canvas that stayed empty shows the background and nothing else.
    const first = await colours(sitting);
    ok(first > 100, `${first} colours on the first visit`);
    await startQuickly(page);
    await page.settle();
    const second = await colours(sitting);
    ok(second > 100, `${second} colours in the quick start`);
  },
}, {
  name: "what is done before the rest of the program has come is done when it comes",
  browsers: everywhere,
  async run({ page, server, url }) {
    let open = () => {};
    const held = new Promise((resolve) => {
      open = resolve;
    });
    server.gate = async (asked) => {
      if (isRest(asked)) await held;
      return true;
    };
    await visit(page, url);
    await page.press("button", words.start);
    await until("the rest to be asked for", () => server.asked.some(isRest));
    await sleep(500);
    ok(await page.has("button", words.start), "the first visit still stands");
    open();
    await page.byRole("group", words.offer);
  },
}, {
  name: "a rest that cannot be loaded is said, and tried again with the next touch",
  browsers: everywhere,
  expects: /juggle: rest:|status of 503/,
  async run({ page, server, url }) {
    server.gate = async (asked) => !isRest(asked);
    await visit(page, url);
    await page.press("button", words.start);
    await until("words about it", () => page.evaluate(() =>
      !document.getElementById("trouble").hidden &&
      document.getElementById("trouble-words").textContent.includes("could not be loaded")));
    server.gate = async () => true;
    await page.press("button", words.start);
    await page.byRole("group", words.offer);
    await until("the words to go", () => page.evaluate(() =>
      document.getElementById("trouble").hidden));
    await page.reload();
    await ready(page);
  },
}];
