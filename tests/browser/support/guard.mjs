// A proxy that lets nothing out: every browser is told to use it for all but the loopback, so a
// request to any other origin, by whatever part of the browser, is refused and written down.

import { createServer } from "node:http";

export async function startGuard() {
  const refused = [];
  const server = createServer((request, response) => {
    refused.push(request.url);
    response.writeHead(502).end();
  });
  server.on("connect", (request, socket) => {
    refused.push(`https://${request.url}`);
    socket.on("error", () => {});
    socket.end("HTTP/1.1 502 Refused\r\n\r\n");
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  server.unref();
  return {
    refused,
    port: server.address().port,
    stop: () => { server.close(); server.closeAllConnections(); },
  };
}
