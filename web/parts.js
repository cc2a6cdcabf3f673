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

/**
 * @param {(error: unknown) => void} failed the first part or the rest could not be had
 * @param {() => void} arrived called once, when the rest is there and before what waits is done
 */
export function createParts(failed, arrived) {
  let first = null;   // a promise of the first part's exports
  let coming = null;  // a promise of the rest
  let isWhole = false;
  let line = [];

  /** Emscripten's Module.instantiateWasm. */
  function start(imports, receive) {
    const placeholder = new Proxy({}, {
      get: (target, slot) => () => {
        throw new Error(`function ${String(slot)} of the rest was called before it was there`);
      },
    });
    first = instantiate(firstPart, {...imports, placeholder}).then(({instance, module}) => {
      receive(instance, module);
      return instance.exports;
    });
    first.catch(failed);
    return {};
  }

  async function fetchRest() {
    try {
      await instantiate(restPart, {primary: await first});
    } catch (error) {
      coming = null;  // the next one who needs it asks again
      line = [];      // and does again what could not be done now, once
      throw error;
    }
    isWhole = true;
    arrived();
    line.forEach((act) => act());
    line = [];
  }

  /** Asks for the rest unless it is there or coming. */
  const bring = () => coming = coming || fetchRest();

  /** Does it now, or when the rest is there, in the order of asking. */
  function whenWhole(act) {
    if (isWhole) return act();
    line.push(act);
    // The one that asks speaks of a failure; the others only wait.
    if (!coming) bring().catch(failed);
  }

  return {start, bring, whenWhole, isWhole: () => isWhole};
}
