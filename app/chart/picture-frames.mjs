/** How the units of a picture are turned into its pixels, where groups and pictures within it move and scale what is in them. */
import { attributesOf } from "./picture-texts.mjs";

/** @typedef {{ right: number, down: number, scale: number }} Frame a place is scaled, and then moved */

const framing = /<(\/?)(g|svg)\b([^<>]*)>/g;
/** What hides what is in it, or shows it elsewhere. */
const other = /<(?:a|switch|symbol|mask|clipPath|marker)[ >]/;
const understood = /^(?:translate\(([-\d.]+) ([-\d.]+)\) )?scale\(([\d.]+)\)$/;

/**
 * Frames in the order of the places from which they hold; null where something is turned, cut off or seen through.
 * @param {string} svg
 * @returns {readonly { from: number, frame: Frame }[] | null}
 */
export function framesOf(svg) {
  if (other.test(svg)) return null;
  const frames = [];
  const open = [{ right: 0, down: 0, scale: 1 }];
  for (const { 1: end, 2: name, 3: written = "", index } of svg.matchAll(framing)) {
    if (end) open.pop();
    else {
      const outer = /** @type {Frame} */ (open.at(-1));
      const frame = name === "g" ? ofGroup(written, outer) : isOnPixels(written, frames.length > 0) ? outer : null;
      if (!frame || written.endsWith("/")) return null;
      open.push(frame);
    }
    frames.push({ from: index, frame: /** @type {Frame} */ (open.at(-1)) });
  }
  return frames;
}

/** @returns {Frame | null} */
function ofGroup(/** @type {string} */ written, /** @type {Frame} */ outer) {
  const { transform, ...rest } = Object.fromEntries(attributesOf(written));
  const found = understood.exec(transform ?? "scale(1)");
  if (!found || Object.keys(rest).length > 0) return null;
  const [right, down, scale] = [Number(found[1] ?? 0), Number(found[2] ?? 0), Number(found[3])];
  return {
    right: outer.right + outer.scale * right,
    down: outer.down + outer.scale * down,
    scale: outer.scale * scale,
  };
}

/** Whether one of its units is one of those around it; and nothing is cut off at its edges, where it stands within another. */
function isOnPixels(/** @type {string} */ written, /** @type {boolean} */ isWithin) {
  const look = attributesOf(written);
  const isUnscaled = look.get("viewBox") === `0 0 ${look.get("width")} ${look.get("height")}`;
  const isWhole = look.get("overflow") === "visible" && !look.has("x") && !look.has("y");
  return isUnscaled && !look.has("opacity") && !look.has("transform") && (isWhole || !isWithin);
}
