// What the tests of the command line share: running it, and holding it to one line and exit 2.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";

const program = process.argv[2];

/** @param {string[]} args @param {string | Buffer} [input] */
export function juggle(args, input) {
  return spawnSync(program, args, { encoding: "utf8", input: input ?? "" });
}

/** @param {string[]} args @param {string} line @param {string | Buffer} [input] */
export function refuses(args, line, input) {
  const run = juggle(args, input);
  assert.equal(run.stderr, `error: ${line}\n`, args.join(" "));
  assert.equal(run.stdout, "", args.join(" "));
  assert.equal(run.status, 2, args.join(" "));
}
