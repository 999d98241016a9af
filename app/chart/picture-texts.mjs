/** Finds the texts of a picture that are letters in a row, and how each is set. */

/** @typedef {Map<string, string>} Look attributes by name */

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
/** A text that leaves one of them to what it stands in is left as it is. */
const needed = ["x", "y", "font-size"];
const shareBefore = new Map([
  ["start", 0],
  ["middle", 0.5],
  ["end", 1],
]);

/** @returns {Look} */
export const attributesOf = (/** @type {string} */ written) =>
  new Map(Array.from(written.matchAll(attribute), ([, name = "", value = ""]) => [name, value]));

/**
 * Puts something else where each text of letters in a row stands, from a place in the picture on; `whole` leaves it as it is.
 * @param {string} svg
 * @param {(text: string, look: Look, whole: string, from: number) => string} replaced
 */
export const withTextsReplaced = (svg, replaced) =>
  svg.replace(
    texts,
    (whole, /** @type {string} */ written, /** @type {string} */ content, /** @type {number} */ from) => {
      const text = content.replace(entities, (entity) => meant.get(entity) ?? entity);
      if (!plain.test(text)) return whole;
      const look = attributesOf(written);
      if (needed.some((name) => !look.has(name))) return whole;
      return replaced(text.replace(/ +/g, " ").replace(/^ | $/g, ""), look, whole, from);
    },
  );

/** Where a line of a width, in pixels, begins. */
export const leftOf = (/** @type {Look} */ look, /** @type {number} */ width) =>
  Number(look.get("x")) - (shareBefore.get(look.get("text-anchor") ?? "start") ?? 0) * width;

/** @template T @param {Look} look @param {{ regular: T, semiBold: T }} weights @returns {T} */
export const weightOf = (look, { regular, semiBold }) => (look.get("font-weight") === "600" ? semiBold : regular);
