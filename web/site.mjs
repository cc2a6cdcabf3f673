// Puts the page together: one flat folder, build/site, that any static server can serve.
//
//   node web/site.mjs [--wasm build/web] [--out build/site]
//
// A quoted "./name" in a script, style or manifest names a file of web/, of assets/ or of the wasm build; it gets
// a name with its content's hash, and so does every mention of it; shell.html says {{style}} and so on instead. No bundler, and nothing
// else is changed but that comments stay behind.
// Ends with an error when the first visit would load more than the size gate.

import {createHash} from "node:crypto";
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import path from "node:path";
import {fileURLToPath} from "node:url";
import zlib from "node:zlib";

// Bytes, brotli. The first visit is everything that is loaded until somebody does something; the
// whole is that and what the first touch brings, all that is kept for offline use.
const gates = {firstVisit: 220_000, whole: 480_000};

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const option = (name, otherwise) => {
  const at = process.argv.indexOf(name);
  return path.resolve(root, at < 0 ? otherwise : process.argv[at + 1]);
};
const wasmFolder = option("--wasm", "build/web");
const out = option("--out", "build/site");

// Asked for by these names by browsers, so they keep them.
const fixedNames = new Set(["./index.html", "./sw.js", "./manifest.webmanifest", "./"]);

const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

function fail(message) {
  console.error(`site: ${message}`);
  process.exit(1);
}

/** @returns {string | null} the source file that "./name" means */
function sourceOf(name) {
  const folders = [path.join(root, "web"), wasmFolder, path.join(root, "assets")];
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file)) || null;
}

/** Output name ("./boot.0123456789.js") -> content. Filled by ship(). */
const shipped = new Map();
const shippedNames = new Map();  // "./boot.js" -> "./boot.0123456789.js"
const underWay = [];

// Loaded when asked for: neither part of the first visit nor kept for offline use. The large icons
// are for the moment of installing.
const laterRoots = new Set(["./doors.js", "./icons/icon-512.png", "./icons/icon-maskable-512.png"]);
const later = new Set();  // output names

// Loaded with the first touch (web/parts.js, web/boot.js), and kept for offline use.
const touchRoots = new Set(["./juggle_rest.wasm", "./sw.js"]);

/** Replaces every quoted "./name" of a text by its shipped name. */
function resolveNames(text, from) {
  return text.replace(/(["'])(\.\/[\w./-]+\.[a-z0-9]+)\1/g, (all, quote, name) => {
    if (fixedNames.has(name)) return all;
    return quote + ship(name, from) + quote;
  });
}

/**
 * Without the comments that have lines of their own. Only a text in which no template literal spans
 * lines is touched, so a line that looks like a comment is one.
 */
function withoutComments(text) {
  if (text.split("\n").some((line) => (line.match(/`/g) || []).length % 2 === 1)) return text;
  return text.replace(/^[ \t]*\/\*\*?[^]*?\*\/[ \t]*\n/gm, "").replace(/^[ \t]*\/\/.*\n/gm, "");
}

/** Ships a file and all it names. @returns {string} its shipped name */
function ship(name, from) {
  if (shippedNames.has(name)) return shippedNames.get(name);
  if (underWay.includes(name)) fail(`${[...underWay, name].join(" -> ")}: files name each other`);
  const source = sourceOf(name);
  if (!source) fail(`${from} names ${name}, which is in neither web/, assets/ nor ${wasmFolder}`);
  underWay.push(name);
  const extension = path.extname(name);
  let content = readFileSync(source);
  const program = /^\.\/(juggle|juggle_core)\.js$/.exec(name);
  if (program) {
    // Emscripten's own output: its wasm is the one file it names, without "./".
    const own = `${program[1]}.wasm`;
    const wasm = ship(`./${own}`, name).slice(2);
    const text = content.toString();
    if (!/(["'])juggle(_core)?\.wasm\1/.test(text)) fail(`${name} does not name ${own}`);
    content = Buffer.from(text.replace(/(["'])juggle(_core)?\.wasm\1/g, `$1${wasm}$1`));
  } else if ([".js", ".css", ".webmanifest"].includes(extension)) {
    content = Buffer.from(resolveNames(withoutComments(content.toString()), name));
  }
  const isLater = underWay.some((each) => laterRoots.has(each));
  underWay.pop();
  const stem = path.basename(name, extension);
  const hashed = `./${stem}.${sha256(content).slice(0, 10)}${extension}`;
  const final = fixedNames.has(name) ? name : hashed;
  shipped.set(final, content);
  if (isLater) later.add(final);
  shippedNames.set(name, final);
  return final;
}

/** shell.html with its {{placeholders}} filled; one that is not known is an error. */
function fillShell(shell, values) {
  return shell.replace(/\{\{(\w+)\}\}/g, (all, key) => {
    if (!(key in values)) fail(`shell.html: ${all} is not known; known: ${Object.keys(values)}`);
    return values[key];
  });
}

function build() {
  const shell = readFileSync(path.join(root, "shell.html"), "utf8");
  const names = {
    style: "./style.css",
    boot: "./boot.js",
    juggle: "./juggle.js",
    wasm: "./juggle.wasm",
    manifest: "./manifest.webmanifest",
    icon: "./icons/juggle.svg",
    apple_icon: "./icons/apple-touch-icon-180.png",
  };
  for (const name of Object.values(names)) ship(name, "shell.html");

  // The version is the content: the same sources give the same version.
  const listed = [...shipped].map(([name, content]) => name + sha256(content)).sort().join("\n");
  const version = sha256(shell + listed + readFileSync(path.join(root, "web", "sw.js"))).slice(0, 12);
  const values = {version};
  for (const [key, name] of Object.entries(names)) values[key] = shippedNames.get(name);
  shipped.set("./index.html", Buffer.from(fillShell(shell, values)));

  const files = [...shipped.keys()].filter((name) => !later.has(name)).sort()
    .map((name) => `\n  ["${name}", "${sha256(shipped.get(name))}"],`).join("");
  const worker = withoutComments(readFileSync(path.join(root, "web", "sw.js"), "utf8"))
    .replace("{{version}}", version).replace("/* {{files}} */", `${files}\n`);
  if (worker.includes("{{")) fail("sw.js: a placeholder was left");
  shipped.set("./sw.js", Buffer.from(worker));
  return version;
}

/**
 * Writes the folder with .br and .gz beside each file, prints the table.
 * @returns {{firstVisit: number, whole: number}} bytes, brotli
 */
function write(version) {
  rmSync(out, {recursive: true, force: true});
  mkdirSync(out, {recursive: true});
  const touched = new Set([...touchRoots].map((name) => shippedNames.get(name) || name));
  let ofTouch = 0;
  const rows = [];
  for (const [name, content] of shipped) {
    const file = path.join(out, name);
    const brotli = zlib.brotliCompressSync(content, {params: {
      [zlib.constants.BROTLI_PARAM_QUALITY]: 11,
      [zlib.constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      [zlib.constants.BROTLI_PARAM_LGWIN]: 22,
    }});
    const gzip = zlib.gzipSync(content, {level: 9});
    writeFileSync(file, content);
    // A form that saves nothing is not stored; the server then sends the file as it is.
    if (gzip.length < content.length) writeFileSync(`${file}.gz`, gzip);
    if (brotli.length < content.length) writeFileSync(`${file}.br`, brotli);
    if (later.has(name)) continue;
    const least = Math.min(brotli.length, content.length);
    const isOfTouch = touched.has(name);
    if (isOfTouch) ofTouch += least;
    rows.push([name.slice(2) + (isOfTouch ? "  (touch)" : ""), content.length,
      Math.min(gzip.length, content.length), least]);
  }
  rows.sort((a, b) => b[3] - a[3]);
  const total = [0, 1, 2, 3].map((column) =>
    column === 0 ? "everything" : rows.reduce((sum, row) => sum + row[column], 0));
  const line = (cells) => cells.map((cell, at) =>
    at === 0 ? String(cell).padEnd(38) : String(cell).padStart(9)).join(" ");
  console.log([line(["file", "raw", "gzip", "brotli"]), ...rows.map(line), line(total)].join("\n"));
  const sizes = {firstVisit: total[3] - ofTouch, whole: total[3]};
  console.log(`first visit: ${sizes.firstVisit} bytes brotli of ${gates.firstVisit}; with the first ` +
    `touch: ${sizes.whole} of ${gates.whole} (version ${version})`);
  return sizes;
}

const sizes = write(build());
for (const [which, size] of Object.entries(sizes)) {
  if (size > gates[which]) fail(`${which} is ${size} bytes; the gate is ${gates[which]}`);
}
