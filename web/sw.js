"use strict";
// The whole page offline. One cache for one version, complete or not there at all: the program and
// its wasm must never come from two versions. web/site.mjs fills in the version and the list.
//
// A new version installs beside the running one and waits until the page, with the user's yes,
// sends {type: "skipWaiting"}; without a yes it takes over when the last tab is closed.

const PREFIX = "juggle-";
const VERSION = "{{version}}";
const CACHE = PREFIX + VERSION;
const INDEX = "./index.html";

/** Every file of the page with the SHA-256 (hex) of its content. @type {[string, string][]} */
const FILES = [/* {{files}} */];

/** @param {ArrayBuffer} bytes @returns {Promise<string>} */
async function sha256(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * The file, or an exception when it is not byte for byte the one this version was built with.
 * @param {string} path @param {string} hash @param {RequestCache} cache
 */
async function fetchExact(path, hash, cache) {
  const answer = await fetch(path, {cache, credentials: "same-origin"});
  if (!answer.ok) throw new Error(`${path}: status ${answer.status}`);
  const bytes = await answer.arrayBuffer();
  if (await sha256(bytes) !== hash) throw new Error(`${path}: not the content of ${VERSION}`);
  // Made anew, because an answer that was redirected may not be given to a navigation.
  const type = answer.headers.get("content-type") || "application/octet-stream";
  const headers = {"content-type": type};
  const policy = answer.headers.get("content-security-policy");
  if (policy) headers["content-security-policy"] = policy;
  return new Response(bytes, {headers});
}

/** A hashed name is loaded by the page a moment before: take it from there, unless it is damaged. */
async function fetchFile(path, hash) {
  const hashed = path.includes(`.${hash.slice(0, 10)}.`);
  if (!hashed) return fetchExact(path, hash, "reload");
  return fetchExact(path, hash, "default").catch(() => fetchExact(path, hash, "reload"));
}

async function install() {
  const answers = await Promise.all(FILES.map(([path, hash]) => fetchFile(path, hash)));
  try {
    const cache = await caches.open(CACHE);
    await Promise.all(FILES.map(([path], at) => cache.put(path, answers[at])));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

async function activate() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** @param {Request} request */
async function respond(request) {
  const cache = await caches.open(CACHE);
  const found = await cache.match(request, {ignoreSearch: true});
  if (found) return found;
  if (request.mode === "navigate") {
    const index = await cache.match(INDEX);
    if (index) return index;
  }
  return fetch(request);
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));

self.addEventListener("fetch", (event) => {
  const {request} = event;
  if (request.method !== "GET") return;
  if (new URL(request.url).origin !== self.location.origin) return;
  event.respondWith(respond(request));
});

self.addEventListener("message", (event) => {
  const message = event.data;
  if (message && message.type === "skipWaiting") self.skipWaiting();
  if (message && message.type === "version" && event.source) {
    event.source.postMessage({type: "version", version: VERSION});
  }
});
