import { notFinite, Refusal, shorten } from "./refusal";

/**
 * One number as people type it: "1,234.5", "10k", "5 lakh". English notation only, so that a text reads the same everywhere.
 */

/** A number as typed: "1.2M" is the digits 1.2, no exponent and a scale of 6. Kept apart so that it is rounded only once. */
export type Literal = {
  readonly digits: string;
  readonly exponent: number;
  /** The power of ten of the suffix: 3 for k, -2 for %. */
  readonly scale: number;
  /** Thousands were separated by something other than a comma. */
  readonly spaced: boolean;
};

/** A number at the start of a text: digits, thousands separators, a decimal point, an exponent. */
export const numberSource = String.raw`(?:[1-9]\d{0,2}(?:[ '’_]\d{3})+(?!\d)|(?:(?<!\.)\.)?\d+)(?:[.,]\d+)*(?:e[-+]?\d+)?(?:\.(?![.\d]))?`;

/** A percent sign is a suffix like any other: two places down. */
export const percentScale = -2;

export const suffixes: ReadonlyMap<string, number> = new Map([
  ...["k", "thousand"].map((word) => [word, 3] as const),
  ...["lakh", "lakhs", "lac", "lacs"].map((word) => [word, 5] as const),
  ...["m", "mn", "million", "millions"].map((word) => [word, 6] as const),
  ...["crore", "crores"].map((word) => [word, 7] as const),
  ...["b", "bn", "billion", "billions"].map((word) => [word, 9] as const),
]);

export function readLiteral(typed: string): Literal {
  const spaced = /[ '’_]/.test(typed);
  const [mantissa = "", exponent = "0"] = typed.replace(/[ '’_]|\.$/g, "").split("e");
  return { digits: withoutCommas(mantissa), exponent: Number(exponent), scale: 0, spaced };
}

/** "50.000" may be fifty or fifty thousand. Nothing that is worked out is written with a zero at its end. */
export const hasTwoReadings = (mantissa: string): boolean => /^[1-9]\d{0,2}\.\d\d0$/.test(mantissa);

function withoutCommas(mantissa: string): string {
  if (hasTwoReadings(mantissa)) throw eitherOr(mantissa, ".");
  const isPlain = /^\d*(\.\d+)?$/.test(mantissa);
  const isGrouped = /^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(mantissa);
  if (isPlain || isGrouped) return mantissa.replaceAll(",", "");
  if (!mantissa.includes(",")) throw new Refusal("unreadable");
  if (/^\d+,\d+$/.test(mantissa)) throw eitherOr(mantissa, ",");
  throw new Refusal(
    "ambiguous",
    `"${shorten(mantissa)}" has commas and points in places we do not guess. Type it like 1234.5.`,
  );
}

function eitherOr(mantissa: string, mark: "." | ","): Refusal {
  const decimal = mantissa.replace(mark, ".");
  const whole = mantissa.replace(mark, "").replace(/^0+(?=\d)/, "");
  const readings = `${shorten(mark === "." ? String(Number(decimal)) : decimal)} or ${shorten(whole)}`;
  return new Refusal("ambiguous", `"${shorten(mantissa)}" could be ${readings}. Type the one you mean.`);
}

/** The one rounding from decimal text to a float. An exponent beyond 9,999 is infinite or nothing either way. */
export function literalValue({ digits, exponent, scale }: Literal): number {
  const value = Number(`${digits}e${Math.max(-9_999, Math.min(9_999, exponent + scale))}`);
  if (!Number.isFinite(value)) throw notFinite();
  return settled(value);
}

const leastSize = 1e-50;

/** What is not zero is no nearer to it than that: divided by less, some figures would be infinite. */
export const settled = (value: number): number =>
  value === 0 || Math.abs(value) >= leastSize ? value : Math.sign(value) * leastSize;
