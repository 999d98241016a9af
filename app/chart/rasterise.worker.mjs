/** Turns one SVG after another into a PNG. Fonts are the two it is given: those of the machine would differ. */
import { parentPort, workerData } from "node:worker_threads";
import { Resvg } from "@resvg/resvg-js";

const font = { fontFiles: workerData.fontFiles, loadSystemFonts: false, defaultFontFamily: "Inter" };

// Between two messages the event loop turns, without which resvg's memory is never given back.
parentPort.on("message", (/** @type {string} */ svg) => {
  parentPort.postMessage(new Resvg(svg, { font }).render().asPng());
});
