/** Draws a picture as PNG in two weights of one font: those of the machine would differ. */
import { Resvg } from "@resvg/resvg-js";
import { bytesAPixel, encodePng, mostPixels } from "./encode-png.mjs";
import { lettersOf } from "./letters.mjs";
import { outliner } from "./text-outlines.mjs";
import { textPainter } from "./text-painter.mjs";

const size = /^<svg [^>]*width="(\d+)" height="(\d+)"/;

/**
 * @param {{ regular: string, semiBold: string }} fonts files
 * @returns {(svg: string) => { png: Uint8Array, bytes: number }} `bytes` is the memory that its pixels take
 */
export function pngDrawer(fonts) {
  const weights = { regular: lettersOf(fonts.regular), semiBold: lettersOf(fonts.semiBold) };
  const [outlined, withoutTexts] = [outliner(weights), textPainter(weights)];
  const none = { loadSystemFonts: false };
  const both = { ...none, fontFiles: Object.values(fonts), defaultFontFamily: "Inter" };
  const render = (/** @type {string} */ svg) => {
    const picture = outlined(svg);
    return new Resvg(picture, { font: picture.includes("<text ") ? both : none }).render();
  };
  return (svg) => {
    const [, across = "", down = ""] = size.exec(svg) ?? [];
    const isCopied = Number(across) * Number(down) <= mostPixels;
    const { rest, paint } = (isCopied ? withoutTexts(svg) : null) ?? { rest: svg, paint: null };
    const drawn = render(rest);
    const { width, height } = drawn;
    const pixels = () => {
      const pixels = drawn.pixels;
      paint?.({ pixels, width, height });
      return pixels;
    };
    const png = encodePng(pixels, width, height) ?? (paint ? render(svg) : drawn).asPng();
    return { png, bytes: width * height * bytesAPixel };
  };
}
