/** Scales and ticks. The choice of a linear step is that of d3-array: the multiple of 1, 2 or 5 nearest to the wanted one. */
export type Scale = (value: number) => number;
type Interval = readonly [number, number];

export function linearScale([low, high]: Interval, [start, end]: Interval): Scale {
  const factor = high === low ? 0 : (end - start) / (high - low);
  return (value) => start + (value - low) * factor;
}

/** Both ends of the domain, and every value, must be above zero. */
export function logScale([low, high]: Interval, range: Interval): Scale {
  const linear = linearScale([Math.log10(low), Math.log10(high)], range);
  return (value) => linear(Math.log10(value));
}

export function scaleOf(kind: "linear" | "log", domain: Interval, range: Interval): Scale {
  return kind === "log" ? logScale(domain, range) : linearScale(domain, range);
}

/** The value at a share of the axis: what `scaleOf` places there. */
export const valueAt = (kind: "linear" | "log", [low, high]: Interval, share: number): number =>
  kind === "log" ? low * (high / low) ** share : low + share * (high - low);

/** A step as a factor (1, 2, 5) and a power of ten, so that ticks are whole multiples without rounding noise. */
function niceStep(span: number, count: number): { factor: number; power: number } {
  const rough = span / Math.max(1, count);
  const power = Math.floor(Math.log10(rough));
  const error = rough / 10 ** power;
  const factor = error >= Math.sqrt(50) ? 10 : error >= Math.sqrt(10) ? 5 : error >= Math.SQRT2 ? 2 : 1;
  return factor === 10 ? { factor: 1, power: power + 1 } : { factor, power };
}

function multiple(index: number, { factor, power }: { factor: number; power: number }): number {
  return power < 0 ? (index * factor) / 10 ** -power : index * factor * 10 ** power;
}

/** Ticks from zero whose last one is not below `top`: the last one is the end of the axis. */
export function linearTicksTo(top: number, count: number): number[] {
  if (!(top > 0)) return [0, 1];
  const step = niceStep(top, count);
  const last = Math.max(1, Math.ceil(top / multiple(1, step) - 1e-9));
  return Array.from({ length: last + 1 }, (_, index) => multiple(index, step));
}

/** Round values inside the interval. */
export function linearTicks([low, high]: Interval, count: number): number[] {
  if (!(high > low)) return [low];
  const step = niceStep(high - low, count);
  const first = Math.ceil(low / multiple(1, step) - 1e-9);
  const last = Math.floor(high / multiple(1, step) + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => multiple(first + index, step) + 0);
}

const powerOfTen = (exponent: number) => (exponent < 0 ? 1 / 10 ** -exponent : 10 ** exponent);

/** Beyond these a power of ten, or a tenth of it, is no number of its own any more: 10 ** -324 is 0. */
const [least, most] = [1e-300, 1e300];

/** Every 1, 2 and 5 times a power of ten inside the interval. */
export function oneTwoFive([low, high]: Interval): number[] {
  const values: number[] = [];
  const end = Math.min(high, most);
  for (let exponent = Math.floor(Math.log10(Math.max(low, least))); powerOfTen(exponent) <= end; exponent++) {
    for (const factor of [1, 2, 5]) {
      const value = exponent < 0 ? factor / 10 ** -exponent : factor * 10 ** exponent;
      if (value >= low * (1 - 1e-12) && value <= high * (1 + 1e-12)) values.push(value);
    }
  }
  return values;
}

/** Ones, twos and fives when there is room for them, else powers of ten, every second one, every third one, … */
export function logTicks([low, high]: Interval, count: number): number[] {
  const all = oneTwoFive([low, high]);
  if (all.length <= count + 1) return all;
  const first = Math.ceil(Math.log10(low) - 1e-9);
  const last = Math.floor(Math.log10(high) + 1e-9);
  const every = Math.max(1, Math.ceil((last - first + 1) / (count + 1)));
  const decades = Array.from({ length: Math.floor((last - first) / every) + 1 }, (_, index) =>
    powerOfTen(first + index * every),
  );
  return decades.length > 1 ? decades : all;
}

/** The nearest 1, 2 or 5 below the lowest and above the highest value: a log axis that holds both. */
export function logDomain(low: number, high: number): [number, number] {
  const [bottom, top] = [low, high].map((value) => Math.min(most, Math.max(least, value))) as [number, number];
  const around = oneTwoFive([bottom / 10, top * 10]);
  const start = around.findLast((value) => value <= bottom * (1 + 1e-12)) ?? bottom;
  const end = around.find((value) => value >= top * (1 - 1e-12)) ?? top;
  return start < end ? [start, end] : [start / 2, end * 2];
}

/** Whole months, at most `count` steps apart, in a rhythm a calendar has. */
export function monthTicks(months: number, count: number): number[] {
  const every = [1, 2, 3, 6, 12, 24, 60].find((step) => months / step <= count) ?? Math.ceil(months / count);
  return Array.from({ length: Math.floor(months / every) + 1 }, (_, index) => index * every);
}
