import { compareDraws, highestTie } from "../break-even/crossings";
import type { CostSamples } from "./cost-samples";

/**
 * Share of the draws in which each of several approaches has spent the least; one array each, draw by draw. Draws that tie
 * are shared out; a draw in which nothing can be had counts for none.
 */
export function cheapestShares(columns: readonly Float64Array[]): readonly number[] {
  const draws = columns[0]?.length ?? 0;
  const counts = new Float64Array(columns.length);
  addCheapest(columns, [...columns.keys()], draws, counts);
  return Array.from(counts, (count) => count / draws);
}

/** As many columns are held against each other at once. */
const mostAtOnce = 4;

/** Adds the first `draws` of some of the columns to the counts of draws in which each is cheapest. */
export function addCheapest(
  columns: readonly Float64Array[],
  among: readonly number[],
  draws: number,
  counts: Float64Array,
): void {
  if (among.length > mostAtOnce || !addUntied(columns, among, draws, counts))
    addOneByOne(columns, among, draws, counts);
}

let never = new Float64Array(0);
const within = new Float64Array(mostAtOnce);

/** Where no draw ties and something can be had in each; false, and nothing added, elsewhere. Columns that are not there are dear. */
function addUntied(
  columns: readonly Float64Array[],
  among: readonly number[],
  draws: number,
  counts: Float64Array,
): boolean {
  if (never.length < draws) never = new Float64Array(draws).fill(Number.POSITIVE_INFINITY);
  const column = (place: number) => columns[among[place] ?? -1] ?? never;
  countWithin(column(0), column(1), column(2), column(3), draws);
  let sum = 0;
  for (let place = 0; place < mostAtOnce; place++) sum += within[place] as number;
  if (sum !== draws) return false;
  // A third of a draw and two draws may not be the same number as that third and one draw and another.
  for (const [place, index] of among.entries())
    if (Number.isInteger(counts[index])) counts[index] = (counts[index] as number) + (within[place] as number);
    else for (let left = within[place] as number; left > 0; left--) counts[index] = (counts[index] as number) + 1;
  return true;
}

/** In how many draws each is the same as the least. */
function countWithin(a: Float64Array, b: Float64Array, c: Float64Array, d: Float64Array, draws: number): void {
  let ofA = 0;
  let ofB = 0;
  let ofC = 0;
  let ofD = 0;
  for (let draw = 0; draw < draws; draw++) {
    const one = a[draw] as number;
    const two = b[draw] as number;
    const three = c[draw] as number;
    const four = d[draw] as number;
    const highest = highestTie(Math.min(Math.min(one, two), Math.min(three, four)));
    if (one <= highest) ofA++;
    if (two <= highest) ofB++;
    if (three <= highest) ofC++;
    if (four <= highest) ofD++;
  }
  [within[0], within[1], within[2], within[3]] = [ofA, ofB, ofC, ofD];
}

function addOneByOne(
  columns: readonly Float64Array[],
  among: readonly number[],
  draws: number,
  counts: Float64Array,
): void {
  for (let draw = 0; draw < draws; draw++) {
    let least = Number.POSITIVE_INFINITY;
    let second = least;
    let leader = -1;
    for (let place = 0; place < among.length; place++) {
      const index = among[place] as number;
      const cost = (columns[index] as Float64Array)[draw] as number;
      if (cost < least) {
        second = least;
        least = cost;
        leader = index;
      } else if (cost < second) second = cost;
    }
    if (leader < 0) continue;
    if (second > highestTie(least)) counts[leader] = (counts[leader] as number) + 1;
    else shareOut(columns, among, draw, highestTie(least), counts);
  }
}

function shareOut(
  columns: readonly Float64Array[],
  among: readonly number[],
  draw: number,
  highest: number,
  counts: Float64Array,
): void {
  const tied = among.filter((index) => ((columns[index] as Float64Array)[draw] as number) <= highest);
  for (const index of tied) counts[index] = (counts[index] as number) + 1 / tied.length;
}

/** Enters the month into every draw, from number `first` on, in which the challenger has for the first time spent no more. */
export function enterFirstAhead(
  into: Uint8Array,
  first: number,
  count: number,
  month: number,
  challenger: Float64Array,
  incumbent: Float64Array,
): void {
  for (let draw = 0; draw < count; draw++)
    if (into[first + draw] === 0 && compareDraws(challenger[draw] as number, incumbent[draw] as number) <= 0)
      into[first + draw] = month;
}

/** Far beyond a tie, and beyond what adding up in another order rounds off. */
const apart = 1e-6;

/** Whether every cost up to `most` is cheaper than every one from `least` on, however they were rounded. */
export const isSurelyCheaper = (most: number, least: number): boolean =>
  most + apart * Math.max(Math.abs(most), 1) < least;

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
