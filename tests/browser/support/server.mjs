// The product's own static server with what the tests add: a log of what was asked for, reports of
// policy violations, an end and a new start on the same port (that is how a test goes offline), and
// `gate`: an async function of the address that a test may set; what it refuses gets a 503.

import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root, site } from "./folders.mjs";
import { watchSource } from "./watch.mjs";

const kWatchPath = "/juggle-watch.js";

/**
 * Serves a folder on a free port of the loopback. `watch` puts the watching script into the page as
 * it is navigated to (not as a service worker fetches it), for the browser whose driver cannot run
 * a script before the page's own.
 */
export async function serve({ folder = site, watch = false } = {}) {
  const { startServer } = await import(pathToFileURL(join(root, "web", "server.mjs")));
  const asked = [];
  const violations = [];
  const state = { gate: async () => true };
  const intercept = async (request, response) => {
    asked.push(request.url);
    if (!await state.gate(request.url)) {
      response.writeHead(503).end();
      return true;
    }
    if (request.url === "/csp-report") {
      const parts = [];
      for await (const part of request) parts.push(part);
      violations.push(Buffer.concat(parts).toString());
      response.writeHead(204).end();
      return true;
    }
    if (request.url === kWatchPath) {
      response.writeHead(200, { "content-type": "text/javascript" }).end(watchSource);
      return true;
    }
    if (watch && request.headers["sec-fetch-dest"] === "document") addWatch(request, response);
    watchPolicy(response);
    return false;
  };
  let server = await startServer({ root: folder, port: 0, intercept });
  return Object.assign(state, {
    asked, violations, url: server.url, origin: server.url.slice(0, -1),
    stop: () => server.close(),
    start: async () => {
      server = await startServer({ root: folder, port: server.port, intercept });
    },
  });
}

function addWatch(request, response) {
  delete request.headers["accept-encoding"];
  delete request.headers["if-none-match"];
  const end = response.end.bind(response);
  const writeHead = response.writeHead.bind(response);
  response.writeHead = (status, headers) => {
    const { "content-length": _, ...rest } = headers;
    return writeHead(status, rest);
  };
  response.end = (body) => end(Buffer.from(body ?? "").toString()
    .replace("<head>", `<head><script src="${kWatchPath}"></script>`));
}

/**
 * Sends the page's own policy a second time as report-only with an address to report to: so a
 * violation in any browser is known, however early it happens.
 */
function watchPolicy(response) {
  const writeHead = response.writeHead.bind(response);
  response.writeHead = (status, headers = {}) => {
    const policy = headers["content-security-policy"];
    return writeHead(status, policy ? {
      ...headers,
      "content-security-policy-report-only": `${policy}; report-uri /csp-report`,
    } : headers);
  };
}
