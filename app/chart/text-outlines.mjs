/**
 * Writes the texts of a picture as outlines of letters. resvg would look each text’s letters, kerning and substitutions up anew, which
 * takes it longer than all its painting; here each letter’s outline is read once.
 */
import { readFileSync } from "node:fs";
import { Blob, Buffer, Face, Font, shape } from "harfbuzzjs";

/**
 * @typedef {{ start: readonly [number, number], steps: string, end: readonly [number, number] }} Outline a path from one place to
 * another; its steps are relative, and down is positive
 * @typedef {{ font: Font, unitsPerEm: number, outlines: Map<number, Outline | null> }} Letters
 */

/** Letters that stand one after another: no marks that are set upon others, nothing that turns the direction, no line ends. */
const plain = /^[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{N}\p{P}\p{S} \u00a0]*$/u;
const texts = /<text( [^<>]*)>([^<>]*)<\/text>/g;
const attribute = / ([\w-]+)="([^"]*)"/g;
const entities = /&(?:amp|lt|gt|quot|#39);/g;
const meant = new Map([
  ["&amp;", "&"],
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&#39;", "'"],
]);
/** What says where a text stands and how it is set, which an outline has in itself. */
const ofTexts = new Set(["class", "x", "y", "text-anchor", "font-size", "font-weight"]);
/** A text that leaves one of them to what it stands in is left to resvg. */
const places = ["x", "y", "font-size"];

/**
 * What writes the texts of a picture in two weights as outlines, but for those that need more than letters in a row.
 * @param {{ regular: string, semiBold: string }} files
 * @returns {(svg: string) => string}
 */
export function outliner({ regular, semiBold }) {
  const ofRegular = lettersOf(regular);
  const ofSemiBold = lettersOf(semiBold);
  const buffer = new Buffer();
  return (svg) =>
    svg.replace(texts, (whole, /** @type {string} */ written, /** @type {string} */ content) => {
      const text = content.replace(entities, (entity) => meant.get(entity) ?? entity);
      if (!plain.test(text)) return whole;
      const look = new Map(Array.from(written.matchAll(attribute), ([, name = "", value = ""]) => [name, value]));
      if (places.some((name) => !look.has(name))) return whole;
      const letters = look.get("font-weight") === "600" ? ofSemiBold : ofRegular;
      const line = lineOf(letters, text.replace(/ +/g, " ").replace(/^ | $/g, ""), buffer);
      return line === null ? whole : placed(line, letters.unitsPerEm, look);
    });
}

/** @returns {Letters} */
function lettersOf(/** @type {string} */ file) {
  const face = new Face(new Blob(Uint8Array.from(readFileSync(file)).buffer));
  return { font: new Font(face), unitsPerEm: face.upem, outlines: new Map() };
}

/**
 * A text from its left end on its base line, in units of the font; null where the font lacks a letter.
 * @returns {{ path: string, width: number } | null}
 */
function lineOf(/** @type {Letters} */ letters, /** @type {string} */ text, /** @type {Buffer} */ buffer) {
  buffer.reset();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(letters.font, buffer);
  let path = "";
  let width = 0;
  let [x, y] = [0, 0];
  for (const { codepoint: glyph, xAdvance = 0, xOffset = 0, yOffset = 0 } of buffer.getGlyphInfosAndPositions()) {
    if (glyph === 0) return null;
    const outline = outlineOf(letters, glyph);
    if (outline) {
      const [left, up] = [width + xOffset, -yOffset];
      path += `m${left + outline.start[0] - x} ${up + outline.start[1] - y}${outline.steps}`;
      [x, y] = [left + outline.end[0], up + outline.end[1]];
    }
    width += xAdvance;
  }
  return { path, width };
}

/** Null of a letter that shows nothing. */
function outlineOf(/** @type {Letters} */ { font, outlines }, /** @type {number} */ glyph) {
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
  for (const [, command = "", rest = ""] of path.matchAll(/([A-Z])([^A-Z]*)/g)) {
    const numbers = Array.from(rest.matchAll(/-?[\d.]+/g), ([number]) => Number(number));
    const moves = numbers.map((number, index) => (index % 2 === 0 ? number - x : -number - y));
    if (command === "Z") [x, y] = [openedX, openedY];
    else [x, y] = [numbers.at(-2) ?? 0, -(numbers.at(-1) ?? 0)];
    if (command === "M") [openedX, openedY] = [x, y];
    if (start) steps += command.toLowerCase() + moves.join(" ");
    else start = [x, y];
  }
  return start && { start, steps, end: [x, y] };
}

/** The line where its text stood, in its size and colours; an edge around letters keeps its width. */
function placed(
  /** @type {{ path: string, width: number }} */ { path, width },
  /** @type {number} */ unitsPerEm,
  /** @type {Map<string, string>} */ look,
) {
  if (path === "") return "";
  const scale = Number(look.get("font-size")) / unitsPerEm;
  const before = { start: 0, middle: 0.5, end: 1 }[look.get("text-anchor") ?? "start"] ?? 0;
  const left = Number(look.get("x")) - before * width * scale;
  const edge = look.get("stroke-width");
  let written = "";
  for (const [name, value] of look) if (!ofTexts.has(name) && name !== "stroke-width") written += ` ${name}="${value}"`;
  if (edge !== undefined) written += ` stroke-width="${Number(edge) / scale}"`;
  return `<path transform="translate(${left} ${look.get("y")}) scale(${scale})"${written} d="${path}"/>`;
}
