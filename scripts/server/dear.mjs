/** What is dear to make, told from an address alone: it has a thread of its own, so that nothing else waits for it. */

/** Addresses whose answer is made of several scenarios or of a whole book of figures, whatever the link says. */
const dearPaths = new Set(["/compare", "/report", "/scenario.xlsx", "/mcp"]);
/** A link of so many characters has every value typed; a test holds it to `longestLink` of the app. */
export const longLink = 1_800;
const largePixels = 1_000_000;

/**
 * Values from which on a field makes a link dear, by its name and its short name in links. Growth as a range gives each draw its
 * own volume in every month.
 * @type {Readonly<Record<string, (text: string) => boolean>>}
 */
const dearValues = {
  horizon: (text) => most(text) > 24,
  growth: isRange,
  modelCalls: (text) => most(text) > 2,
  queries: (text) => most(text) > 10_000_000,
  draws: (text) => most(text) > 2_000,
  view: (text) => text === "all",
};

/** Short names of the same fields; a test holds them to the registry. */
export const shortNames = { a2: "horizon", a1: "growth", ah: "modelCalls", a0: "queries" };

/**
 * @param {string} method
 * @param {string} url
 */
export function isDear(method, url) {
  const [path = "", query = ""] = url.split("?", 2);
  if (method === "POST" || dearPaths.has(path) || query.length > longLink) return true;
  const values = new URLSearchParams(query);
  const [width, height] = ["w", "h"].map((name) => Number(values.get(name) ?? 0));
  if (path.endsWith(".png") && width * height > largePixels) return true;
  return [...values].some(([name, text]) => {
    const own = name.slice(name.lastIndexOf(".") + 1);
    const field = Object.hasOwn(shortNames, own) ? shortNames[/** @type {keyof typeof shortNames} */ (own)] : own;
    return Object.hasOwn(dearValues, field) && dearValues[field]?.(text);
  });
}

function isRange(/** @type {string} */ text) {
  return /\d\D*(?:\.\.|…|to|[-–])\s*[\d-]/.test(text);
}

const sizes = { k: 1e3, m: 1e6, b: 1e9 };

/** The largest number in a text such as "2e4..8M"; of what is no number, zero. */
function most(/** @type {string} */ text) {
  const numbers =
    text
      .toLowerCase()
      .replaceAll(/[,\s_]/g, "")
      .match(/\d+(?:\.\d+)?(?:e\+?\d+)?[kmb]?/g) ?? [];
  return Math.max(
    0,
    ...numbers.map((number) => {
      const size = sizes[/** @type {keyof typeof sizes} */ (number.at(-1))] ?? 1;
      return Number.parseFloat(number) * size;
    }),
  );
}
