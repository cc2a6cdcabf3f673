// Number for number: the doors of the wasm program and those of the command line.

import { deepEqual, equal, ok } from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { filesOf, holdJudgement, native as printed, rounded, today }
  from "../support/door_inputs.mjs";
import { root } from "../support/folders.mjs";
import { visit } from "../support/journey.mjs";

const program = process.env.JUGGLE_PROGRAM || join(root, "build", "native", "juggle");
const native = (args) => printed(program, args);

const inPage = (page, door, text, day) => page.evaluate((name, given, date) =>
  globalThis.juggle.call(name, given, Date.parse(date) / 86_400_000), door, text, day);

export const cases = [{
  name: "solve says the same in the page as on the command line, for every model",
  browsers: ["chromium", "firefox", "webkit"],
  async run({ page, url }) {
    await visit(page, url);
    const models = filesOf("tests/golden/decision", ".model.json");
    let solved = 0;
    for (const model of models) {
      const said = await inPage(page, "solve", readFileSync(model, "utf8"), today);
      const wanted = native(["solve", model]);
      if (!wanted.startsWith("{")) {
        equal(said, wanted, model);
        continue;
      }
      const answer = rounded(said);
      deepEqual(answer, rounded(wanted), model);
      const published = model.replace(".model.", ".expected.");
      if (!existsSync(published)) continue;
      const { value } = JSON.parse(readFileSync(published, "utf8"));
      ok(Math.abs(answer.value - value) < 1e-6 * Math.abs(value), `${model}: ${answer.value}`);
      ++solved;
    }
    ok(solved >= 4);
  },
}, {
  name: "advise says the same in the page as on the command line, for every example search",
  browsers: ["chromium", "firefox", "webkit"],
  async run({ page, url }) {
    await visit(page, url);
    const searches = filesOf("assets/examples", ".json");
    equal(searches.length, 3);
    for (const search of searches) {
      const answer = await inPage(page, "advise", readFileSync(search, "utf8"), today);
      deepEqual(rounded(answer), rounded(native(["advise", search, "--today", today])), search);
    }
  },
}, {
  name: "advise, compare, gate, score and smaa say the same in the page as on the command line",
  browsers: ["chromium"],
  async run({ page, url }) {
    await visit(page, url);
    await holdJudgement(program, (door, text) => inPage(page, door, text, today));
  },
}, {
  name: "check says the same in the page as on the command line, for every damaged file",
  browsers: ["chromium"],
  async run({ page, url }) {
    await visit(page, url);
    const files = filesOf("tests/golden/damaged", ".json");
    ok(files.length >= 30);
    for (const file of files) {
      const bytes = readFileSync(file);
      const text = bytes.toString();
      // What is not UTF-8 cannot be handed over as a text.
      if (!Buffer.from(text).equals(bytes) || text.includes("\0")) continue;
      const said = await inPage(page, "check", text, today);
      equal(said, native(["check", file, "--today", today]), file);
    }
  },
}];
