/** Makes pages on a port of this machine, for the thread that listens and nobody else. */
import { randomUUID } from "node:crypto";
import { createServer } from "node:http";

/** The thread that listens has bounded the headers. */
const maxHeaderSize = 32_768;

/** By this header the thread that listens, and the app that asks itself for a page, are known: other programs find the port too. */
export const innerHeader = "x-crossover-inner";

/** @typedef {{ port: number, key: string }} Pages where they are made, and the key to them */
/** @typedef {{ pages: Pages, close: () => void }} Served `close` ends every connection at once */

/**
 * Loads Next and listens.
 * @param {{ folder: string, port: number, hostname: string }} at `port` and `hostname` are where the world asks
 * @returns {Promise<Served>}
 */
export async function servePages({ folder, port, hostname }) {
  const key = randomUUID();
  Object.assign(process.env, {
    NODE_ENV: "production",
    PORT: String(port),
    CROSSOVER_HOST: hostname,
    CROSSOVER_INNER_KEY: key,
  });
  // It reads the environment when it is loaded.
  const { default: next } = await import("next");
  // By this name its own addresses are known as its own, and nothing is asked for over the network that is made here.
  const app = /** @type {typeof import("next").default} */ (/** @type {unknown} */ (next))({
    dir: folder,
    hostname: "localhost",
    port,
  });
  await app.prepare();
  const handle = app.getRequestHandler();
  // Who listens sees to it that nobody is slow; a connection between the two is kept.
  const server = createServer(
    { maxHeaderSize, headersTimeout: 0, requestTimeout: 0, keepAliveTimeout: 0 },
    (request, response) => {
      if (request.headers[innerHeader] !== key) return response.writeHead(403).end();
      delete request.headers[innerHeader];
      // Next listens eleven times to the end of a page.
      response.setMaxListeners(32);
      void handle(request, response);
    },
  );
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const address = /** @type {import("node:net").AddressInfo} */ (server.address());
  process.env.CROSSOVER_INNER_PORT = String(address.port);
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { pages: { port: address.port, key }, close };
}
