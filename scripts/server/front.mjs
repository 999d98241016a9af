/**
 * A thread that listens: it says whether the server is well, refuses what nobody answers, sends again what was sent, and hands
 * all else to the thread that makes pages, whose work keeps none of this waiting.
 */
import { createServer } from "node:http";
import { parentPort, workerData } from "node:worker_threads";
import { compress } from "./compress.mjs";
import { isDear } from "./dear.mjs";
import { forwardTo } from "./forward.mjs";
import { health } from "./health.mjs";
import { keptAnswers } from "./kept-answers.mjs";
import { refusals, refuse } from "./refusals.mjs";
import { warmWhenIdle } from "./warm.mjs";

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

/** @typedef {import("./pages.mjs").Pages} Pages */
/** @type {{ folder: string, port: number, hostname: string, pages: Pages, memory: SharedArrayBuffer, isWarmed: boolean }} */
const { folder, port, hostname, pages, memory, isWarmed } = workerData;

for (const event of ["uncaughtException", "unhandledRejection"])
  process.on(event, (/** @type {unknown} */ error) => console.error(error));

const refusalOf = refusals(folder);
const sendKept = keptAnswers();
const sendHealth = await health(pages, memory);
const forward = forwardTo(pages);
/** Where what is dear is made, once it was asked for and its thread is there. @type {Pages | undefined} */
let dearPages;
/** @type {typeof forward | undefined} */
let forwardDear;
/** Those who wait for that thread; undefined where it is not being started. @type {(() => void)[] | undefined} */
let waiting;
let atOnce = 0;
let lastAsked = Date.now();
let isStopping = false;

const server = createServer(
  { headersTimeout, requestTimeout, keepAliveTimeout, connectionsCheckingInterval },
  (request, response) => {
    request.url = withoutOrigin(request.url ?? "/");
    const refusal = atOnce < maxAtOnce ? refusalOf(request) : { status: 503, title: "Too many requests at once" };
    const { socket } = request;
    response.on("finish", () => request.complete || linger(request, socket));
    if (refusal) return refuse(response, refusal);
    if (sendHealth(request, response) || sendKept(request, response)) return;
    compress(request, response);
    atOnce++;
    response.on("close", () => {
      atOnce--;
      lastAsked = Date.now();
      // A client keeps its connection for the next request, and would hold up the end.
      if (isStopping) setImmediate(() => server.closeIdleConnections());
    });
    if (isDear(request.method ?? "", request.url)) whereDear((way) => response.destroyed || way(request, response));
    else forward(request, response);
  },
);
server.maxConnections = maxConnections;
server.on("error", (error) => parentPort?.postMessage({ error: error.message }));
server.listen(port, hostname);

parentPort?.on("message", (/** @type {{ second: Pages | null } | { isStopping: true }} */ message) => {
  if ("second" in message) {
    dearPages = message.second ?? undefined;
    forwardDear = dearPages && forwardTo(dearPages);
    const begun = waiting ?? [];
    waiting = undefined;
    for (const go of begun) go();
    return;
  }
  isStopping = true;
  server.close(() => parentPort?.postMessage({ closed: true }));
});

if (isWarmed)
  void warmWhenIdle({
    idleSince: () => (atOnce === 0 ? lastAsked : Number.POSITIVE_INFINITY),
    start: () => new Promise((resolve) => whereDear(() => resolve(dearPages))),
    isStopping: () => isStopping,
  });

/** The thread for what is dear is started by the first of that. Where it cannot be had, others have to do. */
function whereDear(/** @type {(way: typeof forward) => void} */ go) {
  if (forwardDear) return go(forwardDear);
  if (!waiting) {
    waiting = [];
    parentPort?.postMessage({ isDearAsked: true });
  }
  waiting.push(() => go(forwardDear ?? forward));
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
