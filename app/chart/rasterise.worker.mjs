/** Turns one SVG after another into a PNG. Fonts are the two it is given: those of the machine would differ. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { parentPort, workerData } from "node:worker_threads";
import { Resvg } from "@resvg/resvg-js";
import { encodePng } from "./encode-png.mjs";

const font = { fontFiles: workerData.fontFiles, loadSystemFonts: false, defaultFontFamily: "Inter" };

/** A pixel is four bytes, which the garbage collector does not see and so does not hurry for. */
const bytesAPixel = 4;
const mostUncollected = 32_000_000;
setFlagsFromString("--expose-gc");
const collect = /** @type {() => void} */ (runInNewContext("gc"));
let uncollected = 0;

parentPort.on("message", (/** @type {string} */ svg) => {
  const drawn = new Resvg(svg, { font }).render();
  const bytes = drawn.width * drawn.height * bytesAPixel;
  const png = encodePng(() => drawn.pixels, drawn.width, drawn.height) ?? drawn.asPng();
  parentPort.postMessage({ png, bytes });
  uncollected += bytes;
  if (uncollected < mostUncollected) return;
  uncollected = 0;
  // When the event loop has turned: before, what was just drawn is still held.
  setImmediate(collect);
});
