// The core's wasm module under Node against the command line, number for number: what the browser
// case `doors` shows in a page, in seconds and without one. By hand and in a whole run of tests/run:
//
//   node tests/golden/doors_node.mjs [JUGGLE [FOLDER_OF_JUGGLE_CORE]]   default: build/native, build/web

import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { holdJudgement, today } from "../browser/support/door_inputs.mjs";
import { root } from "../browser/support/folders.mjs";

const program = resolve(process.argv[2] || join(root, "build", "native", "juggle"));
const folder = resolve(process.argv[3] || join(root, "build", "web"));
const day = Date.parse(today) / 86_400_000;

// It is built for pages: handed its bytes, it needs nothing else of one.
const { default: create } = await import(pathToFileURL(join(folder, "juggle_core.js")).href);
const core = await create({ wasmBinary: readFileSync(join(folder, "juggle_core.wasm")) });

/** @param {string} door @param {string} text */
function ask(door, text) {
  const given = [door, text].map((words) => {
    const size = core.lengthBytesUTF8(words) + 1;
    const at = core._malloc(size);
    core.stringToUTF8(words, at, size);
    return at;
  });
  const answer = core._juggle_call(...given, day);
  const words = core.UTF8ToString(answer);
  for (const at of [...given, answer]) core._free(at);
  return words;
}

console.log(await holdJudgement(program, ask));
