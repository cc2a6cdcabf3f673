// The program comes in two parts (web/split.mjs): what a first visit draws, and the rest. The rest
// is asked for at the first sign that somebody is there, or at once when something is saved; until
// it has come, what people do waits in line.

const firstPart = "./juggle.wasm";
const restPart = "./juggle_rest.wasm";

/** @param {string} name @param {WebAssembly.Imports} imports */
async function instantiate(name, imports) {
  const answer = await fetch(name, {credentials: "same-origin"});
  if (!answer.ok) throw new Error(`${name}: status ${answer.status}`);
  const isWasm = answer.headers.get("content-type") === "application/wasm";
  if (isWasm && WebAssembly.instantiateStreaming) {
    return WebAssembly.instantiateStreaming(answer, imports);
  }
  return WebAssembly.instantiate(await answer.arrayBuffer(), imports);
}

/** @param {(error: unknown) => void} failed the first part or the rest could not be had */
export function createParts(failed) {
  let primary = null;     // the first part's exports
  let first = null;       // a promise of them
  let coming = null;      // a promise of the rest
  let isWhole = false;
  const line = [];

  /** Emscripten's Module.instantiateWasm. */
  function start(imports, receive) {
    const placeholder = new Proxy({}, {
      get: (target, slot) => () => {
        throw new Error(`function ${String(slot)} of the rest was called before it was there`);
      },
    });
    first = instantiate(firstPart, {...imports, placeholder}).then(({instance, module}) => {
      primary = instance.exports;
      receive(instance, module);
    });
    first.catch(failed);
    return {};
  }

  /** Asks for the rest unless it is there or coming. A failure can be tried again. */
  function bring() {
    coming = coming || first.then(() => instantiate(restPart, {primary})).then(() => {
      isWhole = true;
      while (line.length > 0) line.shift()();
    });
    coming.catch(() => {
      coming = null;
    });
    return coming;
  }

  /** Does it now, or when the rest is there, in the order of asking. */
  function whenWhole(act) {
    if (isWhole) return act();
    line.push(act);
    return bring().catch(failed);
  }

  /** Calls `act` once, when the rest is there; does not ask for it. */
  function onWhole(act) {
    if (isWhole) act();
    else line.push(act);
  }

  return {start, bring, whenWhole, onWhole};
}
