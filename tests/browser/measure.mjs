// How long from the navigation until the page can be used:  node measure.mjs [--runs 7]
//
// Median, fastest and slowest of the mark `juggle-interactive` in local Chromium, with an empty
// cache (a new profile each time) and with a warm one (service worker in place). The browser's own
// start, above all of its graphics, is over before the clock starts: it is not the page's.

import { ready, visit } from "./support/journey.mjs";
import { sleep } from "./support/until.mjs";
import { sit, stand } from "./support/sitting.mjs";

const at = process.argv.indexOf("--runs");
const runs = at < 0 ? 7 : Number(process.argv[at + 1]);

const times = (page) => page.evaluate(() => {
  const [navigation] = performance.getEntriesByType("navigation");
  const paint = performance.getEntriesByName("first-contentful-paint")[0];
  return {
    words: paint ? paint.startTime : NaN, loaded: navigation.loadEventEnd,
    interactive: performance.getEntriesByName("juggle-interactive")[0].startTime,
  };
});

const kBlank = "data:text/html,<h1>A browser that runs</h1><canvas></canvas>" +
  "<script>document.querySelector('canvas').getContext('webgl2')</script>";

function tell(name, all) {
  for (const key of ["words", "loaded", "interactive"]) {
    const sorted = all.map((one) => one[key]).sort((a, b) => a - b);
    const median = sorted[Math.floor(sorted.length / 2)];
    console.log(`${name.padEnd(5)} ${key.padEnd(12)} median ${median.toFixed(0)} ms, ` +
      `${sorted[0].toFixed(0)} to ${sorted.at(-1).toFixed(0)} ms`);
  }
}

const cold = [], warm = [];
for (let i = 0; i < runs; ++i) {
  const sitting = await sit("chromium");
  try {
    await sitting.page.driver.open(kBlank);
    await sleep(1000);
    await visit(sitting.page, sitting.url);
    cold.push(await times(sitting.page));
    await sleep(1500);
    await sitting.page.reload();
    await ready(sitting.page);
    warm.push(await times(sitting.page));
  } finally {
    await stand(sitting);
  }
}
tell("cold", cold);
tell("warm", warm);
process.exit(0);
