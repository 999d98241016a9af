import { isUnitWord } from "./unit-words";

/**
 * Numbers and arithmetic as people type them: "$1,234.5", "10k", "70h x 80". English notation only, so that a text reads the
 * same everywhere. Text becomes tokens, tokens become values; nothing is ever run as code.
 */
export type RefusalCode = "blank" | "too_long" | "unreadable" | "ambiguous" | "not_finite";

/** Ends a reading. Caught in `readQuantity` and nowhere else; without a message it gets the general one. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    message = "",
  ) {
    super(message);
    this.name = "Refusal";
  }
}

/** A number as typed: "1.2M" is the digits 1.2, no exponent and a scale of 6. Kept apart so that it is rounded only once. */
export type Literal = {
  readonly digits: string;
  readonly exponent: number;
  /** The power of ten of the suffix: 3 for k, -2 for %. */
  readonly scale: number;
  /** Thousands were separated by something other than a comma. */
  readonly spaced: boolean;
};

type Operator = "+" | "-" | "*" | "/" | "(" | ")";
export type Token =
  | {
      readonly kind: "number";
      readonly literal: Literal;
      /** The unit words after it, which do not count. */
      readonly units?: string;
    }
  | { readonly kind: Operator | "to" | "likely" | "," };

/** A number at the start of a text: digits, thousands separators, a decimal point, an exponent. */
export const numberSource = String.raw`(?:[1-9]\d{0,2}(?:[ '’_]\d{3})+(?!\d)|(?:(?<!\.)\.)?\d+)(?:[.,]\d+)*(?:e[-+]?\d+)?(?:\.(?![.\d]))?`;

const tokenSource = [
  `(?<number>${numberSource})`,
  String.raw`(?:\/\s*|(?:per|an?)\s+)(?<per>[a-z]+)`,
  "(?<word>[a-z]+|∞)",
  String.raw`(?<to>\.{2,}|…|->|[:~])`,
  "(?<operator>[-+*/()])",
  "(?<mark>[$%,])",
].join("|");

/** A percent sign is a suffix like any other: two places down. */
export const percentScale = -2;

const suffixes = new Map([
  ...["k", "thousand"].map((word) => [word, 3] as const),
  ...["m", "mn", "million"].map((word) => [word, 6] as const),
  ...["b", "bn", "billion"].map((word) => [word, 9] as const),
]);

/** Splits a text into tokens, dropping currency signs and the unit words that may stand after a number. */
export function tokenize(text: string, fieldUnit: string): readonly Token[] {
  const pattern = new RegExp(String.raw`\s*(?:${tokenSource})`, "iy");
  const tokens: Token[] = [];
  while (pattern.lastIndex < text.length) {
    const groups = pattern.exec(text)?.groups;
    if (!groups) throw new Refusal("unreadable");
    if (groups.number) tokens.push({ kind: "number", literal: readLiteral(groups.number.toLowerCase()) });
    else if (groups.per) dropUnit(tokens, groups.per.toLowerCase(), fieldUnit);
    else if (groups.word) readWord(tokens, groups.word.toLowerCase(), fieldUnit);
    else if (groups.to) tokens.push({ kind: "to" });
    else if (groups.operator) tokens.push({ kind: groups.operator as Operator });
    else if (groups.mark === "%") rescale(tokens, percentScale);
    else if (groups.mark === ",") tokens.push({ kind: "," });
  }
  return tokens;
}

function readWord(tokens: Token[], word: string, fieldUnit: string): void {
  const scale = suffixes.get(word);
  if (word === "x") tokens.push({ kind: "*" });
  else if (word === "per") tokens.push({ kind: "/" });
  else if (word === "to" || word === "likely") tokens.push({ kind: word });
  else if (["infinity", "inf", "nan", "∞"].includes(word)) throw notFinite();
  else if (scale !== undefined) rescale(tokens, scale);
  else if (!(word === "usd" && tokens.at(-1)?.kind !== "number")) dropUnit(tokens, word, fieldUnit);
}

function rescale(tokens: Token[], scale: number): void {
  const last = tokens.pop();
  if (last?.kind !== "number" || last.literal.scale !== 0 || last.units) throw new Refusal("unreadable");
  tokens.push({ kind: "number", literal: { ...last.literal, scale } });
}

function dropUnit(tokens: Token[], word: string, fieldUnit: string): void {
  const last = tokens.at(-1);
  if (!isUnitWord(word, fieldUnit)) throw new Refusal("unreadable");
  if (last?.kind === "number") tokens[tokens.length - 1] = { ...last, units: `${last.units ?? ""} ${word}`.trim() };
  else if (last?.kind !== ")") throw new Refusal("unreadable");
}

function readLiteral(typed: string): Literal {
  const spaced = /[ '’_]/.test(typed);
  const [mantissa = "", exponent = "0"] = typed.replace(/[ '’_]|\.$/g, "").split("e");
  return { digits: withoutCommas(mantissa), exponent: Number(exponent), scale: 0, spaced };
}

function withoutCommas(mantissa: string): string {
  const isPlain = /^\d*(\.\d+)?$/.test(mantissa);
  const isGrouped = /^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(mantissa);
  if (isPlain || isGrouped) return mantissa.replaceAll(",", "");
  if (!mantissa.includes(",")) throw new Refusal("unreadable");
  const shown = shorten(mantissa);
  if (!/^\d+,\d+$/.test(mantissa)) {
    throw new Refusal("ambiguous", `"${shown}" has commas and points in places we do not guess. Type it like 1234.5.`);
  }
  const decimal = shorten(mantissa.replace(",", "."));
  const whole = shorten(mantissa.replace(",", "").replace(/^0+(?=\d)/, ""));
  throw new Refusal("ambiguous", `"${shown}" could be ${decimal} or ${whole}. Type the one you mean.`);
}

/** A text fit to be quoted in a message: one line, no longer than 40 characters. */
export function shorten(text: string): string {
  const characters = [...text.replace(/\s+/g, " ")];
  return characters.length > 40 ? `${characters.slice(0, 39).join("")}…` : characters.join("");
}

/** The one rounding from decimal text to a float. An exponent beyond 9,999 is infinite or nothing either way. */
export function literalValue({ digits, exponent, scale }: Literal): number {
  const value = Number(`${digits}e${Math.max(-9_999, Math.min(9_999, exponent + scale))}`);
  if (!Number.isFinite(value)) throw notFinite();
  return value;
}

export function notFinite(): Refusal {
  return new Refusal("not_finite", "This is not a finite number. Type one like 120 or 10k.");
}
