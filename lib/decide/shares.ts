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
    let least = Number.POSITIVE_INFINITY;
    for (const column of columns) if ((column[draw] as number) < least) least = column[draw] as number;
    if (least === Number.POSITIVE_INFINITY) continue;
    const highest = highestTie(least);
    let tied = 0;
    for (const column of columns) if ((column[draw] as number) <= highest) tied++;
    for (let index = 0; index < columns.length; index++)
      if ((columns[index]?.[draw] as number) <= highest) counts[index] = (counts[index] as number) + 1 / tied;
  }
  return new Map(ledgers.map(({ id }, index) => [id, (counts[index] as number) / draws]));
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
