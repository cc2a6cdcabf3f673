// `juggle compare`, `juggle gate` and `juggle score`: every damaged search file is refused with
// exactly one line and exit 2, and the example searches and a full one are answered. Run by ctest:
// node judgement_cli.mjs PATH_OF_JUGGLE

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const program = process.argv[2];
const here = dirname(fileURLToPath(import.meta.url));
const kCommands = ["compare", "gate", "score"];
const kToday = ["--today", "2026-03-02"];

/** @param {string[]} args @param {string | Buffer} [input] */
function juggle(args, input) {
  return spawnSync(program, args, { encoding: "utf8", input: input ?? "" });
}

/** @param {string[]} args @param {string} line @param {string | Buffer} [input] */
function refuses(args, line, input) {
  const run = juggle(args, input);
  assert.equal(run.stderr, `error: ${line}\n`, args.join(" "));
  assert.equal(run.stdout, "", args.join(" "));
  assert.equal(run.status, 2, args.join(" "));
}

/** @param {string[]} args @param {string} [input] */
function answers(args, input) {
  const run = juggle(args, input);
  assert.equal(run.stderr, "", args.join(" "));
  assert.equal(run.status, 0, args.join(" "));
  return JSON.parse(run.stdout);
}

// Every row of the table, by one command after the other: they read the same format.
const rows = readFileSync(join(here, "damaged", "expected.tsv"), "utf8").trimEnd().split("\n");
assert.ok(rows.length >= 150);
rows.forEach((row, at) => {
  const [name, code, path, detail] = row.split("\t");
  const line = `${code} at ${path || "/"}: ${detail || "required, but not there"}`;
  refuses([kCommands[at % 3], join(here, "damaged", `${name}.json`)], line);
});

const search = (fields) => JSON.stringify({ format: "juggle.search", version: 2, ...fields });
for (const command of kCommands) {
  refuses([command, "no such file"], "unreadable at no such file: cannot be opened");
  refuses([command, "-", "--today", "2026-02-30"], "not_a_date at --today: 2026-02-30");
  refuses([command, here, here], `unknown_command at ${here}: one file at most`);
  refuses([command, "-", "--frob"], "unknown_command at --frob: see: juggle help");
  refuses([command, "-"], "syntax_error at /: byte 1", "");
}
const strange = search({ assumptions: [{ key: "nothing.like_it", value: 1 }] });
refuses(["compare", "-"], "unknown_id at /assumptions/0/key: nothing.like_it", strange);
refuses(["gate", "-"], "unknown_id at /assumptions/0/key: nothing.like_it", strange);
refuses(["gate", "-"], "nothing_open at /opportunities: no round ahead", search({}));

// The examples: criteria are not elicited there, so numbers name nobody; each has a round ahead.
for (const name of ["courted", "graduate", "laid_off"]) {
  const file = join(here, "..", "..", "assets", "examples", `${name}.json`);
  assert.equal(answers(["compare", file, ...kToday]).winner, null);
  assert.equal(answers(["gate", file, ...kToday]).gates.length, 1);
  assert.equal(answers(["score", file, ...kToday]).own, null);
}

// Two offers on two criteria: .6 * 80 + .4 * 20 = 56 and .6 * 50 + .4 * 60 = 54, which change
// places at 4/7. One forecast of .8 that came true: (1 - .8)^2 = .04.
const offer = (id, first, second) => ({ id, company: id, stage: "offer",
  scores: [{ criterion: "k1", value: first }, { criterion: "k2", value: second }] });
const full = search({
  criteria: [{ id: "k1", name: "Work", weight: 60 }, { id: "k2", name: "Place", weight: 40 }],
  opportunities: [offer("a", 80, 20), offer("b", 50, 60)],
  forecasts: [{ id: "e1", made: "2026-02-01", company: "c", event: "offers",
    stage: "final_interview", probability: 0.8, own: true, result: "happened",
    closed: "2026-02-20" }],
});
const compared = answers(["compare", "-", ...kToday], full);
assert.equal(compared.winner, "a");
assert.deepEqual(compared.options.map((one) => one.total), [56, 54]);
assert.deepEqual(compared.flip, { criterion: "k1", from: 0.6, to: 0.5714, winner: "b" });
assert.deepEqual(compared.missing, []);
const scored = answers(["score", "-", ...kToday], full);
assert.equal(scored.own.brier, 0.04);
assert.deepEqual(scored.own_rates, [{ stage: "final_interview", finished: 1, offers: 1 }]);

// A whole judgement: every voice names somebody, and each command has something to say about it.
const whole = join(here, "judgement", "whole.json");
const voices = answers(["compare", whole, ...kToday]).voices;
assert.ok(voices.numbers && voices.gut && voices.mentors, JSON.stringify(voices));
assert.equal(answers(["gate", whole, ...kToday]).gates.length, 1);
assert.equal(answers(["score", whole, ...kToday]).own.count, 2);
assert.ok(answers(["advise", whole, ...kToday]).verdict.action);
