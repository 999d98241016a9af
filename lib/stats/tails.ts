import { select } from "./select";

/** The share of the numbers below and above a band of 90 %. */
const tailShare = 0.05;

/** The ends of a band, told from numbers that come one after another and are not kept. */
export type Tails = {
  readonly add: (values: Float64Array, count: number) => void;
  /** The 5 % and 95 % quantiles of all finite numbers, as `bandOf` gives them; null where there are none. */
  readonly band: () => { readonly p5: number; readonly p95: number } | null;
};

/** For at most so many numbers. Only the lowest and the highest twentieth are kept, so a tenth of the memory does. */
export function tailsOf(most: number): Tails {
  const kept = Math.ceil((most - 1) * tailShare) + 2;
  const [lowest, highest] = [extremes(kept), extremes(kept)];
  let finite = 0;
  return {
    add: (values, count) => {
      for (let index = 0; index < count; index++) {
        const value = values[index] as number;
        if (!Number.isFinite(value)) continue;
        finite++;
        lowest.add(value);
        highest.add(-value);
      }
    },
    band: () => {
      if (finite === 0) return null;
      const [low, high] = [lowest.sorted(), highest.sorted()];
      const last = finite - 1;
      return {
        p5: between((index) => low[index] as number, last * tailShare),
        p95: between((index) => 0 - (high[last - index] as number), last * (1 - tailShare)),
      };
    },
  };
}

/** On the straight line between the two numbers nearest in order, as `quantile` has it. */
function between(at: (index: number) => number, position: number): number {
  const [lower, upper] = [Math.floor(position), Math.ceil(position)];
  const [from, to] = [at(lower), at(upper)];
  return from === to ? from : from + (to - from) * (position - lower);
}

/** The smallest so many of all numbers that are added, in twice the room. */
function extremes(kept: number) {
  const room = new Float64Array(2 * kept);
  let count = 0;
  let bound = Number.POSITIVE_INFINITY;
  return {
    add: (value: number) => {
      if (value > bound) return;
      room[count++] = value;
      if (count < room.length) return;
      select(room, kept - 1, 0, count - 1);
      count = kept;
      bound = room[kept - 1] as number;
    },
    sorted: () => room.slice(0, count).sort(),
  };
}
