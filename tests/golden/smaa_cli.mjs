// `juggle smaa` refuses every damaged problem with exactly one line and exit 2, and answers the
// good ones. Run by ctest: node smaa_cli.mjs PATH_OF_JUGGLE

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { juggle, refuses } from "../support/juggle_cli.mjs";

const here = dirname(fileURLToPath(import.meta.url));

const table = readFileSync(join(here, "damaged_smaa", "expected.tsv"), "utf8");
const rows = table.trimEnd().split("\n");
assert.ok(rows.length >= 60);
for (const row of rows) {
  const [name, code, path, detail] = row.split("\t");
  const line = `${code} at ${path || "/"}: ${detail || "required, but not there"}`;
  const file = join(here, "damaged_smaa", `${name}.json`);
  refuses(["smaa", file], line);
  refuses(["smaa", "-"], line, readFileSync(file));
}

refuses(["smaa", "-"], "too_large at /: at most 10000000 bytes", `{"criteria": "${"x".repeat(1e7)}"}`);
refuses(["smaa", "-"], "too_deep at /: at most 32 levels", "[".repeat(1e6));
refuses(["smaa", "no such file"], "unreadable at no such file: cannot be opened");
refuses(["smaa", "--faster"], "unknown_command at --faster: see: juggle help");
refuses(["smaa", here, here], `unknown_command at ${here}: one file at most`);

/** @param {string} name */
function answer(name) {
  const run = juggle(["smaa", join(here, "smaa", `${name}.json`)]);
  assert.equal(run.stderr, "");
  assert.equal(run.status, 0);
  return JSON.parse(run.stdout);
}

// A11 of decision.md section 10, within three standard errors of 100,000 samples.
const near = (found, wanted) => assert.ok(Math.abs(found - wanted) < 0.0048, `${found} ${wanted}`);
const { alternatives, samples } = answer("specialists");
assert.equal(samples, 100_000);
alternatives.slice(0, 3).forEach((one) => near(one.rank_shares[0], 0.32));
near(alternatives[3].rank_shares[0], 0.04);
assert.equal(alternatives[3].rank_shares[3], 0);
[0.621, 0.19, 0.19].forEach((wanted, k) => near(alternatives[0].central_weights[k], wanted));
const centroid = [0.270833, 0.0625, 0.520833, 0.145833];  // in the order of the criteria
centroid.forEach((wanted, k) => near(answer("ordinal").alternatives[0].central_weights[k], wanted));

// By hand: see "sampled scores and weights" in tests/unit/core/compare/smaa_test.cpp.
assert.deepEqual(answer("sampled").alternatives.map((one) => one.confidence), [0.75, 0.25]);

for (const { rank_shares: shares } of answer("every_kind").alternatives) {
  assert.ok(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) < 3e-6);
}
