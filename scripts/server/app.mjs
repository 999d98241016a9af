/**
 * The built app as a server of its own: `node scripts/server/app.mjs FOLDER --port 3000 --host 127.0.0.1`. This thread makes
 * pages, for another one that listens (`front.mjs`).
 */
import { createServer } from "node:http";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { beat } from "./health.mjs";

/** What has begun is finished, if it takes no longer. */
const drainMs = 10_000;
/** The thread that listens has bounded the headers. */
const maxHeaderSize = 32_768;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { port: { type: "string" }, host: { type: "string" } },
});
const [folder = "."] = positionals;
const port = Number(values.port);
const hostname = values.host ?? "127.0.0.1";
Object.assign(process.env, { NODE_ENV: "production", PORT: String(port), CROSSOVER_HOST: hostname });

// It reads the environment when it is loaded.
const { default: next } = await import("next");
const app = /** @type {typeof import("next").default} */ (/** @type {unknown} */ (next))({
  dir: folder,
  hostname,
  port,
});
try {
  await app.prepare();
} catch (error) {
  end(error);
}
const handle = app.getRequestHandler();

// Who listens sees to it that nobody is slow; a connection between the two is kept.
const pages = createServer(
  { maxHeaderSize, headersTimeout: 0, requestTimeout: 0, keepAliveTimeout: 0 },
  (request, response) => {
    // Next listens eleven times to the end of a page.
    response.setMaxListeners(32);
    void handle(request, response);
  },
);
await new Promise((resolve) => pages.listen(0, "127.0.0.1", () => resolve(undefined)));
const address = /** @type {import("node:net").AddressInfo} */ (pages.address());

const front = new Worker(new URL("front.mjs", import.meta.url), {
  workerData: { folder, port, hostname, pages: address.port, memory: beat() },
});
front.on("error", end);
front.on("message", (/** @type {{ error?: string, closed?: true }} */ { error }) =>
  error ? end(new Error(error)) : process.exit(0),
);

function end(/** @type {unknown} */ error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

let isStopping = false;
function stop() {
  if (isStopping) process.exit(0);
  isStopping = true;
  front.postMessage("stop");
  setTimeout(() => process.exit(0), drainMs);
}
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
for (const event of ["uncaughtException", "unhandledRejection"])
  process.on(event, (/** @type {unknown} */ error) => console.error(error));
