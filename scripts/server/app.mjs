/** The built app as a server of its own: `node scripts/server/app.mjs FOLDER --port 3000 --host 127.0.0.1`. */
import { createServer } from "node:http";
import { parseArgs } from "node:util";
import { compress } from "./compress.mjs";
import { keptAnswers } from "./kept-answers.mjs";
import { refusals, refuse } from "./refusals.mjs";

/** A request whose headers or body take longer is ended. */
const headersTimeout = 10_000;
const requestTimeout = 30_000;
const connectionsCheckingInterval = 5_000;
/** Longer than proxies keep a connection that nothing comes on. */
const keepAliveTimeout = 65_000;
const maxConnections = 2_000;
/** Requests that are answered at once; one more is told to come back. */
const maxAtOnce = 256;
/** How much is still taken from a client that sends on after its answer, and for how long: cut off at once, it would lose it. */
const lingerBytes = 16_000_000;
const lingerMs = 2_000;
/** What has begun is finished, if it takes no longer. */
const drainMs = 10_000;

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
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
const handle = app.getRequestHandler();
const refusalOf = refusals(folder);
const sendKept = keptAnswers();
let atOnce = 0;

const server = createServer(
  { headersTimeout, requestTimeout, keepAliveTimeout, connectionsCheckingInterval },
  (request, response) => {
    request.url = withoutOrigin(request.url ?? "/");
    const refusal = atOnce < maxAtOnce ? refusalOf(request) : { status: 503, title: "Too many requests at once" };
    const { socket } = request;
    response.on("finish", () => request.complete || linger(request, socket));
    if (refusal) return refuse(response, refusal);
    if (sendKept(request, response)) return;
    // Next listens eleven times to the end of a page.
    response.setMaxListeners(32);
    withoutInner(response);
    compress(request, response);
    atOnce++;
    response.on("close", () => atOnce--);
    void handle(request, response);
  },
);
server.maxConnections = maxConnections;
server.listen(port, hostname);

/** Which way a page took in here is nobody's business. */
function withoutInner(/** @type {import("node:http").ServerResponse} */ response) {
  const { writeHead } = response;
  response.writeHead = (/** @type {any[]} */ ...head) => {
    response.removeHeader("x-middleware-rewrite");
    return writeHead.apply(response, /** @type {any} */ (head));
  };
}

/** Ends a connection on which a body still comes that nobody reads. */
function linger(
  /** @type {import("node:http").IncomingMessage} */ request,
  /** @type {import("node:net").Socket} */ socket,
) {
  const isOver = setTimeout(() => socket.destroy(), lingerMs);
  const most = socket.bytesRead + lingerBytes;
  socket.on("close", () => clearTimeout(isOver));
  request.on("data", () => socket.bytesRead > most && socket.destroy());
  socket.end();
  request.resume();
}

/** A proxy may name the whole address; only its path is ours. */
function withoutOrigin(/** @type {string} */ url) {
  return /^https?:\/\//i.test(url) ? url.replace(/^https?:\/\/[^/?]*/i, "") || "/" : url;
}

let isStopping = false;
function stop() {
  if (isStopping) process.exit(0);
  isStopping = true;
  server.close(() => process.exit(0));
  setTimeout(() => process.exit(0), drainMs);
}
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
for (const event of ["uncaughtException", "unhandledRejection"])
  process.on(event, (/** @type {unknown} */ error) => console.error(error));
