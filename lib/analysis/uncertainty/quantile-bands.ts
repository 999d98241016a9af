import type { Sliced } from "../../sliced";
import { quantilesOf } from "../../stats/quantiles";
import { Tails } from "../../stats/tails";
import type { Band, Quantiles } from "./types";

const nothing: Quantiles = { p5: 0, p25: 0, p50: 0, p75: 0, p95: 0 };

/** The draws in which an approach can be had. */
export function finite(values: Float64Array): Float64Array {
  for (let index = 0; index < values.length; index++)
    if (!Number.isFinite(values[index] as number)) return values.filter(Number.isFinite);
  return values;
}

/** All zero where there is no draw to count. */
export const finiteQuantiles = (values: Float64Array): Quantiles => quantilesOf(finite(values)) ?? nothing;

/** Draws that are spelt out at once: with the arrays they come from, few enough for the processor's nearest cache. */
export const blockDraws = 512;
/** Blocks between two looks up, each of one place: some 5 ms. */
const blocksAStep = 512;

/** Writes some draws at one place, such as the end of a month, to the beginning of an array. */
type WriteDraws = (place: number, first: number, count: number, into: Float64Array) => void;

/** Finds the bands of rows of so many draws, of one approach after another, each at so many places. */
export class BandFinder {
  readonly #places: number;
  readonly #draws: number;
  readonly #tails: Tails;
  readonly #block = new Float64Array(blockDraws);

  constructor(places: number, draws: number) {
    this.#places = places;
    this.#draws = draws;
    this.#tails = new Tails(draws);
  }

  /** The 5 % and 95 % quantiles at every place. */
  *band(write: WriteDraws): Sliced<Band> {
    const low: number[] = [];
    const high: number[] = [];
    for (let place = 0, blocks = 1; place < this.#places; place++) {
      this.#tails.clear();
      for (let first = 0; first < this.#draws; first += blockDraws, blocks++) {
        const count = Math.min(blockDraws, this.#draws - first);
        write(place, first, count, this.#block);
        this.#tails.add(this.#block, count);
        if (blocks % blocksAStep === 0) yield;
      }
      const { p5, p95 } = this.#tails.band(() => this.#whole(write, place)) ?? nothing;
      low.push(p5);
      high.push(p95);
    }
    yield;
    return { low, high };
  }

  #whole(write: WriteDraws, place: number): Float64Array {
    const row = new Float64Array(this.#draws);
    for (let first = 0; first < row.length; first += blockDraws) {
      const block = row.subarray(first, first + blockDraws);
      write(place, first, block.length, block);
    }
    return row;
  }
}
