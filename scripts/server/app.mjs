/**
 * The built app as a server of its own: `node scripts/server/app.mjs FOLDER --port 3000 --host 127.0.0.1`. This thread makes
 * pages, for another one that listens (`front.mjs`); a third makes what is dear, from the first of that on, or with `--warm` as soon
 * as nobody asks for anything.
 */
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { beat } from "./health.mjs";
import { servePages } from "./pages.mjs";

/** What has begun is finished, if it takes no longer. */
const drainMs = 10_000;
const closeMs = 2_000;
/** What passes through the thread that listens is gone at once: by itself its young heap grows to 34 MB, and stays. */
const frontYoungMb = 12;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { port: { type: "string" }, host: { type: "string" }, warm: { type: "boolean", default: false } },
});
const [folder = "."] = positionals;
const address = { folder, port: Number(values.port), hostname: values.host ?? "127.0.0.1" };

const { pages } = await servePages(address).catch(end);
const front = new Worker(new URL("front.mjs", import.meta.url), {
  workerData: { ...address, pages, memory: beat(), isWarmed: values.warm },
  resourceLimits: { maxYoungGenerationSizeMb: frontYoungMb },
});
front.on("error", end);
front.on("message", (/** @type {{ error?: string, closed?: true, isDearAsked?: true }} */ { error, isDearAsked }) => {
  if (isDearAsked) startSecond();
  else if (error) end(new Error(error));
  else exit();
});
/** @type {Worker | undefined} */
let second;

/** If it ends, of too little memory for one, what is dear is made here until it is there again. */
function startSecond() {
  second = new Worker(new URL("second-pages.mjs", import.meta.url), { workerData: address });
  second.on("message", (made) => (made === "closed" ? process.exit(0) : front.postMessage({ second: made })));
  second.on("error", (error) => console.error(error));
  second.on("exit", () => {
    second = undefined;
    front.postMessage({ second: null });
  });
}

/** What is dear and nobody waits for any more is let go first. */
function exit() {
  if (!second) process.exit(0);
  second.postMessage("close");
  setTimeout(() => process.exit(0), closeMs);
}

/** @returns {never} */
function end(/** @type {unknown} */ error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

let isStopping = false;
function stop() {
  if (isStopping) process.exit(0);
  isStopping = true;
  front.postMessage({ isStopping });
  setTimeout(exit, drainMs);
}
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
for (const event of ["uncaughtException", "unhandledRejection"])
  process.on(event, (/** @type {unknown} */ error) => console.error(error));
