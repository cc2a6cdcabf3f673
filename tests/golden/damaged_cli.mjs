// The command line refuses every damaged search file with exactly one line and exit 2, and lists
// the problems of a readable one. Run by ctest: node damaged_cli.mjs PATH_OF_JUGGLE

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { juggle, refuses } from "../support/juggle_cli.mjs";

const here = dirname(fileURLToPath(import.meta.url));

// Every row of the table, by name and through standard input.
const rows = readFileSync(join(here, "damaged", "expected.tsv"), "utf8").trimEnd().split("\n");
assert.ok(rows.length >= 150);
for (const row of rows) {
  const [name, code, path, detail] = row.split("\t");
  const line = `${code} at ${path || "/"}: ${detail || "required, but not there"}`;
  const file = join(here, "damaged", `${name}.json`);
  refuses(["check", file], line);
  refuses(["check", "-"], line, readFileSync(file));
}

// Too large to keep as files.
const head = '{"format": "juggle.search", "version": 1, ';
refuses(["check"], "too_large at /: at most 10000000 bytes", `${head}"title": "${"x".repeat(1e7)}"}`);
refuses(["check"], "too_large at /title: at most 300 characters",
  `${head}"title": "${"x".repeat(9.9e6)}"}`);
refuses(["check"], "too_deep at /: at most 32 levels", `${head}"title": ${"[".repeat(1e6)}`);

// Wrong use of the command.
refuses(["check", "no such file"], "unreadable at no such file: cannot be opened");
refuses(["check", here, "--today", "2026-02-30"], "not_a_date at --today: 2026-02-30");
refuses(["check", here, here], `unknown_command at ${here}: one file at most`);

// A deadline before today is listed, not refused: the file can be read and put right.
const golden = join(here, "search", "version_1.json");
const passed = juggle(["check", golden, "--today", "2026-03-10"]);
assert.equal(passed.stderr, "");
assert.equal(passed.status, 0);
assert.deepEqual(JSON.parse(passed.stdout), {
  problems: [{ severity: "blocking", code: "deadline_passed",
    path: "/opportunities/0/offer/deadline", detail: "2026-03-09" }],
});
const clean = juggle(["check", golden, "--today", "2026-03-03"]);
assert.deepEqual(JSON.parse(clean.stdout), { problems: [] });
