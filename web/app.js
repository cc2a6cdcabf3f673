// The running program: hands juggle.js what it may call (web/ports.js), and turns its exports into
// plain functions. Everything the page does for the program meets here.

import createJuggle from "./juggle.js";
import {connectActions} from "./actions.js";
import {canShare, copyText, createFilePicker, openMail, saveFile, shareText} from "./desk.js";
import {locale, millisecondsToMidnight, preferences, today, watchPreferences} from "./environment.js";
import {createFrames} from "./frames.js";
import {connectPointer, pointerEvent} from "./input.js";
import {createParts} from "./parts.js";
import {hasAnything} from "./rescue.js";
import {createAnnouncer, createSemantics} from "./semantics.js";

const kMostMs = 0x7fffffff;

const hex = (rgb) => `#${rgb.toString(16).padStart(6, "0")}`;

/** A lone half of a surrogate pair has no UTF-8. */
const wellFormed = (text) => text.toWellFormed ? text.toWellFormed()
  : text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");

/**
 * @param {Record<string, HTMLElement>} parts canvas, root, content, fixed, popover, polite, safeArea
 * @param {(where: string, error: unknown) => void} fail
 * @param {() => void} drawn after each frame
 * @param {() => void} whole called when the whole program is there
 * @returns {Promise<boolean>} whether there is a WebGL 2 context to draw with
 */
export async function startApp(parts, fail, drawn, whole) {
  const {canvas, content, fixed, popover} = parts;
  const semantics = createSemantics({content, fixed, popover});
  let program;
  let wakeTimer = 0;
  let started = false;  // before that nothing may reach a program that has no canvas
  let broken = false;
  let hasPressed = false;  // a press waits for the rest of the program
  const wasm = createParts((error) => {
    hasPressed = false;
    fail(started ? "rest" : "start", error);
  }, () => {
    whole();
    frames.request(2);
  });

  const page = {
    copyText: (text) => copyText(text, showRefused),
    openMail,
    shareText: (title, text) => shareText(title, text, showRefused),
    saveFile,
    chooseFile: () => openFile(),
    announce: createAnnouncer(parts.polite),
    patch(json) {
      if (semantics.patch(json)) this.focusWasLost = true;
    },
    settle(height, focus, toTop) {
      const wanted = `${Math.ceil(height)}px`;
      if (content.style.height !== wanted) content.style.height = wanted;
      if (toTop) scrollTo(0, 0);
      if (focus) semantics.focus(focus);
      else if (this.focusWasLost) semantics.focusHeading();
      this.focusWasLost = false;
    },
    theme(background, ink, accent, dark) {
      const style = document.documentElement.style;
      style.setProperty("--background", hex(background));
      style.setProperty("--ink", hex(ink));
      style.setProperty("--accent", hex(accent));
      style.colorScheme = dark ? "dark" : "light";
    },
    cursor: (cursor) => showCursor(cursor),
    requestFrames: (count) => frames.request(count),
    wakeAfter(milliseconds) {
      clearTimeout(wakeTimer);
      wakeTimer = setTimeout(() => call("wake", performance.now()), milliseconds);
    },
  };

  /** Calls an export with texts as UTF-8 that lives as long as the call. */
  function call(name, ...values) {
    if (broken || !(started || name === "start")) return 0;
    const pointers = [];
    const passed = values.map((value) => {
      if (typeof value !== "string") return value;
      const text = wellFormed(value);
      const size = program.lengthBytesUTF8(text) + 1;
      const pointer = program._malloc(size);
      program.stringToUTF8(text, pointer, size);
      pointers.push(pointer);
      return pointer;
    });
    try {
      const result = program[`_juggle_${name}`](...passed);
      pointers.forEach((pointer) => program._free(pointer));
      return result;
    } catch (error) {
      broken = true;  // after a trap nothing in there can be relied on
      throw error;
    }
  }

  /** What could not be copied is shown, so that it can be copied by hand. */
  function showRefused(text) {
    call("copy_refused", text);
    frames.request(2);
  }

  const frames = createFrames(canvas, (width, height, ratio, scroll) =>
    call("frame", performance.now(), width, height, ratio, scroll, parts.safeArea.offsetHeight), () => {
    semantics.clip();
    drawn();
  }, () => globalThis.juggle.working = call("work"));  // for whoever waits for the whole answer
  const {whenWhole} = wasm;
  /** While the rest is coming one press waits: a second, impatient one would hit the next screen. */
  function pointer(event, ...values) {
    if (!wasm.isWhole()) {
      if (hasPressed && event !== pointerEvent.move) return;
      hasPressed = event === pointerEvent.up;
    }
    whenWhole(() => call("pointer", event, ...values));
  }
  const doors = {
    request: frames.request,
    runNow: frames.runNow,
    pointer,
    action: (...values) => whenWhole(() => call("action", ...values)),
    // On a first visit there is nothing yet that a stroke could act on.
    knowsStroke: (key, shift) => wasm.isWhole() && call("knows_stroke", key.codePointAt(0), shift ? 1 : 0) !== 0,
    stroke: (key, shift) => call("stroke", key.codePointAt(0), shift ? 1 : 0),
    escape: () => whenWhole(() => call("escape")),
  };
  const showCursor = connectPointer(canvas, doors);
  const openFile = createFilePicker(
    (bytes) => whenWhole(() => {
      const pointer = program._malloc(bytes.length);
      program.HEAPU8.set(bytes, pointer);
      call("file", pointer, bytes.length, performance.now());
      program._free(pointer);
      frames.runNow();
    }),
    (tooLarge) => whenWhole(() => call("file_refused", tooLarge ? 1 : 0)));

  program = await createJuggle({
    page,
    onAbort: (what) => fail("program", what),
    instantiateWasm: wasm.start,
  });
  if (hasAnything()) await wasm.bring();
  if (call("start", today(), globalThis.juggle.version || "") !== 0) return false;
  started = true;

  function tellPreferences() {
    const {dark, contrast, reducedMotion, coarse, apple} = preferences();
    document.documentElement.classList.toggle("coarse", coarse);
    call("preferences", ...[dark, contrast, reducedMotion, coarse, apple, canShare()].map(Number));
    frames.request(2);
  }
  function tellDay() {
    call("today", today());
    frames.request(2);
    setTimeout(tellDay, Math.min(millisecondsToMidnight() + 1000, kMostMs));
  }
  const {decimal, group, order, symbolAfter, currency} = locale();
  call("locale", decimal, group, order, symbolAfter, currency);
  tellPreferences();
  watchPreferences(tellPreferences);
  tellDay();

  connectActions(parts.root, semantics, doors);
  const saveNow = () => call("wake", performance.now());
  addEventListener("pagehide", saveNow);
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) saveNow();
    else call("today", today());
  });
  canvas.addEventListener("webglcontextlost", () => setTimeout(() => {
    if (frames.isLost()) fail("graphics", "the graphics context was lost");
  }, 2000));
  canvas.addEventListener("webglcontextrestored", () => call("context_restored"));
  globalThis.juggle.call = async (door, text, day = today()) =>
    (await import("./doors.js")).callDoor(door, text, day);
  frames.observe();
  return true;
}
