// `juggle solve` refuses every damaged model with exactly one line and exit 2, and solves the
// published cases. Run by ctest: node damaged_models_cli.mjs PATH_OF_JUGGLE

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { juggle, refuses } from "../support/juggle_cli.mjs";

const here = dirname(fileURLToPath(import.meta.url));

const table = readFileSync(join(here, "damaged_models", "expected.tsv"), "utf8");
const rows = table.trimEnd().split("\n");
assert.ok(rows.length >= 30);
for (const row of rows) {
  const [name, code, path, detail] = row.split("\t");
  const line = `${code} at ${path || "/"}: ${detail || "required, but not there"}`;
  const file = join(here, "damaged_models", `${name}.json`);
  refuses(["solve", file], line);
  refuses(["solve"], line, readFileSync(file));
}

refuses(["solve", "-"], "too_large at /: at most 10000000 bytes", `{"globals": "${"x".repeat(1e7)}"}`);
refuses(["solve", "-"], "too_deep at /: at most 32 levels", "[".repeat(1e6));
refuses(["solve", "no such file"], "unreadable at no such file: cannot be opened");

refuses(["solve", "--robust", "many"], "wrong_type at --robust: expected whole number, found many");
refuses(["solve", "--seed"], "wrong_type at --seed: expected whole number, found ");
refuses(["solve", "--faster"], "unknown_command at --faster: see: juggle help");
refuses(["solve", join(here, "decision", "j1.model.json"), "--robust", "200000"],
  "out_of_range at /samples: expected 1..100000, found 200000");

// What is asked for on the command line is printed.
const j3 = join(here, "decision", "j3.model.json");
const wished = juggle(["solve", j3, "--explain", "--robust", "100", "--seed", "3"]);
assert.equal(wished.status, 0);
const told = JSON.parse(wished.stdout);
assert.deepEqual(Object.keys(told.outcomes).length, 8);
assert.equal(told.samples, 100);
assert.equal(told.seed, 3);
assert.ok(["firm", "lean", "coin_flip"].includes(told.badge));
assert.ok(told.drivers.length > 10 && told.break_evens.length > 10);

// The published cases through the program: every key that it prints stands there, number for number.
for (const name of ["j1", "j2", "j3", "c2"]) {
  const run = juggle(["solve", join(here, "decision", `${name}.model.json`)]);
  assert.equal(run.status, 0);
  assert.equal(run.stderr, "");
  const printed = JSON.parse(run.stdout);
  const expected = JSON.parse(readFileSync(join(here, "decision", `${name}.expected.json`), "utf8"));
  for (const key of ["value", "action_values", "value_without", "best_actions_today", "quiet_path_plan"]) {
    if (key in expected) assert.deepEqual(printed[key], expected[key], `${name} ${key}`);
  }
  assert.equal(printed.exact, true);
  assert.equal(printed.lower, printed.value);
  assert.equal(printed.upper, printed.value);
  assert.ok(printed.state_days > 0);
}
