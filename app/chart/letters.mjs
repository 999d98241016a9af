/** Letters of a font in a row, as HarfBuzz sets them: with kerning, and with signs that look otherwise beside others. */
import { readFileSync } from "node:fs";
import { Blob, Buffer, Face, Font, shape } from "harfbuzzjs";

/**
 * @typedef {{ start: readonly [number, number], steps: string, end: readonly [number, number], box: Box }} Outline a path from one
 * place to another; its steps are relative, and down is positive
 * @typedef {{ left: number, top: number, right: number, bottom: number }} Box
 * @typedef {{ name: string, font: Font, unitsPerEm: number, outlines: Map<number, Outline | null> }} Letters
 * @typedef {{ letters: readonly { glyph: number, x: number, y: number }[], width: number }} Line from its left end on its base line
 */

const buffer = new Buffer();

/** @returns {Letters} */
export function lettersOf(/** @type {string} */ file) {
  const face = new Face(new Blob(Uint8Array.from(readFileSync(file)).buffer));
  return { name: file, font: new Font(face), unitsPerEm: face.upem, outlines: new Map() };
}

/**
 * A text in units of the font; null where the font lacks a letter.
 * @returns {Line | null}
 */
export function lineOf(/** @type {Letters} */ { font }, /** @type {string} */ text) {
  buffer.reset();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  const letters = [];
  let width = 0;
  for (const { codepoint: glyph, xAdvance = 0, xOffset = 0, yOffset = 0 } of buffer.getGlyphInfosAndPositions()) {
    if (glyph === 0) return null;
    letters.push({ glyph, x: width + xOffset, y: -yOffset });
    width += xAdvance;
  }
  return { letters, width };
}

/** Read from the font once. Null of a letter that shows nothing. */
export function outlineOf(/** @type {Letters} */ { font, outlines }, /** @type {number} */ glyph) {
  const known = outlines.get(glyph);
  if (known !== undefined) return known;
  const outline = relative(font.glyphToPath(glyph));
  outlines.set(glyph, outline);
  return outline;
}

/**
 * Of a path of lines, curves and closed shapes, where up is positive.
 * @returns {Outline | null}
 */
function relative(/** @type {string} */ path) {
  /** @type {[number, number] | null} */
  let start = null;
  let steps = "";
  let [x, y] = [0, 0];
  let [openedX, openedY] = [0, 0];
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const [, command = "", rest = ""] of path.matchAll(/([A-Z])([^A-Z]*)/g)) {
    const numbers = Array.from(rest.matchAll(/-?[\d.]+/g), ([number], index) => Number(number) * (index % 2 ? -1 : 1));
    widen(box, numbers);
    const moves = numbers.map((number, index) => number - (index % 2 ? y : x));
    if (command === "Z") [x, y] = [openedX, openedY];
    else [x, y] = [numbers.at(-2) ?? 0, numbers.at(-1) ?? 0];
    if (command === "M") [openedX, openedY] = [x, y];
    if (start) steps += command.toLowerCase() + moves.join(" ");
    else start = [x, y];
  }
  return start && { start, steps, end: [x, y], box };
}

/** By places across and down in turn. No curve leaves the box around its points. */
function widen(/** @type {Box} */ box, /** @type {readonly number[]} */ places) {
  for (const [index, place] of places.entries())
    if (index % 2 === 0) [box.left, box.right] = [Math.min(box.left, place), Math.max(box.right, place)];
    else [box.top, box.bottom] = [Math.min(box.top, place), Math.max(box.bottom, place)];
}
