// Waiting, the only kind there is: look again until it is there.

// Long, because only a failure costs it.
const kPatience = 20000;

export const sleep = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** Repeats `look` until it yields something other than null, undefined or false. */
export async function until(what, look, patience = kPatience) {
  const end = Date.now() + patience;
  for (;;) {
    const seen = await look();
    if (seen !== null && seen !== undefined && seen !== false) return seen;
    if (Date.now() > end) throw new Error(`waited ${patience} ms for ${what}`);
    await sleep(60);
  }
}
