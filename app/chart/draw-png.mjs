/** Draws a picture as PNG in two weights of one font: those of the machine would differ. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Resvg } from "@resvg/resvg-js";
import { encodePng } from "./encode-png.mjs";
import { outliner } from "./text-outlines.mjs";

const bytesAPixel = 4;

/**
 * @param {{ regular: string, semiBold: string }} fonts files
 * @returns {(svg: string) => { png: Uint8Array, bytes: number }} `bytes` is the memory that its pixels take
 */
export function pngDrawer(fonts) {
  const outlined = outliner(fonts);
  const none = { loadSystemFonts: false };
  const both = { ...none, fontFiles: Object.values(fonts), defaultFontFamily: "Inter" };
  return (svg) => {
    const picture = outlined(svg);
    const drawn = new Resvg(picture, { font: picture.includes("<text ") ? both : none }).render();
    const png = encodePng(() => drawn.pixels, drawn.width, drawn.height) ?? drawn.asPng();
    return { png, bytes: drawn.width * drawn.height * bytesAPixel };
  };
}

setFlagsFromString("--expose-gc");
const collect = /** @type {(options: { type: "minor" }) => void} */ (runInNewContext("gc"));

/**
 * Those of pictures that nobody holds. The garbage collector does not see them, and so does not hurry; given back after each
 * picture they are there for the next one, where fresh memory costs a fifth of its time.
 */
export const giveBackPixels = () => collect({ type: "minor" });
