// What the doors of the core are asked, in the page and under Node alike, and how their answers are
// held to the command line's.

import { deepEqual, equal, ok } from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "./folders.mjs";

export const today = "2026-03-02";

/** @param {string} folder @param {string} end */
export function filesOf(folder, end) {
  return readdirSync(join(root, folder)).filter((name) => name.endsWith(end))
    .map((name) => join(root, folder, name));
}

const searches = [...filesOf("assets/examples", ".json"),
  ...filesOf("tests/golden/judgement", ".json"), join(root, "tests/golden/search/version_2.json")];
const problems = [...filesOf("tests/golden/smaa", ".json"),
  ...filesOf("tests/golden/damaged_smaa", ".json")];

/** The files that each door of the judgement is asked about, good ones and bad ones. */
export const judgementInputs = {
  advise: searches, compare: searches, gate: searches, score: searches, smaa: problems,
};

/** What the command line prints: its answer, or the line it refuses with.
 * @param {string} program @param {string[]} args */
export function native(program, args) {
  ok(existsSync(program), `${program} is not built`);
  const run = spawnSync(program, args, { encoding: "utf8", maxBuffer: 1e8 });
  return (run.status === 0 ? run.stdout : run.stderr).trimEnd();
}

/** Numbers rounded to ten digits: exp and log differ in the last bit between the two builds.
 * @param {string} text */
export const rounded = (text) => JSON.parse(text, (key, value) =>
  typeof value === "number" ? Number(value.toPrecision(10)) : value);

/** Asks every door about each of its files, and the command line the same; counts the answers.
 * @param {string} program
 * @param {(door: string, text: string) => string | Promise<string>} ask */
export async function holdJudgement(program, ask) {
  const answered = {};
  for (const [door, files] of Object.entries(judgementInputs)) {
    answered[door] = 0;
    for (const file of files) {
      const said = await ask(door, readFileSync(file, "utf8"));
      const wanted = native(program, [door, file, ...(door === "smaa" ? [] : ["--today", today])]);
      if (wanted.startsWith("{")) {
        deepEqual(rounded(said), rounded(wanted), `${door} ${file}`);
        ++answered[door];
      } else {
        equal(said, wanted, `${door} ${file}`);
      }
    }
    ok(answered[door] >= 4, `${door}: ${answered[door]} answers`);
  }
  return answered;
}
