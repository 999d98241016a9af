/**
 * A quantity: anywhere from low to high, evenly, or with `likely` a triangle that peaks there. A known number is a range of
 * no width.
 */
export type Range = {
  readonly low: number;
  readonly likely?: number;
  readonly high: number;
  /** For a price: what it is from later days on, in their order. Never empty. */
  readonly changes?: readonly Change[];
};

/** From a day on (YYYY-MM-DD). */
export type Change = { readonly from: string; readonly to: number };

/** The same range with these changes after it. */
export function withChanges({ changes: _, ...range }: Range, changes: readonly Change[]): Range {
  return changes.length === 0 ? range : { ...range, changes };
}

/** The central value, which headlines and tables use: the mean of the distribution. */
export function meanOf({ low, likely, high }: Range): number {
  if (low === high) return low;
  return likely === undefined ? (low + high) / 2 : (low + likely + high) / 3;
}

/** The link form: "50000", "0.01..0.05", "2 then 3 from 2027-01-01". `readQuantity` gives back the very same bits. */
export function writeRange({ low, likely, high, changes = [] }: Range): string {
  const ends = low === high ? [low] : [low, likely, high].flatMap((value) => value ?? []);
  return [ends.map(shortest).join(".."), ...changes.map(({ from, to }) => `${shortest(to)} from ${from}`)].join(
    " then ",
  );
}

/** For people, and readable again: "50,000", "100 to 500, likely 200", "1% to 5%", "2 then 3 from 2027-01-01". */
export function formatRange({ low, likely, high, changes = [] }: Range, { percent = false } = {}): string {
  const say = (value: number) => (percent ? `${grouped(timesHundred(value))}%` : grouped(value));
  const peak = likely === undefined ? "" : `, likely ${say(likely)}`;
  const first = low === high ? say(low) : `${say(low)} to ${say(high)}${peak}`;
  return [first, ...changes.map(({ from, to }) => `${say(to)} from ${from}`)].join(" then ");
}

/** A plus sign would turn into a space in a link. */
const shortest = (value: number): string => String(value).replace("e+", "e");

function grouped(value: number): string {
  const text = shortest(value);
  if (text.includes("e")) return text;
  const [whole = "", ...fraction] = text.split(".");
  return [whole.replace(/\B(?=(\d{3})+$)/g, ","), ...fraction].join(".");
}

/** Moves the decimal point instead of multiplying, so that 0.07 is 7 and not 7.000000000000001. */
function timesHundred(value: number): number {
  const [digits, exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + 2}`);
}
