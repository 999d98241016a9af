import type { ApproachId } from "../../model/names";
import type { Sliced } from "../../sliced";
import { addCheapest, enterFirstAhead, isSurelyCheaper } from "./cheapest-shares";
import type { CostSamples } from "./cost-samples";
import { BandFinder, blockDraws } from "./quantile-bands";
import type { Band } from "./types";

/** What the draws say month by month, from set-up to the horizon. Lists are in the order of the samples. */
export type MonthOdds = MonthShares & {
  readonly bands: readonly Band[];
  /** What each draw has spent over the horizon. */
  readonly totals: readonly Float64Array[];
};

type MonthShares = {
  /** In what share of the draws each is cheapest so far. */
  readonly shares: readonly (readonly number[])[];
  /** The month-end at which the challenger is first ahead, draw by draw; 0 where it never is within the horizon. */
  readonly firstAhead: Uint8Array;
};

type Rivals = { readonly challenger: ApproachId; readonly incumbent: ApproachId };

export function* monthOdds(samples: readonly CostSamples[], rivals: Rivals | null): Sliced<MonthOdds> {
  const { draws = 0, horizon = 0 } = samples[0] ?? {};
  const found = yield* monthShares(samples, rivals);
  const finder = new BandFinder(horizon + 1, draws);
  const bands: Band[] = [];
  for (const { spentIn } of samples) bands.push(yield* finder.band(spentIn));
  return { ...found, bands, totals: samples.map(({ spentBy }) => spentBy(horizon)) };
}

/** Goes through all months for one block of draws after another, so that only one month of a block is spelt out at a time. */
export function* monthShares(samples: readonly CostSamples[], rivals: Rivals | null): Sliced<MonthShares> {
  const { draws = 0, horizon = 0 } = samples[0] ?? {};
  const rows = samples.map(() => new Float64Array(blockDraws));
  const challenger = samples.findIndex(({ id }) => id === rivals?.challenger);
  const incumbent = samples.findIndex(({ id }) => id === rivals?.incumbent);
  const counts = Array.from({ length: horizon + 1 }, () => new Float64Array(samples.length));
  const firstAhead = new Uint8Array(draws);
  for (let first = 0; first < draws; first += blockDraws) {
    const count = Math.min(blockDraws, draws - first);
    for (let month = 0; month <= horizon; month++) {
      const near = nearest(samples, month, first, count);
      for (const index of near) samples[index]?.spentIn(month, first, count, rows[index] as Float64Array);
      addCheapest(rows, near, count, counts[month] as Float64Array);
      if (!rivals || month === 0) continue;
      for (const index of [challenger, incumbent])
        if (!near.includes(index)) samples[index]?.spentIn(month, first, count, rows[index] as Float64Array);
      const [own, other] = [rows[challenger], rows[incumbent]] as [Float64Array, Float64Array];
      enterFirstAhead(firstAhead, first, count, month, own, other);
    }
    yield;
  }
  return { shares: samples.map((_, index) => counts.map((count) => (count[index] as number) / draws)), firstAhead };
}

/** The approaches that may be cheapest in some of `count` draws, the first of them number `first`, by their places. */
function nearest(samples: readonly CostSamples[], month: number, first: number, count: number): readonly number[] {
  let ceiling = Number.POSITIVE_INFINITY;
  const least = samples.map(({ boundsIn }) => {
    const [low, high] = boundsIn(month, first, count);
    ceiling = Math.min(ceiling, high);
    return low;
  });
  const near: number[] = [];
  for (let index = 0; index < least.length; index++)
    if (!isSurelyCheaper(ceiling, least[index] as number)) near.push(index);
  return near;
}
