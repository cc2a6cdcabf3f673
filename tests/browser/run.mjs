// The browser tests:  node run.mjs [--only TEXT] [--browser chromium|firefox|webkit] [--list]
//
// Every case runs in a fresh browser with an empty profile. After each one, whatever it did, there
// must be no console error, no violation of the content policy and no request to another origin.
// A case that fails is tried once more, and both outcomes are printed: three browsers on a busy
// machine of two cores miss a deadline now and then, and a fault of the page fails twice.

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { here, site } from "./support/folders.mjs";
import { complaints, endDisplay, lacks, picture, sit, stand } from "./support/sitting.mjs";

const kLongest = 240_000;
const kBrowsers = ["chromium", "firefox", "webkit"];

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

async function main() {
  const browsers = option("--browser") ? [option("--browser")] : kBrowsers;
  const only = option("--only") ?? "";
  let passed = 0, failed = 0;
  const report = (name, browser, wrong, seconds) => {
    wrong ? ++failed : ++passed;
    console.log(`${wrong ? "not ok" : "ok"} ${name} (${browser}) ${seconds} s`);
    if (wrong) console.log(wrong.replace(/^/gm, "    "));
  };
  if (!existsSync(join(site, "index.html"))) {
    console.log(`there is no page in ${site}; build it with web/serve --build-only`);
    return 2;
  }
  for (const browser of browsers) {
    const missing = lacks(browser);
    for (const one of await allCases()) {
      if (!one.browsers.includes(browser) || !one.name.includes(only)) continue;
      if (process.argv.includes("--list")) {
        console.log(`${one.name} (${browser})`);
        continue;
      }
      const start = Date.now();
      let wrong = missing ? `not installed: ${missing}` : await runCase(one, browser);
      if (wrong && !missing) {
        console.log(`again ${one.name} (${browser}); the first try:`);
        console.log(wrong.replace(/^/gm, "    "));
        wrong = await runCase(one, browser);
      }
      report(one.name, browser, wrong, ((Date.now() - start) / 1000).toFixed(1));
    }
  }
  await endDisplay();
  console.log(`${passed} passed, ${failed} failed`);
  return failed ? 1 : 0;
}

process.exit(await main());
