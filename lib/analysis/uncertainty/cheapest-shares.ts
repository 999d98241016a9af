import { compareDraws, highestTie } from "../break-even/crossings";
import type { CostSamples } from "./cost-samples";

/**
 * Share of the draws in which each of several approaches has spent the least; one array each, draw by draw. Draws that tie
 * are shared out; a draw in which nothing can be had counts for none.
 */
export function cheapestShares(columns: readonly Float64Array[]): readonly number[] {
  const draws = columns[0]?.length ?? 0;
  const counts = new Float64Array(columns.length);
  for (let draw = 0; draw < draws; draw++) {
    let least = Number.POSITIVE_INFINITY;
    let second = least;
    let leader = -1;
    for (let index = 0; index < columns.length; index++) {
      const cost = (columns[index] as Float64Array)[draw] as number;
      if (cost < least) {
        second = least;
        least = cost;
        leader = index;
      } else if (cost < second) second = cost;
    }
    if (leader < 0) continue;
    if (second > highestTie(least)) counts[leader] = (counts[leader] as number) + 1;
    else shareOut(columns, draw, highestTie(least), counts);
  }
  return Array.from(counts, (count) => count / draws);
}

function shareOut(columns: readonly Float64Array[], draw: number, highest: number, counts: Float64Array): void {
  const tied = columns.flatMap((column, index) => ((column[draw] as number) <= highest ? [index] : []));
  for (const index of tied) counts[index] = (counts[index] as number) + 1 / tied.length;
}

/** Enters the month into every draw in which the challenger has, for the first time, spent no more than the incumbent. */
export function enterFirstAhead(first: Uint8Array, month: number, own: Float64Array, other: Float64Array): void {
  for (let draw = 0; draw < first.length; draw++)
    if (first[draw] === 0 && compareDraws(own[draw] as number, other[draw] as number) <= 0) first[draw] = month;
}

/** Set-up gap over the gap per query in month 1, draw by draw; infinite where the gap never closes that way. */
export function setupGaps(challenger: CostSamples, incumbent: CostSamples): Float64Array {
  const [own, other] = [challenger.spentBy(0), incumbent.spentBy(0)];
  const gaps = new Float64Array(own.length);
  for (let draw = 0; draw < gaps.length; draw++) {
    const gap = (own[draw] as number) - (other[draw] as number);
    const queries = gap / ((incumbent.perQuery[draw] as number) - (challenger.perQuery[draw] as number));
    gaps[draw] = queries >= 0 ? queries : Number.POSITIVE_INFINITY;
  }
  return gaps;
}
