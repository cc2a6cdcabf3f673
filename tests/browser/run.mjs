// The browser tests:  node run.mjs [--only TEXT] [--browser chromium|firefox|webkit] [--list]
//
// Every case runs in a fresh browser with an empty profile. After each one, whatever it did, there
// must be no console error, no violation of the content policy and no request to another origin.
// Two lanes run side by side, since most of a case is waiting. A case that fails is tried once more
// after all the others, alone on a quiet machine, and both outcomes are printed: browsers on two
// busy cores miss a deadline now and then, and a fault of the page fails twice.

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { here, site } from "./support/folders.mjs";
import { complaints, endDisplay, lacks, picture, sit, stand } from "./support/sitting.mjs";

const kLongest = 240_000;
const kLanes = [["chromium"], ["firefox", "webkit"]];

const option = (name) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};

async function allCases() {
  const cases = [];
  for (const file of readdirSync(join(here, "cases")).sort()) {
    if (file.endsWith(".mjs")) cases.push(...(await import(join(here, "cases", file))).cases);
  }
  return cases;
}

function withinTime(promise) {
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`took more than ${kLongest / 1000} s`)), kLongest);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** @returns {Promise<string>} what is wrong, or nothing */
async function runCase(one, browser) {
  let sitting = null;
  try {
    sitting = await sit(browser, one.options);
    await withinTime(one.run(sitting));
    const wrong = (await complaints(sitting)).filter((line) => !one.expects?.test(line));
    return wrong.join("\n");
  } catch (error) {
    const lines = [error.stack ?? String(error)];
    if (sitting) {
      lines.push(...await complaints(sitting).catch(() => []));
      const name = `${one.name}-${browser}`.replace(/[^a-z0-9]+/gi, "_");
      lines.push(await picture(sitting, name).catch((problem) => `no picture: ${problem.message}`));
    }
    return lines.join("\n");
  } finally {
    if (sitting) await stand(sitting);
  }
}

const seconds = (start) => ((Date.now() - start) / 1000).toFixed(1);
const indented = (text) => text.replace(/^/gm, "    ");

/** Runs the cases of some browsers one after another; yields those that went wrong. */
async function runLane(browsers, cases) {
  const results = [];
  for (const browser of browsers) {
    const missing = lacks(browser);
    for (const one of cases.filter((each) => each.browsers.includes(browser))) {
      const start = Date.now();
      const wrong = missing ? `not installed: ${missing}` : await runCase(one, browser);
      results.push({ one, browser, wrong, final: Boolean(missing) });
      const how = wrong ? (missing ? "not ok" : "again") : "ok";
      console.log(`${how} ${one.name} (${browser}) ${seconds(start)} s`);
      if (wrong) console.log(indented(wrong));
    }
  }
  return results;
}

async function main() {
  const lanes = option("--browser") ? [[option("--browser")]] : kLanes;
  const only = option("--only") ?? "";
  const cases = (await allCases()).filter((one) => one.name.includes(only));
  if (process.argv.includes("--list")) {
    for (const browser of lanes.flat()) {
      for (const one of cases.filter((each) => each.browsers.includes(browser))) {
        console.log(`${one.name} (${browser})`);
      }
    }
    return 0;
  }
  if (!existsSync(join(site, "index.html"))) {
    console.log(`there is no page in ${site}; build it with web/serve --build-only`);
    return 2;
  }
  const results = (await Promise.all(lanes.map((lane) => runLane(lane, cases)))).flat();
  for (const result of results.filter((each) => each.wrong && !each.final)) {
    const start = Date.now();
    result.wrong = await runCase(result.one, result.browser);
    console.log(`${result.wrong ? "not ok" : "ok"} ${result.one.name} (${result.browser}), ` +
      `the second try, ${seconds(start)} s`);
    if (result.wrong) console.log(indented(result.wrong));
  }
  await endDisplay();
  const failed = results.filter((each) => each.wrong).length;
  console.log(`${results.length - failed} passed, ${failed} failed`);
  return failed ? 1 : 0;
}

process.exit(await main());
