/**
 * A quantity: anywhere from low to high, evenly, or with `likely` a triangle that peaks there. A known number is a range of
 * no width.
 */
export type Range = { readonly low: number; readonly likely?: number; readonly high: number };

/** The central value, which headlines and tables use: the mean of the distribution. */
export function meanOf({ low, likely, high }: Range): number {
  if (low === high) return low;
  return likely === undefined ? (low + high) / 2 : (low + likely + high) / 3;
}

/** The link form: "50000", "0.01..0.05", "100..200..500". `readQuantity` gives back the very same bits. */
export function writeRange({ low, likely, high }: Range): string {
  if (low === high) return shortest(low);
  return [low, likely, high].flatMap((value) => (value === undefined ? [] : shortest(value))).join("..");
}

/** For people, and readable again: "50,000", "0.01 to 0.05", "100 to 500, likely 200", with `percent` "1% to 5%". */
export function formatRange({ low, likely, high }: Range, { percent = false } = {}): string {
  const say = (value: number) => (percent ? `${grouped(timesHundred(value))}%` : grouped(value));
  if (low === high) return say(low);
  return `${say(low)} to ${say(high)}${likely === undefined ? "" : `, likely ${say(likely)}`}`;
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
