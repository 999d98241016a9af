import type { ApproachId } from "../model/names";
import { compareDraws, highestTie } from "./crossings";
import type { Ledger } from "./draws";

/**
 * Share of the draws in which each approach has spent the least by the end of a month. Draws that tie are shared out; a
 * draw in which nothing can be had counts for none.
 */
export function cheapestShares(
  ledgers: readonly Pick<Ledger, "id" | "spent">[],
  month: number,
): ReadonlyMap<ApproachId, number> {
  const columns = ledgers.map(({ spent }) => spent[month] as Float64Array);
  const draws = columns[0]?.length ?? 0;
  const counts = new Float64Array(columns.length);
  for (let draw = 0; draw < draws; draw++) {
    let [least, second, leader] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1];
    for (let index = 0; index < columns.length; index++) {
      const cost = (columns[index] as Float64Array)[draw] as number;
      if (cost < least) [least, second, leader] = [cost, least, index];
      else if (cost < second) second = cost;
    }
    if (leader < 0) continue;
    if (second > highestTie(least)) counts[leader] = (counts[leader] as number) + 1;
    else shareOut(columns, draw, highestTie(least), counts);
  }
  return new Map(ledgers.map(({ id }, index) => [id, (counts[index] as number) / draws]));
}

function shareOut(columns: readonly Float64Array[], draw: number, highest: number, counts: Float64Array): void {
  const tied = columns.flatMap((column, index) => ((column[draw] as number) <= highest ? [index] : []));
  for (const index of tied) counts[index] = (counts[index] as number) + 1 / tied.length;
}

/** The first month-end at which the challenger has spent no more, draw by draw; 0 where there is none. */
export function firstAhead(challenger: Ledger, incumbent: Ledger): Uint8Array {
  const first = new Uint8Array(challenger.perQuery.length);
  for (let month = 1; month < challenger.spent.length; month++) {
    const [own, other] = [challenger.spent[month] as Float64Array, incumbent.spent[month] as Float64Array];
    for (let draw = 0; draw < first.length; draw++)
      if (first[draw] === 0 && compareDraws(own[draw] as number, other[draw] as number) <= 0) first[draw] = month;
  }
  return first;
}

/** Set-up gap over the gap per query in month 1, draw by draw; infinite where the gap never closes that way. */
export function setupGaps(challenger: Ledger, incumbent: Ledger): Float64Array {
  return (challenger.spent[0] as Float64Array).map((setup, draw) => {
    const gap = setup - ((incumbent.spent[0] as Float64Array)[draw] as number);
    const queries = gap / ((incumbent.perQuery[draw] as number) - (challenger.perQuery[draw] as number));
    return queries >= 0 ? queries : Number.POSITIVE_INFINITY;
  });
}
