/**
 * A value's draws at one volume and month after another. At each place, all that does not vary with the draw is a number, so a
 * row is a sum of numbers times arrays: worked out in one pass over the draws, whatever the number of lines it comes from.
 */
import { termsOf } from "./factored";
import { addStrided, addUp, infiniteIfNone, largestOf, leastOf } from "./row-sums";
import { axisBit, type Column, hasAxis, isSum, type Product, type Sizes, strides, type Value } from "./values";

/** An array, and how far its next number is along each axis. */
type Strided = {
  readonly data: Float64Array;
  readonly draw: number;
  readonly volume: number;
  readonly month: number;
};

/** A number that is the product of `scale` and of what does not vary with the draw, times the one array that does. */
type Term = { readonly scale: number; readonly fixed: readonly Strided[]; readonly drawn: Strided | null };

export class DrawsAlong {
  readonly draws: number;
  readonly #terms: readonly Term[];
  /** The array of each term, where all of them hold one number for each draw. */
  readonly #arrays: readonly Float64Array[] | null;
  /** The least and the largest number of each array; infinite where a draw has a number of its own at each place. */
  readonly #least: Float64Array;
  readonly #largest: Float64Array;
  /** What the arrays are multiplied by at one place. */
  readonly #scales: Float64Array;

  constructor(value: Value, sizes: Sizes) {
    this.draws = sizes.draw;
    this.#terms = termsOf(value).map((term) => splitByDraw(term, sizes));
    const areShort = this.#terms.every(({ drawn }) => !drawn || drawn.data.length === sizes.draw);
    this.#arrays = areShort ? this.#terms.map(({ drawn }) => drawn?.data ?? onesFor(sizes.draw)) : null;
    this.#scales = new Float64Array(this.#terms.length);
    this.#least = new Float64Array(this.#terms.length);
    this.#largest = new Float64Array(this.#terms.length);
    this.#terms.forEach(({ drawn }, index) => {
      this.#least[index] = !drawn ? 1 : areShort ? leastOf(drawn.data) : Number.NEGATIVE_INFINITY;
      this.#largest[index] = !drawn ? 1 : areShort ? largestOf(drawn.data) : Number.POSITIVE_INFINITY;
    });
  }

  /** Writes `count` draws at a place, the first of them number `from`, from an index on. What is no number counts as infinite. */
  write(volume: number, month: number, into: Float64Array, index = 0, from = 0, count = this.draws - from): void {
    this.#scaleAt(volume, month);
    const [terms, scales] = [this.#terms, this.#scales];
    if (this.#arrays && this.#isFinite()) {
      addUp(this.#arrays, scales, into, index, from, count);
      return;
    }
    for (let term = 0; term < terms.length; term++) {
      const { data, draw, ...step } = (terms[term] as Term).drawn ?? one;
      const start = volume * step.volume + month * step.month + from * draw;
      addStrided(data, start, draw, scales[term] as number, into, index, count, term === 0);
    }
    infiniteIfNone(into, index, count);
  }

  /** No draw at a place is less than the first number or more than the second, not even by rounding, which keeps to the order. */
  bounds(volume: number, month: number): readonly [least: number, largest: number] {
    this.#scaleAt(volume, month);
    let [low, high] = [0, 0];
    for (let term = 0; term < this.#scales.length; term++) {
      const scale = this.#scales[term] as number;
      const [least, largest] = [scale * (this.#least[term] as number), scale * (this.#largest[term] as number)];
      low += Math.min(least, largest);
      high += Math.max(least, largest);
    }
    return [low, high];
  }

  #scaleAt(volume: number, month: number): void {
    for (let term = 0; term < this.#terms.length; term++)
      this.#scales[term] = scaleAt(this.#terms[term] as Term, volume, month);
  }

  /** Neither the sum at a place nor any part of it can be infinite, or no number. */
  #isFinite(): boolean {
    let most = 0;
    for (let term = 0; term < this.#scales.length; term++)
      most +=
        Math.abs(this.#scales[term] as number) *
        Math.max(Math.abs(this.#least[term] as number), Math.abs(this.#largest[term] as number));
    return most < mostFinite;
  }
}

/** The draws of a value that varies with nothing else. What is no number counts as infinite. */
export function drawsOf(value: Value, sizes: Sizes): Float64Array {
  const draws = new Float64Array(sizes.draw);
  if (typeof value === "number") draws.fill(value);
  else if (!isSum(value) && value.axes === axisBit("draw")) draws.set(value.data);
  else {
    new DrawsAlong(value, sizes).write(0, 0, draws);
    return draws;
  }
  infiniteIfNone(draws, 0, draws.length);
  return draws;
}

/** Draws that were worked out in blocks: all as long as the first, but for the last one. */
export class BlocksAlong {
  readonly #blocks: readonly DrawsAlong[];

  constructor(blocks: readonly DrawsAlong[]) {
    this.#blocks = blocks;
  }

  /** Writes `count` draws at a place, the first of them number `first`, to the beginning of an array. */
  write(volume: number, month: number, into: Float64Array, first: number, count: number): void {
    const length = this.#blocks[0]?.draws ?? 0;
    for (let written = 0; written < count; ) {
      const from = (first + written) % length;
      const block = this.#blocks[(first + written - from) / length] as DrawsAlong;
      const some = Math.min(count - written, block.draws - from);
      block.write(volume, month, into, written, from, some);
      written += some;
    }
  }

  /** No draw at a place, of `count` from number `first` on, is less than the first number or more than the second. */
  bounds(volume: number, month: number, first: number, count: number): readonly [least: number, largest: number] {
    const length = this.#blocks[0]?.draws ?? 1;
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let block = Math.floor(first / length); block * length < first + count; block++) {
      const [least, largest] = (this.#blocks[block] as DrawsAlong).bounds(volume, month);
      low = Math.min(low, least);
      high = Math.max(high, largest);
    }
    return [low, high];
  }
}

/** Far from the largest number there is, so that rounding does not matter. */
const mostFinite = 1e300;

const one: Strided = { data: Float64Array.of(1), draw: 0, volume: 0, month: 0 };

let ones = new Float64Array(0);
function onesFor(draws: number): Float64Array {
  if (ones.length < draws) ones = new Float64Array(draws).fill(1);
  return ones;
}

function splitByDraw({ scale, factors }: Product, sizes: Sizes): Term {
  const drawn = factors.find((factor) => hasAxis(factor, "draw"));
  const fixed = factors.filter((factor) => factor !== drawn).map((factor) => stridedOf(factor, sizes));
  return { scale, fixed, drawn: drawn ? stridedOf(drawn, sizes) : null };
}

function stridedOf({ axes, data }: Column, sizes: Sizes): Strided {
  const [draw, volume, month] = strides(axes, sizes);
  return { data, draw, volume, month };
}

function scaleAt({ scale, fixed }: Term, volume: number, month: number): number {
  let product = scale;
  for (let index = 0; index < fixed.length; index++) {
    const factor = fixed[index] as Strided;
    product *= factor.data[volume * factor.volume + month * factor.month] as number;
  }
  return product;
}
