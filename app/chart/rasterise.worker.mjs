/** Turns one SVG after another into a PNG. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { parentPort, workerData } from "node:worker_threads";
import { pngDrawer } from "./draw-png.mjs";

setFlagsFromString("--expose-gc");
const collect = /** @type {(options: { type: "minor" }) => void} */ (runInNewContext("gc"));

/**
 * Pixels of pictures that nobody holds. The garbage collector does not see them, and so does not hurry; given back after each
 * picture they are there for the next one, where fresh memory costs a fifth of its time.
 */
const giveBackPixels = () => collect({ type: "minor" });

const draw = pngDrawer(workerData.fonts);

parentPort.on("message", (/** @type {string} */ svg) => {
  parentPort.postMessage(draw(svg));
  // When the event loop has turned: before, what was just drawn is still held.
  setImmediate(giveBackPixels);
});
