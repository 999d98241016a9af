/**
 * What mail, chat, trackers and editors do to a link on its way, undone where nothing else can be meant. Works on the query
 * as text, so that a page, a chart, a card, a file and the API read the same.
 */

/** What others add to every address they pass on; none of it is a field of ours, nor may become one. */
const tracking =
  /^(?:utm_\w*|mc_\w*|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|ttclid|twclid|yclid|li_fat_id|igsh|igshid|_gl|_ga|_hsenc|_hsmi|mkt_tok|ref|ref_src|si|data|sdata|reserved)$/i;

/** Soft hyphens, spaces without width and byte order marks, as they are or as a program encoded them, and line breaks. */
const unseen = /[\u00ad\u200b\u2060\ufeff]|%C2%AD|%E2%80%8B|%E2%81%A0|%EF%BB%BF|[\r\n]/gi;

/** A break that a program encoded. */
const encodedBreak = /%0[AD]/gi;

/** An ampersand that HTML wrote out, once or more. */
const entity = /^(?:amp(?:;|%3B))+/i;

/** What HTML writes for a sign after the address. */
const sign = /^(?:quot|gt|lt|apos|nbsp)(?:;|%3B)$/i;

/** The query of a scenario as it was made, with one level of percent-encoding too much undone. */
export const asMade = (query: string): string => withoutNoise(withoutLevel(query.replace(unseen, "")));

/** A query without what others added to it. A query that holds whole addresses keeps its percent-encoding. */
export function withoutNoise(query: string): string {
  const parts = query
    .replace(unseen, "")
    .replace(/^\?/, "")
    .split("&")
    .map(withoutBreaks)
    .map((part) => part.replace(entity, ""))
    .filter((part) => !sign.test(part) && !isTracking(part));
  const last = parts.findLastIndex((part) => part !== "");
  return parts.map((part, index) => (index === last || part.startsWith("v=") ? withoutEnd(part) : part)).join("&");
}

/** In a title a break stands for a space, and among lines of one's own it begins another; elsewhere it means nothing. */
function withoutBreaks(part: string): string {
  if (part.startsWith("title=")) return part;
  return part.replace(encodedBreak, part.startsWith("lines=") ? "%3B" : "");
}

function isTracking(part: string): boolean {
  const [key = ""] = part.split("=");
  return tracking.test(key.replace(/%5F/gi, "_"));
}

const endMarks = /(?:[.,>"*_]|%(?:2E|2C|3E|22|2A|5F))$/i;
const endBracket = /(?:\)|%29)$/i;

/** Without the marks of a sentence or a format around it. A title may end in any; a bracket may close one before it. */
function withoutEnd(part: string): string {
  const [, key = "", text = ""] = /^([^=]*)=(.*)$/s.exec(part) ?? [];
  if (key === "" || key === "title") return part;
  let rest = text;
  for (let before = ""; before !== rest; ) {
    before = rest;
    rest = rest.replace(endMarks, "");
    if (!/\(|%28/.test(rest)) rest = rest.replace(endBracket, "");
  }
  return rest === "" ? part : `${key}=${rest}`;
}

/**
 * A whole query that was encoded has no equals sign left; one whose values were encoded again has "%25" before two hexadecimal
 * digits, which `writeLink` never writes.
 */
function withoutLevel(query: string): string {
  const bare = query.replace(/^(?:\?|%3F)/i, "");
  const own = bare.split("&").filter((part) => !isTracking(part.replace(entity, "")));
  // A server writes an equals sign after a name without a value, and such a query is one name.
  const named = own.map((part) => part.replace(/=$/, ""));
  const isWhole = named.some((part) => /%3D/i.test(part)) && named.every((part) => !part.includes("="));
  const plain = isWhole ? named.map(decoded).join("&") : bare;
  if (!/%25[\dA-F]{2}/i.test(plain)) return plain;
  return plain.replace(/%(?:25(?=[\dA-F]{2})|2B|2C|3A)/gi, decodeURIComponent);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
