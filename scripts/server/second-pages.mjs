/** A thread that makes what is dear, beside the one that makes all else, which has the processor first. */
import { setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import { servePages } from "./pages.mjs";

/** Of 19, the last: beside a thread at 0 it gets a fifteenth of a processor. On Linux it is this thread’s alone. */
if (process.platform === "linux") setPriority(12);
for (const event of ["uncaughtException", "unhandledRejection"])
  process.on(event, (/** @type {unknown} */ error) => console.error(error));
const { pages, close } = await servePages(workerData);
parentPort?.on("message", () => {
  close();
  // What is read at this moment comes first: a thread that is ended while it reads takes the process with it.
  setImmediate(() => parentPort?.postMessage("closed"));
});
parentPort?.postMessage(pages);
