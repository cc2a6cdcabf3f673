// The first script: asks for what the browser must have, starts the program, and is where every
// error ends.

import {hasSaved, saveRescue} from "./rescue.js";

const element = (id) => document.getElementById(id);
const words = {
  wasm: "This browser cannot run Juggle: it has no WebAssembly. A current Chrome, Edge, Firefox or " +
    "Safari can.",
  webgl: "This browser cannot draw Juggle: WebGL 2 is missing or switched off. It may help to turn on " +
    "hardware acceleration in the settings, or to use another browser.",
  graphics: "The browser has stopped drawing this page. Nothing is lost. If it does not come back by " +
    "itself, reload the page.",
  start: "Juggle could not start. Reloading the page may help. What you saved is still there.",
  rest: "The rest of Juggle could not be loaded. Please look at the connection and do " +
    "that once more.",
  program: "Something in Juggle went wrong. What you saved is still there. Please reload the page.",
};

globalThis.juggle = {version: document.documentElement.dataset.version, frames: 0};

let trouble = null;  // which of the words is shown

/**
 * Every error that nobody could deal with ends here: it is said, and the saved search is offered.
 * @param {keyof words} where
 * @param {unknown} error
 */
function fail(where, error) {
  console.error(`juggle: ${where}:`, error);
  trouble = where;
  element("trouble-words").textContent = words[where] || words.program;
  element("rescue").hidden = !hasSaved();
  const first = element("first");
  if (first) first.hidden = true;
  element("trouble").hidden = false;
}

element("rescue").addEventListener("click", saveRescue);
element("reload").addEventListener("click", () => location.reload());

function drawn() {
  if (++globalThis.juggle.frames > 1) return;
  element("first").remove();
  element("trouble").hidden = true;
  // On the screen only after the browser has painted what was drawn.
  requestAnimationFrame(() => setTimeout(() => performance.mark("juggle-interactive")));
}

async function start() {
  if (typeof WebAssembly !== "object") return fail("wasm", "no WebAssembly");
  // Only now, so that an old browser has not choked on it before it could be told.
  const {startApp} = await import("./app.js");
  const parts = {};
  for (const id of ["canvas", "root", "content", "fixed", "popover", "polite", "safe-area"]) {
    parts[id.replace(/-a/, "A")] = element(id);
  }
  if (!await startApp(parts, fail, drawn, whole)) return fail("webgl", "no WebGL 2");
  element("canvas").addEventListener("webglcontextrestored", () => {
    element("trouble").hidden = true;
  });
}

// Kept for offline use once somebody does something here: a page that was only looked at leaves
// nothing behind.
function whole() {
  if (trouble === "rest") element("trouble").hidden = true;
  goOffline();
}

function goOffline() {
  if (!isSecureContext || window.top !== window || !navigator.serviceWorker) return;
  // Where it is refused (a private window), the page works all the same while there is a network.
  navigator.serviceWorker.register("./sw.js").catch((error) => console.warn("offline:", error));
}

addEventListener("error", (event) => {
  if (event.error) fail("program", event.error);
});
addEventListener("unhandledrejection", (event) => fail("program", event.reason));
start().catch((error) => fail("start", error));
