// Parts the linked program in two: what a first visit draws, and the rest, which comes with the
// first touch (web/parts.js).
//
//   node web/split.mjs FOLDER   juggle.wasm, with function names -> juggle.wasm and juggle_rest.wasm
//
// The rest is what can only be reached through the joints below, by binaryen's call graph; what
// both need stays in the first part, and so do all data but the texts below. A browser test fails when a first visit
// needs the rest; its error's function number is a line of juggle_rest.names.

import {execFileSync} from "node:child_process";
import {existsSync, renameSync, rmSync, writeFileSync} from "node:fs";
import path from "node:path";
import {fileURLToPath} from "node:url";
import {moveTexts} from "./wasm_data.mjs";

// Where the first visit ends. Each must be found, so that a renamed function is noticed here.
const joints = [
  /^ui::screen_(?!welcome\(|header\()\w+\(/,
  /^app::Store::(dispatch|preview|undo|redo)\(/,
  /^app::Persistence::save\(/,
  /^core::AnswerWork::(AnswerWork|step|answer|known)\(/,
  /^core::(validate|calendar_text)\(/,
  /^core::(decode|encode)_search\(/,
];

// Functions called through a pointer have no caller in the graph, so they stay in the first part,
// but for these: JSON, visitors of commands, comparisons, and what is core's or app's own.
const laterIndirect = [/nlohmann/, /__visitation.*app::StartQuickly/, /^void core::stable_sort</,
  /^(?!.*__visitation).*\b(core|app)::/];

// Texts that are compiled in (CMakeLists.txt) and that only the rest reads.
const texts = ["advice.txt", "evidence.json", "rules.json", "strings.txt",
  ...["courted", "graduate", "laid_off"].map((name) => `examples/${name}.json`),
  ...["interview", "offer", "rescue", "shared", "waiting"].map((name) => `messages/${name}.txt`)];

// What the wasm of this emscripten uses; the names are not kept in the linked file.
const features = ["simd", "bulk-memory", "sign-ext", "nontrapping-float-to-int", "mutable-globals"]
  .map((name) => `--enable-${name}`);
const smaller = ["-Oz", "--converge", "--traps-never-happen", "--low-memory-unused",
  "--merge-similar-functions", "-Oz", "--strip-debug", "--strip-producers"];

const folder = path.resolve(process.argv[2] || ".");
const at = (name) => path.join(folder, name);

function fail(message) {
  console.error(`split: ${message}`);
  process.exit(1);
}

/** Binaryen's tools: beside emscripten's, else on the PATH. */
function tool(name) {
  try {
    const root = execFileSync("em-config", ["BINARYEN_ROOT"], {stdio: ["ignore", "pipe", "ignore"]});
    const file = path.join(root.toString().trim(), "bin", name);
    if (existsSync(file)) return file;
  } catch {
    // No em-config: then the PATH.
  }
  return name;
}

const run = (name, ...args) => execFileSync(tool(name), [...features, ...args],
  {maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "ignore"]}).toString();

/** Binaryen writes \hh for what is not plain in a name. */
const plain = (name) => name.replace(/\\([0-9a-f]{2})/g,
  (all, hex) => String.fromCharCode(parseInt(hex, 16)));

/** @returns {{kinds: Map<string, string>, calls: Map<string, string[]>}} by written name */
function callGraph(file) {
  const kinds = new Map();
  const calls = new Map();
  const legend = new Set(["A", "B", "Import", "Export", "Indirect Target"]);
  for (const line of run("wasm-opt", file, "--print-call-graph", "-o", "/dev/null").split("\n")) {
    const [, from, to, style] = /^\s*"([^"]*)"(?: -> "([^"]*)")?(.*)$/.exec(line) || [];
    if (from === undefined || legend.has(from)) continue;
    if (to === undefined) kinds.set(from, (kinds.get(from) || "") + style);
    else if (calls.has(from)) calls.get(from).push(to);
    else calls.set(from, [to]);
  }
  return {kinds, calls};
}

/** @returns {string[]} written names of the functions of the rest */
function restOf({kinds, calls}) {
  const isJoint = (name) => joints.some((joint) => joint.test(plain(name)));
  for (const joint of joints) {
    if (![...kinds.keys()].some((name) => joint.test(plain(name)))) fail(`no function is ${joint}`);
  }
  const waiting = [...kinds].filter(([name, kind]) => kind.includes("gray") ||
    (kind.includes("rounded") && !laterIndirect.some((each) => each.test(plain(name)))))
    .map(([name]) => name);
  const first = new Set();
  while (waiting.length > 0) {
    const name = waiting.pop();
    if (first.has(name) || isJoint(name)) continue;
    first.add(name);
    waiting.push(...calls.get(name) || []);
  }
  const isImport = (name) => kinds.get(name).includes("turquoise");
  return [...kinds.keys()].filter((name) => !first.has(name) && !isImport(name));
}

const whole = at("juggle_whole.wasm");
renameSync(at("juggle.wasm"), whole);
const rest = restOf(callGraph(whole));
writeFileSync(at("juggle_rest.txt"), rest.join("\n"));
run("wasm-split", whole, `--split-funcs=@${at("juggle_rest.txt")}`, "--export-prefix=%",
  "--placeholdermap", "-o1", at("juggle_1.wasm"), "-o2", at("juggle_2.wasm"));
run("wasm-opt", at("juggle_1.wasm"), ...smaller, "-o", at("juggle.wasm"));
run("wasm-opt", at("juggle_2.wasm"), ...smaller, "-o", at("juggle_rest.wasm"));
renameSync(at("juggle_1.wasm.placeholders"), at("juggle_rest.names"));
for (const name of ["juggle_1.wasm", "juggle_2.wasm"]) rmSync(at(name));
const assets = path.join(path.dirname(fileURLToPath(import.meta.url)), "../assets");
const moved = moveTexts(at("juggle.wasm"), at("juggle_rest.wasm"),
  texts.map((name) => path.join(assets, name)));
console.log(`split: ${rest.length} functions and ${moved} bytes of texts in the rest`);
