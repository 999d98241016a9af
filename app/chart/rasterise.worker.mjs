/** Turns one SVG after another into a PNG. */
import { parentPort, workerData } from "node:worker_threads";
import { giveBackPixels, pngDrawer } from "./draw-png.mjs";

const draw = pngDrawer(workerData.fonts);

parentPort.on("message", (/** @type {string} */ svg) => {
  parentPort.postMessage(draw(svg));
  // When the event loop has turned: before, what was just drawn is still held.
  setImmediate(giveBackPixels);
});
