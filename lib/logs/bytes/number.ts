import { textOf } from "./text";

/** What a cell without a number is read as: nothing was said. */
export const blank = Number.NaN;
/** What a cell that says something else than a number is read as. */
export const unreadable = Number.NEGATIVE_INFINITY;

const zero = 48;
const dot = 46;
/** Of fifteen digits every number is exact, and so is their quotient with a power of ten. */
const mostDigits = 15;
const powers = Array.from({ length: 23 }, (_, power) => 10 ** power);

/**
 * The number between two places of a line: digits with at most one dot are read in place, anything else as a text. The result
 * is that of `Number` to the last bit.
 */
export function numberAt(bytes: Uint8Array, from: number, to: number): number {
  if (from === to) return blank;
  let value = 0;
  let digits = 0;
  let decimals = -1;
  for (let at = from; at < to; at++) {
    const digit = (bytes[at] as number) - zero;
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      digits++;
      if (decimals >= 0) decimals++;
    } else if (bytes[at] === dot && decimals < 0) decimals = 0;
    else return numberIn(textOf(bytes, from, to));
  }
  if (digits === 0 || digits > mostDigits) return numberIn(textOf(bytes, from, to));
  return decimals > 0 ? value / (powers[decimals] as number) : value;
}

const nothing = /^(?:|null|none|nan|n\/a|na|nil|undefined|-|\\n)$/i;
const plain = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i;
const grouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/** The number a text says: with a sign, an exponent, thousands set apart by commas, or a dollar sign. */
export function numberIn(text: string): number {
  const tidy = text.trim().replace(/^\$/, "");
  if (nothing.test(tidy)) return blank;
  if (tidy.length <= 40 && plain.test(tidy)) return Number(tidy);
  if (tidy.length <= 40 && grouped.test(tidy)) return Number(tidy.replaceAll(",", ""));
  return unreadable;
}
