// `juggle message` and `juggle lint` as a person runs them. Run by ctest:
// node messages_cli.mjs PATH_OF_JUGGLE

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const program = process.argv[2];
const here = dirname(fileURLToPath(import.meta.url));
const search = join(here, "..", "..", "assets", "examples", "graduate.json");
const day = ["--today", "2026-03-02"];

/** @param {string[]} args @param {string} [input] */
function juggle(args, input) {
  return spawnSync(program, args, { encoding: "utf8", input: input ?? "" });
}

const request = ["--situation", "M5", "--opportunity", "northwind"];
const message = juggle(["message", search, ...request, "--tone", "plain", "--length", "short",
  "--reason", "location", ...day]);
assert.equal(message.status, 0, message.stderr);
const written = JSON.parse(message.stdout);
assert.equal(written.form, "short_message");
assert.match(written.body, /location/);
assert.ok(written.rules.includes("E10"));

const good = juggle(["lint", "-", ...request, "--search", search, ...day], written.body);
assert.equal(good.status, 0, good.stderr);
assert.deepEqual(JSON.parse(good.stdout), { findings: [] });

const bad = juggle(["lint", "-", "--situation", "M5"], "Your job is boring.");
assert.equal(bad.status, 0, bad.stderr);
const kinds = JSON.parse(bad.stdout).findings.map((/** @type {{kind: string}} */ each) => each.kind);
assert.deepEqual(kinds, ["harsh_words", "missing_thanks", "no_reason", "no_open_door"]);

/** @param {string[]} args @param {string} line */
function refuses(args, line) {
  const run = juggle(args);
  assert.equal(run.stderr, `error: ${line}\n`);
  assert.equal(run.stdout, "");
  assert.equal(run.status, 2);
}
refuses(["message", search, "--situation", "M99", "--opportunity", "northwind", ...day],
  "unknown_value at /situation: M99");
refuses(["message", search, "--situation", "M18", "--opportunity", "northwind", ...day],
  "not_applicable at /opportunities/0/stage: not accepted");
refuses(["message", search, "--situation", "M5", ...day],
  "missing at /opportunity: required, but not there");
