import type { ApproachId } from "../../model/names";
import type { Sliced } from "../../sliced";
import { AlikeBands } from "../../stats/alike-bands";
import { cheapestShares, enterFirstAhead } from "./cheapest-shares";
import type { CostSamples } from "./cost-samples";
import { type Bands, bandOver } from "./quantile-bands";
import type { Band } from "./types";

/** What the draws say month by month, from set-up to the horizon, and in the end. Lists are in the order of the samples. */
export type MonthOdds = {
  readonly shares: readonly (readonly number[])[];
  readonly bands: readonly Band[];
  /** What each draw has spent over the horizon. */
  readonly totals: readonly Float64Array[];
  /** The month-end at which the challenger is first ahead, draw by draw; 0 where it never is within the horizon. */
  readonly firstAhead: Uint8Array;
};

type Rivals = { readonly challenger: ApproachId; readonly incumbent: ApproachId };

/** Goes through the months once, so that only one month of all samples is spelt out at a time. */
export function* monthOdds(samples: readonly CostSamples[], rivals: Rivals | null): Sliced<MonthOdds> {
  const { draws = 0, horizon = 0 } = samples[0] ?? {};
  const rows = samples.map(() => new Float64Array(draws));
  const alike = samples.map(() => new AlikeBands(draws));
  const shares: number[][] = samples.map(() => []);
  const bands: Bands[] = samples.map(() => ({ low: [], high: [] }));
  const firstAhead = new Uint8Array(draws);
  const rowOf = (id: ApproachId) => rows[samples.findIndex((one) => one.id === id)] as Float64Array;
  for (let month = 0; month <= horizon; month++) {
    for (const [index, one] of samples.entries()) one.spentBy(month, rows[index]);
    for (const [index, share] of cheapestShares(rows).entries()) shares[index]?.push(share);
    for (const [index, row] of rows.entries()) bandOver(row, bands[index] as Bands, alike[index] as AlikeBands);
    if (rivals && month > 0) enterFirstAhead(firstAhead, month, rowOf(rivals.challenger), rowOf(rivals.incumbent));
    yield;
  }
  return { shares, bands, totals: rows, firstAhead };
}
