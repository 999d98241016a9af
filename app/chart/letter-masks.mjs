/** How much of each pixel a letter covers: painted by resvg once for each size and place between pixels. */
import { Resvg } from "@resvg/resvg-js";
import { outlineOf } from "./letters.mjs";

/**
 * @typedef {{ letters: import("./letters.mjs").Letters, glyph: number, size: number, edge: number, right: number, down: number }}
 * Letter its size and the width of the edge around it, in pixels, 0 for the letter itself; and how far right and down of a pixel’s
 * corner it begins, in steps
 * @typedef {{ left: number, top: number, width: number, height: number, stride: number, cover: Uint8Array }} Mask its place from the
 * pixel in which the letter begins; from 0 to 255 row by row, each so far from the one before
 */

/** Places between one pixel and the next, across and down. */
export const steps = 8;
/** Some 2 MB. */
const mostKept = 8_192;
const bytesAPixel = 4;

/** @type {Map<string, Mask | null>} */
const kept = new Map();

const keyOf = (/** @type {Letter} */ { letters, glyph, size, edge, right, down }) =>
  `${glyph} ${size} ${edge} ${right} ${down} ${letters.name}`;

/**
 * The masks of all letters of a picture, null of one that shows nothing. Those that are not known are painted at once.
 * @param {readonly Letter[]} wanted
 * @returns {readonly (Mask | null)[]}
 */
export function masksOf(wanted) {
  if (kept.size > mostKept) kept.clear();
  /** @type {Map<string, Letter>} */
  const missing = new Map();
  const keys = wanted.map(keyOf);
  for (const [index, key] of keys.entries())
    if (!kept.has(key)) missing.set(key, /** @type {Letter} */ (wanted[index]));
  if (missing.size > 0) paint(missing);
  return keys.map((key) => kept.get(key) ?? null);
}

/** Side by side in one picture. */
function paint(/** @type {ReadonlyMap<string, Letter>} */ missing) {
  const placed = [];
  let [x, height] = [0, 1];
  for (const [key, letter] of missing) {
    const outline = outlineOf(letter.letters, letter.glyph);
    const box = outline && boxOf(letter, outline.box);
    if (!box) {
      kept.set(key, null);
      continue;
    }
    placed.push({ key, box, x, path: pathOf(letter, outline, x - box.left, -box.top) });
    x += box.width;
    height = Math.max(height, box.height);
  }
  if (placed.length === 0) return;
  const paths = placed.map(({ path }) => path).join("");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${x}" height="${height}">${paths}</svg>`;
  const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  const cover = Uint8Array.from({ length: x * height }, (_, index) => pixels[bytesAPixel * index + 3] ?? 0);
  for (const { key, box, x: from } of placed) kept.set(key, { ...box, stride: x, cover: cover.subarray(from) });
}

/** The pixels that a letter may touch. */
function boxOf(/** @type {Letter} */ letter, /** @type {import("./letters.mjs").Box} */ { left, top, right, bottom }) {
  const scale = letter.size / letter.letters.unitsPerEm;
  const [x, y] = [letter.right / steps, letter.down / steps];
  const first = { left: Math.floor(x + left * scale - letter.edge), top: Math.floor(y + top * scale - letter.edge) };
  return {
    ...first,
    width: Math.ceil(x + right * scale + letter.edge) - first.left,
    height: Math.ceil(y + bottom * scale + letter.edge) - first.top,
  };
}

function pathOf(
  /** @type {Letter} */ { letters, size, edge, right, down },
  /** @type {import("./letters.mjs").Outline} */ { start, steps: path },
  /** @type {number} */ x,
  /** @type {number} */ y,
) {
  const scale = size / letters.unitsPerEm;
  const look = edge > 0 ? `fill="none" stroke="#000" stroke-linejoin="round" stroke-width="${edge / scale}"` : "";
  const place = `translate(${x + right / steps} ${y + down / steps}) scale(${scale})`;
  return `<path transform="${place}" ${look} d="M${start.join(" ")}${path}"/>`;
}
