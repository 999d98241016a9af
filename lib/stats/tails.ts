import { bandOf, between } from "./quantiles";
import { select } from "./select";

/** The share of the numbers below and above a band of 90 %. */
const tailShare = 0.05;
/** So many of the first numbers tell what can be left out; as many standard errors more are kept. */
const sampleSize = 512;
const margin = 2.5;

/**
 * The ends of a band, told from numbers that come block by block and are not kept. The first ones tell which others lie well
 * within the band; those are left out. Where that was too many, or a number is infinite, all are asked for once more, so that
 * the band is always exactly the one of all finite numbers.
 */
export class Tails {
  #low: Float64Array;
  #high: Float64Array;
  #lowCount = 0;
  #highCount = 0;
  #highest = Number.POSITIVE_INFINITY;
  #lowest = Number.NEGATIVE_INFINITY;
  /** Numbers that are equal to the two bounds. */
  #atHighest = 0;
  #atLowest = 0;
  #added = 0;

  /** With room for what is usually kept of so many numbers. */
  constructor(most: number) {
    const room = Math.min(most, 2 * sampleSize + Math.ceil(most * 2.5 * tailShare));
    this.#low = new Float64Array(room);
    this.#high = new Float64Array(room);
  }

  /** As if nothing had been added; the room is used again. */
  clear(): void {
    [this.#lowCount, this.#highCount, this.#atHighest, this.#atLowest, this.#added] = [0, 0, 0, 0, 0];
    [this.#highest, this.#lowest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  }

  /** Adds the first `count` numbers of a row. */
  add(row: Float64Array, count: number): void {
    this.#low = withRoom(this.#low, this.#lowCount + count);
    this.#high = withRoom(this.#high, this.#highCount + count);
    const [low, high, highest, lowest] = [this.#low, this.#high, this.#highest, this.#lowest];
    let [lowCount, highCount, atHighest, atLowest] = [this.#lowCount, this.#highCount, 0, 0];
    for (let index = 0; index < count; index++) {
      const value = row[index] as number;
      if (value < highest) low[lowCount++] = value;
      else if (value === highest) atHighest++;
      if (value > lowest) high[highCount++] = value;
      else if (value === lowest) atLowest++;
    }
    [this.#lowCount, this.#highCount] = [lowCount, highCount];
    this.#atHighest += atHighest;
    this.#atLowest += atLowest;
    const isSampled = this.#added >= sampleSize;
    this.#added += count;
    if (!isSampled && this.#added >= sampleSize) this.#leaveOut();
  }

  /** Where what lies within the bounds is too little, numbers that are equal to them count, as far as there are any. */
  #takeEqual(lowKept: number, highKept: number): void {
    const lowMore = Math.min(this.#atHighest, Math.max(0, lowKept - this.#lowCount));
    const highMore = Math.min(this.#atLowest, Math.max(0, highKept - this.#highCount));
    this.#low = withRoom(this.#low, this.#lowCount + lowMore);
    this.#low.fill(this.#highest, this.#lowCount, this.#lowCount + lowMore);
    this.#high = withRoom(this.#high, this.#highCount + highMore);
    this.#high.fill(this.#lowest, this.#highCount, this.#highCount + highMore);
    this.#lowCount += lowMore;
    this.#highCount += highMore;
  }

  #leaveOut(): void {
    const size = this.#added;
    // Where a number is infinite, all will be asked for again.
    if (this.#lowCount < size || this.#highCount < size) return;
    const expected = size * tailShare;
    const kept = Math.ceil(expected + margin * Math.sqrt(expected));
    select(this.#low, kept - 1, 0, size - 1);
    select(this.#high, size - kept, 0, size - 1);
    this.#high.copyWithin(0, size - kept, size);
    [this.#lowCount, this.#highCount] = [kept, kept];
    this.#highest = this.#low[kept - 1] as number;
    this.#lowest = this.#high[0] as number;
  }

  /** The 5 % and 95 % quantiles of all finite numbers, as `bandOf` gives them; null where there are none. */
  band(all: () => Float64Array): { readonly p5: number; readonly p95: number } | null {
    const last = this.#added - 1;
    if (last < 0) return null;
    const [below, above] = [last * tailShare, last * (1 - tailShare)];
    const [lowKept, highKept] = [Math.ceil(below) + 1, this.#added - Math.floor(above)];
    this.#takeEqual(lowKept, highKept);
    if (this.#lowCount >= lowKept && this.#highCount >= highKept) {
      const p5 = lowEnd(this.#low, this.#lowCount, lowKept, below);
      const p95 = highEnd(this.#high, this.#highCount, highKept, above);
      if (Number.isFinite(p5) && Number.isFinite(p95)) return { p5, p95 };
    }
    return bandOf(all().filter(Number.isFinite));
  }
}

function withRoom(values: Float64Array, length: number): Float64Array {
  if (length <= values.length) return values;
  const larger = new Float64Array(2 * length);
  larger.set(values);
  return larger;
}

// Each of the two is no number where one of those beyond the end is infinite.

/** The number at a place in the order of all, of which the lowest are known. */
function lowEnd(values: Float64Array, count: number, kept: number, position: number): number {
  select(values, kept - 1, 0, count - 1);
  const above = values[kept - 1] as number;
  let [least, below] = [above, Number.NEGATIVE_INFINITY];
  for (let index = 0; index < kept - 1; index++) {
    const value = values[index] as number;
    if (value > below) below = value;
    if (value < least) least = value;
  }
  if (!(Number.isFinite(least) && Number.isFinite(above))) return Number.NaN;
  return Number.isInteger(position) ? above : between(below, above, position - Math.floor(position));
}

function highEnd(values: Float64Array, count: number, kept: number, position: number): number {
  select(values, count - kept, 0, count - 1);
  const below = values[count - kept] as number;
  let [largest, above] = [below, Number.POSITIVE_INFINITY];
  for (let index = count - kept + 1; index < count; index++) {
    const value = values[index] as number;
    if (value < above) above = value;
    if (value > largest) largest = value;
  }
  if (!(Number.isFinite(largest) && Number.isFinite(below))) return Number.NaN;
  return Number.isInteger(position) ? below : between(below, above, position - Math.floor(position));
}
