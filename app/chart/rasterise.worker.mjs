/** Turns one SVG after another into a PNG. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { parentPort, workerData } from "node:worker_threads";
import { pngDrawer } from "./draw-png.mjs";

const draw = pngDrawer(workerData.fonts);

/** Pixels are bytes that the garbage collector does not see and so does not hurry for; those of a large picture go at once. */
const mostUncollected = 32_000_000;
const large = 8_000_000;
setFlagsFromString("--expose-gc");
const collect = /** @type {() => void} */ (runInNewContext("gc"));
let uncollected = 0;

parentPort.on("message", (/** @type {string} */ svg) => {
  const drawn = draw(svg);
  parentPort.postMessage(drawn);
  uncollected += drawn.bytes;
  if (uncollected < mostUncollected && drawn.bytes < large) return;
  uncollected = 0;
  // When the event loop has turned: before, what was just drawn is still held.
  setImmediate(collect);
});
