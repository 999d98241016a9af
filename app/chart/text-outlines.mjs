/**
 * Writes the texts of a picture as outlines of letters. resvg would look each text’s letters, kerning and substitutions up anew, which
 * takes it longer than all its painting; here each letter’s outline is read once.
 */
import { lineOf, outlineOf } from "./letters.mjs";
import { leftOf, weightOf, withTextsReplaced } from "./picture-texts.mjs";

/** @typedef {import("./letters.mjs").Letters} Letters */
/** @typedef {import("./letters.mjs").Line} Line */
/** @typedef {import("./picture-texts.mjs").Look} Look */

/** What says where a text stands and how it is set, which an outline has in itself. */
const ofTexts = new Set(["class", "x", "y", "text-anchor", "font-size", "font-weight"]);

/**
 * What writes the texts of a picture in two weights as outlines, but for those that need more than letters in a row.
 * @param {{ regular: Letters, semiBold: Letters }} weights
 * @returns {(svg: string) => string}
 */
export const outliner = (weights) => (svg) =>
  withTextsReplaced(svg, (text, look, whole) => {
    const letters = weightOf(look, weights);
    const line = lineOf(letters, text);
    return line === null ? whole : placed(letters, line, look);
  });

/** The line where its text stood, in its size and colours; an edge around letters keeps its width. */
function placed(/** @type {Letters} */ letters, /** @type {Line} */ line, /** @type {Look} */ look) {
  const path = pathOf(letters, line);
  if (path === "") return "";
  const scale = Number(look.get("font-size")) / letters.unitsPerEm;
  const edge = look.get("stroke-width");
  let written = "";
  for (const [name, value] of look) if (!ofTexts.has(name) && name !== "stroke-width") written += ` ${name}="${value}"`;
  if (edge !== undefined) written += ` stroke-width="${Number(edge) / scale}"`;
  const place = `translate(${leftOf(look, line.width * scale)} ${look.get("y")}) scale(${scale})`;
  return `<path transform="${place}"${written} d="${path}"/>`;
}

function pathOf(/** @type {Letters} */ letters, /** @type {Line} */ line) {
  let path = "";
  let [x, y] = [0, 0];
  for (const letter of line.letters) {
    const outline = outlineOf(letters, letter.glyph);
    if (!outline) continue;
    path += `m${letter.x + outline.start[0] - x} ${letter.y + outline.start[1] - y}${outline.steps}`;
    [x, y] = [letter.x + outline.end[0], letter.y + outline.end[1]];
  }
  return path;
}
