/** How much of each pixel a letter covers: painted by resvg once for each size and place between pixels. */
import { Resvg } from "@resvg/resvg-js";
import { bytesAPixel } from "./encode-png.mjs";
import { outlineOf } from "./letters.mjs";

/**
 * @typedef {import("./letters.mjs").Letters} Letters
 * @typedef {{ letters: Letters, size: number, edge: number, kept: Map<number, Mask | null> }} Kind letters of one size, or the edges
 * of one width around them, in pixels; an edge of 0 is the letter itself
 * @typedef {{ kind: Kind, glyph: number, right: number, down: number }} Letter how far right and down of a pixel’s corner it begins, in
 * steps
 * @typedef {{ left: number, top: number, width: number, height: number, stride: number, cover: Uint8Array }} Mask its place from the
 * pixel in which the letter begins; from 0 to 255 row by row, each so far from the one before
 */

/** Places between one pixel and the next, across and down. */
export const steps = 8;
/** Bytes, one for each pixel. */
const mostKept = 4_000_000;
/** Letters side by side: a picture of them must not become too wide. */
const paintedAtOnce = 256;

/** @type {Map<string, Kind>} */
const kinds = new Map();
let keptBytes = 0;

/** @returns {Kind} */
export function kindOf(/** @type {Letters} */ letters, /** @type {number} */ size, /** @type {number} */ edge) {
  const key = `${size} ${edge} ${letters.name}`;
  const known = kinds.get(key);
  if (known) return known;
  const kind = { letters, size, edge, kept: new Map() };
  kinds.set(key, kind);
  return kind;
}

const keyOf = (/** @type {Letter} */ { glyph, right, down }) => (glyph * steps + right) * steps + down;

/**
 * The masks of all letters of a picture, null of one that shows nothing. Those that are not known are painted.
 * @param {readonly Letter[]} wanted
 * @returns {readonly (Mask | null)[]}
 */
export function masksOf(wanted) {
  const missing = wanted.filter((letter) => !letter.kind.kept.has(keyOf(letter)));
  for (let first = 0; first < missing.length; first += paintedAtOnce)
    paint(missing.slice(first, first + paintedAtOnce));
  const masks = wanted.map((letter) => letter.kind.kept.get(keyOf(letter)) ?? null);
  if (keptBytes > mostKept) {
    kinds.clear();
    keptBytes = 0;
  }
  return masks;
}

/** Side by side in one picture. */
function paint(/** @type {readonly Letter[]} */ missing) {
  const placed = [];
  let [x, height] = [0, 1];
  for (const letter of missing) {
    const { kind } = letter;
    if (kind.kept.has(keyOf(letter))) continue;
    kind.kept.set(keyOf(letter), null);
    const outline = outlineOf(kind.letters, letter.glyph);
    if (!outline) continue;
    const box = boxOf(letter, outline.box);
    placed.push({ letter, box, x, path: pathOf(letter, outline, x - box.left, -box.top) });
    x += box.width;
    height = Math.max(height, box.height);
  }
  if (placed.length === 0) return;
  const paths = placed.map(({ path }) => path).join("");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${x}" height="${height}">${paths}</svg>`;
  keptBytes += x * height;
  const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  const cover = Uint8Array.from({ length: x * height }, (_, index) => pixels[bytesAPixel * index + 3] ?? 0);
  for (const { letter, box, x: from } of placed)
    letter.kind.kept.set(keyOf(letter), { ...box, stride: x, cover: cover.subarray(from) });
}

/** The pixels that a letter may touch. */
function boxOf(
  /** @type {Letter} */ { kind: { letters, size, edge }, ...letter },
  /** @type {import("./letters.mjs").Box} */ { left, top, right, bottom },
) {
  const scale = size / letters.unitsPerEm;
  const [x, y] = [letter.right / steps, letter.down / steps];
  const first = { left: Math.floor(x + left * scale - edge), top: Math.floor(y + top * scale - edge) };
  return {
    ...first,
    width: Math.ceil(x + right * scale + edge) - first.left,
    height: Math.ceil(y + bottom * scale + edge) - first.top,
  };
}

function pathOf(
  /** @type {Letter} */ { kind: { letters, size, edge }, right, down },
  /** @type {import("./letters.mjs").Outline} */ { start, steps: path },
  /** @type {number} */ x,
  /** @type {number} */ y,
) {
  const scale = size / letters.unitsPerEm;
  const look = edge > 0 ? `fill="none" stroke="#000" stroke-linejoin="round" stroke-width="${edge / scale}"` : "";
  const place = `translate(${x + right / steps} ${y + down / steps}) scale(${scale})`;
  return `<path transform="${place}" ${look} d="M${start.join(" ")}${path}"/>`;
}
