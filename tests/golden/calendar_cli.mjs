// `juggle calendar`, read by two parsers from Debian that know nothing of each other (icalendar and
// vobject for Python): everything survives, and an import over an older one updates it. Run by
// ctest: node calendar_cli.mjs PATH_OF_JUGGLE

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const program = process.argv[2];
const here = dirname(fileURLToPath(import.meta.url));

// The Python that has Debian's packages; another one may stand before it on the path.
const python = ["python3", "/usr/bin/python3"].find((name) =>
  spawnSync(name, ["-c", "import icalendar, vobject"]).status === 0);
assert.ok(python, "no Python with icalendar and vobject: .ci/setup installs them");

/** @param {object} search @param {string} day @param {string[]} [more] */
function run(search, day, more = []) {
  return spawnSync(program, ["calendar", "-", "--today", day, ...more],
    { encoding: "utf8", input: JSON.stringify(search), maxBuffer: 1e8 });
}

/** Both parsers' events by UID, which must agree. @param {string} text */
function parsed(text) {
  const read = spawnSync(python, [join(here, "calendar_parsers.py")],
    { encoding: "utf8", input: text, maxBuffer: 1e8 });
  assert.equal(read.status, 0, read.stderr);
  const both = JSON.parse(read.stdout);
  assert.equal(both.icalendar.length, both.vobject.length);
  both.vobject.forEach((event, i) => {
    // icalendar 4 takes an escaped backslash before an "n" for a line break; vobject knows better.
    if (!event.summary.includes("\\n")) assert.deepEqual(both.icalendar[i], event);
  });
  return both.vobject;
}

/** @param {object} search @param {string} day @param {string[]} [more] */
function events(search, day, more) {
  const done = run(search, day, more);
  assert.equal(done.stderr, "");
  assert.equal(done.status, 0);
  return parsed(done.stdout);
}

/** What a calendar does: the same UID is the same event, and an older one changes nothing. */
function imported(calendar, news) {
  const next = new Map(calendar);
  for (const event of news) {
    const old = next.get(event.uid);
    if (!old || event.sequence >= old.sequence) next.set(event.uid, event);
  }
  return next;
}

const head = { format: "juggle.search", version: 1 };
const offered = (id, company, deadline) =>
  ({ id, company, stage: "offer", worth: 60, offer: { received: "2026-03-02", deadline } });

// Names that break careless writers; each of 300 characters at most.
const names = ["Smith, Jones; Sons", "back\\slash \\n and \\, co", "Zażółć gęślą jaźń", "株式会社テスト",
  "شركة المثال", "👩🏽‍🚀 Space 🚀", "BEGIN:VEVENT", 'quote " quote', "a".repeat(300),
  "ä".repeat(300), "🚀".repeat(300), "x🚀é".repeat(100), "; , ; , ".repeat(37)];

// 500 deadlines, every name among them, on one file.
const many = { ...head, opportunities: [] };
for (let i = 0; i < 500; i += 1) {
  many.opportunities.push(offered(`o${i}`, names[i % names.length], "2026-03-09"));
}
const all = events(many, "2026-03-03");
const deadlines = all.filter((event) => event.summary.startsWith("Last day to answer "));
assert.equal(deadlines.length, 500);
assert.equal(new Set(all.map((event) => event.uid)).size, all.length);
deadlines.forEach((event, i) => {
  const name = names[i % names.length].trim();
  assert.equal(event.summary, `Last day to answer ${name}`);
  assert.equal(event.start, "2026-03-09");
  assert.equal(event.end, "2026-03-10");
  assert.equal(event.status, "CONFIRMED");
  assert.deepEqual(event.alarms, [-15]);
  assert.equal(event.stamp, "2026-03-03T00:00:00+0000");
});

// The same names in the places of interviews and of one's own notes, with their line breaks.
const elsewhere = { ...head, version: 2, opportunities: [{ id: "o1", company: "Contoso",
  stage: "final_interview", worth: 60, rounds: names.map((kind, i) =>
    ({ id: `r${i}`, date: "2026-03-10", state: "confirmed", kind })) }],
  follow_ups: names.map((name, i) => ({ id: `f${i}`, kind: "task", due: "2026-03-11", state: "open",
    note: `${name}\nsecond, line; of \\ it` })) };
const placed = events(elsewhere, "2026-03-03");
const noteOf = new Map(placed.map((event) => [event.summary, event.description]));
for (const name of names) {
  assert.ok(noteOf.has(`Contoso: ${name.trim()}`), name);
  assert.equal(noteOf.get(name.trim()), `${name}\nsecond, line; of \\ it`);
}

// The bytes themselves: CRLF alone, no line of more than 75 octets.
const bytes = Buffer.from(run(many, "2026-03-03").stdout, "utf8");
for (const line of bytes.toString("latin1").split("\r\n")) {
  assert.ok(line.length <= 75, line);
  assert.ok(!/[\r\n]/.test(line), line);
}
// The same question gives the same bytes.
assert.equal(run(many, "2026-03-03").stdout, run(many, "2026-03-03").stdout);

// A second import on a later day updates and adds nothing twice; what is over is cancelled.
const before = { ...head, opportunities: [offered("o1", "Northwind", "2026-03-09"),
  { id: "o2", company: "Contoso", stage: "final_interview", worth: 80, answer_expected: "2026-03-12",
    rounds: [{ id: "r1", date: "2026-03-05", state: "confirmed", kind: "final interview" }] }] };
const first = imported(new Map(), events(before, "2026-03-03"));
const later = structuredClone(before);
later.opportunities[0].offer.deadline = "2026-03-13";
later.opportunities[1].rounds[0].date = "2026-03-06";
const second = imported(first, events(later, "2026-03-04"));
assert.deepEqual([...second.keys()].sort(), [...first.keys()].sort());
const titles = (calendar) => new Map([...calendar.values()].map((e) => [e.summary, e]));
assert.equal(titles(first).get("Last day to answer Northwind").start, "2026-03-09");
assert.equal(titles(second).get("Last day to answer Northwind").start, "2026-03-13");
assert.equal(titles(second).get("Contoso: final interview").start, "2026-03-06");
const over = structuredClone(later);
over.opportunities[0].stage = "closed";
over.opportunities[0].outcome = "declined";
const third = imported(second, events(over, "2026-03-05"));
assert.equal(titles(third).get("Last day to answer Northwind").status, "CANCELLED");
assert.deepEqual(titles(third).get("Last day to answer Northwind").alarms, []);

// A note of the user's own keeps its lines, and a cancelled follow-up disappears.
const noted = { ...head, version: 2, follow_ups: [
  { id: "f1", kind: "task", due: "2026-03-05", state: "open",
    note: "call the bank; about a, b\nand the \\ loan" },
  { id: "f2", kind: "task", due: "2026-03-06", state: "cancelled", closed: "2026-03-03",
    note: "no longer" }] };
const notes = events(noted, "2026-03-03");
assert.equal(notes[0].summary, "call the bank; about a, b");
assert.equal(notes[0].description, "call the bank; about a, b\nand the \\ loan");
assert.deepEqual(notes[0].alarms, [9]);
assert.equal(notes[1].status, "CANCELLED");

// One item alone, an empty search, and what is refused.
const one = events(before, "2026-03-03", ["--item", "interview/o2/r1"]);
assert.deepEqual(one.map((event) => event.summary), ["Contoso: final interview"]);
assert.deepEqual(events(head, "2026-03-03"), []);
const refused = run(before, "2026-03-03", ["--item", "deadline/o9"]);
assert.equal(refused.stderr, "error: unknown_id at /item: deadline/o9\n");
assert.equal(refused.stdout, "");
assert.equal(refused.status, 2);
