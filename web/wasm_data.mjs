// Moves constant texts from one part of the program to the other (web/split.mjs). Binaryen parts
// functions only and leaves all data in the first part; but a text that only the rest reads can
// come with the rest, because the data of a module are written where they belong when it starts.

import {readFileSync, writeFileSync} from "node:fs";

const sectionOfCode = 10;
const sectionOfData = 11;
const constant = 0x41;  // i32.const
const end = 0x0b;

// The linker lets a short text share the end of a longer one, so ends stay where they were.
const keptTail = 64;

/** LEB128. */
function number(value, signed) {
  const bytes = [];
  for (;;) {
    const low = value & 0x7f;
    value >>= 7;
    const isLast = signed ? (value === 0 && low < 0x40) || (value === -1 && low >= 0x40) : value === 0;
    if (isLast) return Buffer.from([...bytes, low]);
    bytes.push(low | 0x80);
  }
}

/** @returns {[number, number]} the unsigned value and where it ends; enough for addresses too */
function read(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return [value, at];
  }
}

/** @returns {{id: number, body: Buffer}[]} */
function sectionsOf(wasm) {
  const sections = [];
  for (let at = 8; at < wasm.length;) {
    const id = wasm[at];
    const [length, from] = read(wasm, at + 1);
    at = from + length;
    sections.push({id, body: wasm.subarray(from, at)});
  }
  return sections;
}

const assembled = (wasm, sections) => Buffer.concat([wasm.subarray(0, 8),
  ...sections.flatMap(({id, body}) => [Buffer.from([id]), number(body.length), body])]);

/** @returns {{address: number, bytes: Buffer}[]} */
function segmentsOf(body) {
  let [count, at] = read(body, 0);
  const segments = [];
  for (; count > 0; --count) {
    if (body[at] !== 0 || body[at + 1] !== constant) throw new Error("data of an unknown kind");
    const [address, afterAddress] = read(body, at + 2);
    const [length, from] = read(body, afterAddress + 1);
    at = from + length;
    segments.push({address, bytes: body.subarray(from, at)});
  }
  return segments;
}

const dataSection = (segments) => Buffer.concat([number(segments.length), ...segments.flatMap(
  ({address, bytes}) => [Buffer.from([0, constant]), number(address, true), Buffer.from([end]),
    number(bytes.length), bytes])]);

/** Takes a text out of the segments. @returns {{address: number, bytes: Buffer}} what was taken */
function take(segments, text, name) {
  const index = segments.findIndex(({bytes}) => bytes.includes(text));
  if (index < 0) throw new Error(`${name} is not among the data`);
  const {address, bytes} = segments[index];
  const from = bytes.indexOf(text);
  const to = from + text.length - keptTail;
  segments.splice(index, 1, {address, bytes: bytes.subarray(0, from)},
    {address: address + to, bytes: bytes.subarray(to)});
  return {address: address + from, bytes: bytes.subarray(from, to)};
}

/**
 * @param {string} first @param {string} rest wasm files, both are written anew; the rest has no data
 * @param {string[]} names of text files, each a constant of the first part that only the rest reads
 */
export function moveTexts(first, rest, names) {
  const [firstWasm, restWasm] = [readFileSync(first), readFileSync(rest)];
  const sections = sectionsOf(firstWasm);
  const data = sections.find(({id}) => id === sectionOfData);
  const segments = segmentsOf(data.body);
  const moved = names.map((name) => take(segments, readFileSync(name), name));
  data.body = dataSection(segments.filter(({bytes}) => bytes.length > 0));
  for (const section of sections) {
    if (section.id === 12) section.body = number(read(data.body, 0)[0]);  // how many segments
  }
  const restSections = sectionsOf(restWasm);
  if (restSections.some(({id}) => id >= sectionOfData)) throw new Error(`${rest} has data already`);
  const afterCode = restSections.findIndex(({id}) => id === sectionOfCode) + 1;
  restSections.splice(afterCode, 0, {id: sectionOfData, body: dataSection(moved)});
  writeFileSync(first, assembled(firstWasm, sections));
  writeFileSync(rest, assembled(restWasm, restSections));
  return moved.reduce((sum, {bytes}) => sum + bytes.length, 0);
}
