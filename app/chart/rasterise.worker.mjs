/** Turns one SVG after another into a PNG. */
import { parentPort, workerData } from "node:worker_threads";
import { collectYoungGarbage } from "../young-garbage.mjs";
import { pngDrawer } from "./draw-png.mjs";

const draw = pngDrawer(workerData.fonts);

parentPort.on("message", (/** @type {string} */ svg) => {
  parentPort.postMessage(draw(svg));
  // When the event loop has turned: before, what was just drawn is still held. Its pixels, which the collector does not see, are then
  // there for the next picture, where fresh memory costs a fifth of its time.
  setImmediate(collectYoungGarbage);
});
