// The small static server of web/serve and of the browser tests: what a careful static host does,
// and nothing that only a clever host could do.
//
//   node web/server.mjs [--port N] [--root FOLDER]
//   import {startServer} from "./server.mjs"; const {url, close} = await startServer({root, port: 0});

import {createHash} from "node:crypto";
import {readFile} from "node:fs/promises";
import {createServer} from "node:http";
import path from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";

const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json; charset=utf-8",
};

/** The strict policy the page must live with; no frame-ancestors, so that any blog may frame it. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const hashedName = /\.[0-9a-f]{10}\.[a-z0-9]+$/;

/** @param {string} root @param {string} address @returns {string | null} the file inside root */
function fileOf(root, address) {
  let name;
  try {
    name = decodeURIComponent(new URL(address, "http://localhost").pathname);
  } catch {
    return null;
  }
  if (name.includes("\0") || name.endsWith(".br") || name.endsWith(".gz")) return null;
  const file = path.join(root, name.endsWith("/") ? `${name}index.html` : name);
  return file === root || file.startsWith(root + path.sep) ? file : null;
}

/** The best stored encoding the client takes: [bytes, encoding name or ""]. */
async function readEncoded(file, accepted) {
  const plain = await readFile(file);
  for (const [name, suffix] of [["br", ".br"], ["gzip", ".gz"]]) {
    if (!new RegExp(`(^|[\\s,])${name}(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))`).test(accepted)) continue;
    const bytes = await readFile(file + suffix).catch(() => null);
    if (bytes) return [bytes, name];
  }
  return [plain, ""];
}

async function answer(root, request, response) {
  const finish = (status, headers, body) => {
    response.writeHead(status, {
      "content-security-policy": contentSecurityPolicy,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      ...headers,
    });
    response.end(request.method === "HEAD" ? undefined : body);
  };
  const text = {"content-type": types[".txt"]};
  if (request.method !== "GET" && request.method !== "HEAD") {
    return finish(405, {...text, allow: "GET, HEAD"}, "Only GET and HEAD.\n");
  }
  const file = fileOf(root, request.url);
  const found = file && await readEncoded(file, request.headers["accept-encoding"] || "")
    .catch(() => null);
  if (!found) return finish(404, text, "Not here.\n");
  const [bytes, encoding] = found;
  const tag = `"${createHash("sha256").update(bytes).digest("hex").slice(0, 32)}"`;
  const headers = {
    "content-type": types[path.extname(file)] || "application/octet-stream",
    "cache-control": hashedName.test(file) ? "public, max-age=31536000, immutable" : "no-cache",
    "vary": "accept-encoding",
    "etag": tag,
    ...(encoding && {"content-encoding": encoding}),
  };
  if (request.headers["if-none-match"] === tag) return finish(304, headers);
  return finish(200, {...headers, "content-length": bytes.length}, bytes);
}

/**
 * Serves a folder on 127.0.0.1. Port 0 takes any free one. `intercept(request, response)` may answer
 * a request itself and return true: the browser tests make hosts misbehave with it.
 * @param {{root: string, port?: number, intercept?: Function}} options
 * @returns {Promise<{url: string, port: number, close: () => Promise<void>}>}
 */
export async function startServer({root, port = 0, intercept}) {
  const folder = path.resolve(root);
  const server = createServer(async (request, response) => {
    try {
      if (intercept && await intercept(request, response)) return;
      await answer(folder, request, response);
    } catch (error) {
      response.destroy(error);
    }
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const taken = server.address().port;
  const close = () => new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections?.();
  });
  return {url: `http://127.0.0.1:${taken}/`, port: taken, close};
}

async function main(args) {
  const option = (name, otherwise) => {
    const at = args.indexOf(name);
    return at < 0 ? otherwise : args[at + 1];
  };
  const here = path.dirname(fileURLToPath(import.meta.url));
  const root = option("--root", path.join(here, "..", "build", "site"));
  const port = Number(option("--port", "8080"));
  try {
    const {url} = await startServer({root, port});
    console.log(`Juggle is at ${url}  (Ctrl+C ends it)`);
  } catch (error) {
    const why = error.code === "EADDRINUSE"
      ? `port ${port} is taken by another program; try: web/serve --port ${port + 1}`
      : error.message;
    console.error(`web/serve: ${why}`);
    process.exitCode = 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] || "").href) await main(process.argv.slice(2));
