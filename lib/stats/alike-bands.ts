import { bandOf, between } from "./quantiles";
import { select } from "./select";

/** The share of the numbers below and above a band of 90 %. */
const tailShare = 0.05;

/** The lowest or the highest numbers of a row in no order, with more on their inner side, and where they stand in it. */
type Tail = { readonly values: Float64Array; readonly places: Uint32Array; count: number };

/**
 * The ends of the bands of 90 % of rows that are alike, such as the totals of the same draws in one month after another. The
 * places that were lowest in the row before are hardly ever far from the lowest of the next one: the largest number there bounds
 * them, and only what lies within that bound is put in order. However unlike the rows are, each band is exactly that of its row.
 */
export class AlikeBands {
  readonly #low: Tail;
  readonly #high: Tail;

  /** `length` is that of each row. */
  constructor(length: number) {
    this.#low = emptyTail(length);
    this.#high = emptyTail(length);
  }

  /** The 5 % and 95 % quantiles of all finite numbers of a row, as `bandOf` gives them; null where there are none. */
  band(row: Float64Array): { readonly p5: number; readonly p95: number } | null {
    const [low, high] = [this.#low, this.#high];
    const last = row.length - 1;
    if (last < 0) return null;
    const [below, above] = [last * tailShare, last * (1 - tailShare)];
    const [lowKept, highKept] = [Math.ceil(below) + 1, row.length - Math.floor(above)];
    const highest = low.count < lowKept ? Number.POSITIVE_INFINITY : largestAt(row, low.places, lowKept);
    const lowest = high.count < highKept ? Number.NEGATIVE_INFINITY : smallestAt(row, high.places, highKept);
    if (!enterTails(row, highest, lowest, low, high)) {
      low.count = 0;
      high.count = 0;
      return bandOf(row.filter(Number.isFinite));
    }
    return { p5: lowEnd(row, low, lowKept, below), p95: highEnd(row, high, highKept, above) };
  }
}

const emptyTail = (length: number): Tail => ({
  values: new Float64Array(length),
  places: new Uint32Array(length),
  count: 0,
});

/** At least `count` numbers of the row are no larger. */
function largestAt(row: Float64Array, places: Uint32Array, count: number): number {
  let largest = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < count; index++) largest = Math.max(largest, row[places[index] as number] as number);
  return largest;
}

function smallestAt(row: Float64Array, places: Uint32Array, count: number): number {
  let smallest = Number.POSITIVE_INFINITY;
  for (let index = 0; index < count; index++) smallest = Math.min(smallest, row[places[index] as number] as number);
  return smallest;
}

/** Enters what lies within the two bounds; false where one of them is not finite. */
function enterTails(row: Float64Array, highest: number, lowest: number, low: Tail, high: Tail): boolean {
  const [lowValues, lowPlaces, highValues, highPlaces] = [low.values, low.places, high.values, high.places];
  let [lowCount, highCount] = [0, 0];
  for (let place = 0; place < row.length; place++) {
    const value = row[place] as number;
    if (value <= highest) {
      if (!Number.isFinite(value)) return false;
      lowValues[lowCount] = value;
      lowPlaces[lowCount++] = place;
    }
    if (value >= lowest) {
      if (!Number.isFinite(value)) return false;
      highValues[highCount] = value;
      highPlaces[highCount++] = place;
    }
  }
  low.count = lowCount;
  high.count = highCount;
  return true;
}

/** The number at a place in the order of all, of which the lowest are known. */
function lowEnd(row: Float64Array, tail: Tail, kept: number, position: number): number {
  const { values, places, count } = tail;
  select(values, kept - 1, 0, count - 1);
  const above = values[kept - 1] as number;
  let left = 0;
  for (let index = 0; index < count && left < kept; index++)
    if ((row[places[index] as number] as number) <= above) places[left++] = places[index] as number;
  tail.count = left;
  if (Number.isInteger(position)) return above;
  let below = values[0] as number;
  for (let index = 1; index < kept - 1; index++) below = Math.max(below, values[index] as number);
  return between(below, above, position - Math.floor(position));
}

function highEnd(row: Float64Array, tail: Tail, kept: number, position: number): number {
  const { values, places, count } = tail;
  select(values, count - kept, 0, count - 1);
  const below = values[count - kept] as number;
  let left = 0;
  for (let index = 0; index < count && left < kept; index++)
    if ((row[places[index] as number] as number) >= below) places[left++] = places[index] as number;
  tail.count = left;
  if (Number.isInteger(position)) return below;
  let above = values[count - 1] as number;
  for (let index = count - kept + 1; index < count - 1; index++) above = Math.min(above, values[index] as number);
  return between(below, above, position - Math.floor(position));
}
