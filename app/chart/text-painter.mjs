/**
 * Paints the texts of a picture upon its pixels, letter by letter, from masks that are kept. Letters would take resvg two fifths of a
 * chart’s time, and they are the same in every chart.
 */
import { bytesAPixel } from "./encode-png.mjs";
import { kindOf, masksOf, steps } from "./letter-masks.mjs";
import { lineOf } from "./letters.mjs";
import { framesOf } from "./picture-frames.mjs";
import { leftOf, weightOf, withTextsReplaced } from "./picture-texts.mjs";

/** @typedef {import("./letters.mjs").Letters} Letters */
/** @typedef {import("./picture-texts.mjs").Look} Look */
/** @typedef {import("./picture-frames.mjs").Frame} Frame */
/** @typedef {import("./letter-masks.mjs").Mask} Mask */
/** @typedef {import("./letter-masks.mjs").Letter & { x: number, y: number, colour: number }} Placed in the pixel in which it begins */
/** @typedef {{ pixels: Uint8Array, width: number, height: number }} Picture red, green, blue and opacity of each, row by row */

const colour = /^#[\dA-F]{6}$/i;
/** A text of which something else is said is left in the picture. */
const ofLetters = ["class", "x", "y", "text-anchor", "font-size", "font-weight", "fill"];
const ofEdges = ["paint-order", "stroke", "stroke-width", "stroke-linejoin"];
const understood = new Set([...ofLetters, ...ofEdges]);

/**
 * Takes the texts out of a picture, and gives what paints them upon the rest of it, above all else. Null of a picture in which
 * something is turned, cut off or seen through.
 * @param {{ regular: Letters, semiBold: Letters }} weights
 * @returns {(svg: string) => { rest: string, paint: (picture: Picture) => void } | null}
 */
export const textPainter = (weights) => (svg) => {
  const frames = framesOf(svg);
  if (!frames) return null;
  /** @type {Placed[]} */
  const placed = [];
  let next = 0;
  const rest = withTextsReplaced(svg, (text, look, whole, from) => {
    const letters = weightOf(look, weights);
    const line = isUnderstood(look) ? lineOf(letters, text) : null;
    if (!line) return whole;
    while ((frames[next]?.from ?? Number.POSITIVE_INFINITY) < from) next++;
    const frame = frames[next - 1]?.frame;
    if (!frame) return whole;
    const edge = Number(look.get("stroke-width") ?? 0);
    if (edge > 0) place(placed, line, look, frame, letters, edge);
    place(placed, line, look, frame, letters, 0);
    return "";
  });
  return { rest, paint: (picture) => paintAll(placed, picture) };
};

function isUnderstood(/** @type {Look} */ look) {
  for (const name of look.keys()) if (!understood.has(name)) return false;
  if (!colour.test(look.get("fill") ?? "")) return false;
  if (ofEdges.every((name) => !look.has(name))) return true;
  const isBelow = look.get("paint-order") === "stroke" && look.get("stroke-linejoin") === "round";
  return isBelow && colour.test(look.get("stroke") ?? "") && Number(look.get("stroke-width")) > 0;
}

/** Enters the letters of a line, or the edges around them. */
function place(
  /** @type {Placed[]} */ into,
  /** @type {import("./letters.mjs").Line} */ line,
  /** @type {Look} */ look,
  /** @type {Frame} */ frame,
  /** @type {Letters} */ letters,
  /** @type {number} */ edge,
) {
  const size = Number(look.get("font-size"));
  const unit = size / letters.unitsPerEm;
  const left = frame.right + frame.scale * leftOf(look, line.width * unit);
  const base = frame.down + frame.scale * Number(look.get("y"));
  const kind = kindOf(letters, frame.scale * size, frame.scale * edge);
  const colour = Number.parseInt((look.get(edge > 0 ? "stroke" : "fill") ?? "").slice(1), 16);
  for (const { glyph, x, y } of line.letters) {
    const across = Math.round((left + frame.scale * unit * x) * steps);
    const down = Math.round((base + frame.scale * unit * y) * steps);
    const [column, row] = [Math.floor(across / steps), Math.floor(down / steps)];
    into.push({ kind, glyph, right: across - column * steps, down: down - row * steps, x: column, y: row, colour });
  }
}

function paintAll(/** @type {readonly Placed[]} */ placed, /** @type {Picture} */ picture) {
  const masks = masksOf(placed);
  for (const [index, { x, y, colour }] of placed.entries()) {
    const mask = masks[index];
    if (mask) paintMask(picture, mask, x + mask.left, y + mask.top, colour);
  }
}

/** Mixes a colour with what is below it, as far as each pixel is covered; what is outside the picture is left out. */
function paintMask(
  /** @type {Picture} */ { pixels, width, height },
  /** @type {Mask} */ mask,
  /** @type {number} */ left,
  /** @type {number} */ top,
  /** @type {number} */ colour,
) {
  const [red, green, blue] = [colour >> 16, (colour >> 8) & 255, colour & 255];
  const [firstRow, lastRow] = [Math.max(0, -top), Math.min(mask.height, height - top)];
  const [firstColumn, lastColumn] = [Math.max(0, -left), Math.min(mask.width, width - left)];
  for (let row = firstRow; row < lastRow; row++)
    for (let column = firstColumn; column < lastColumn; column++) {
      const cover = mask.cover[row * mask.stride + column] ?? 0;
      if (cover === 0) continue;
      const at = bytesAPixel * ((top + row) * width + left + column);
      pixels[at] = mixed(pixels[at] ?? 0, red, cover);
      pixels[at + 1] = mixed(pixels[at + 1] ?? 0, green, cover);
      pixels[at + 2] = mixed(pixels[at + 2] ?? 0, blue, cover);
    }
}

const mixed = (/** @type {number} */ below, /** @type {number} */ above, /** @type {number} */ cover) =>
  Math.round(below + ((above - below) * cover) / 255);
