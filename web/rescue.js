// The saved search as a file, without the program: for browsers that cannot run it, and for the
// moment when it has failed. Gives out whatever is there, damaged or not.

import {saveFile} from "./desk.js";

const kPrefix = "juggle/";

/** @returns {Record<string, string>} everything saved, by key */
function saved() {
  const found = {};
  try {
    for (let i = 0; i < localStorage.length; ++i) {
      const key = localStorage.key(i);
      if (key.startsWith(kPrefix) && key !== "juggle/session") found[key] = localStorage.getItem(key);
    }
  } catch {
    // Storage is blocked: there is nothing to give.
  }
  return found;
}

/** A slot is one line about itself, then the search file. */
function searchFile(all) {
  let slot = 0;
  try {
    slot = JSON.parse(all["juggle/head"]).slot;
  } catch {
    // No head: take the first slot that is there.
  }
  const text = all[`juggle/slot/${slot}`] || all["juggle/slot/0"] || all["juggle/slot/1"];
  return text ? text.slice(text.indexOf("\n") + 1) : "";
}

/** @returns {boolean} whether this page has kept anything here, if only how it was looked at */
export function hasAnything() {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith(kPrefix));
  } catch {
    return false;
  }
}

export function hasSaved() {
  return Object.keys(saved()).length > 0;
}

/** Downloads the newest search and, when it is not readable, everything as it lies there. */
export function saveRescue() {
  const all = saved();
  const file = searchFile(all);
  let readable = false;
  try {
    readable = Boolean(JSON.parse(file));
  } catch {
    readable = false;
  }
  if (readable) saveFile("juggle-search.json", "application/json", file);
  else saveFile("juggle-everything.json", "application/json", JSON.stringify(all, null, 2));
}
