import { cheapestByVolume, compareCosts } from "../analysis/break-even/crossings";
import { type Curve, curveAt } from "../analysis/break-even/curve";
import { joinWords } from "../sheet/words";
import type { CostLine } from "./lines";

/** A line with its curve in the measure the axis has. */
export type LeadPlace = CostLine & { readonly curve: Curve };

/** From where to where which lines cost least; several where they coincide. */
export type Lead = { readonly from: number; readonly to: number; readonly leaders: readonly CostLine[] };

/** Of some lines those with the least cost; several when they tie. */
export function leastOf<Line>(lines: readonly Line[], costOf: (line: Line) => number): Line[] {
  const costs = lines.map(costOf);
  const least = Math.min(...costs);
  return lines.filter((_, index) => compareCosts(costs[index] as number, least) === 0);
}

/** Narrower than this, relative to its volume, a stretch is an error of rounding. */
const narrowest = 1e-6;

/** Who costs least between two volumes. Lines are straight between the places looked at, so the middle stands for all. */
export function leadsIn(placed: readonly LeadPlace[], [low, high]: readonly [number, number]): Lead[] {
  const changes = cheapestByVolume(placed.map(({ name, curve }) => [name, curve] as const)).map(({ from }) => from);
  const steps = placed.flatMap(({ curve }) => curve.from);
  const inside = [...changes, ...steps].filter((x) => x > low && x < high);
  const leads: { from: number; to: number; leaders: readonly CostLine[] }[] = [];
  let from = low;
  for (const to of [...new Set(inside), high].sort((one, other) => one - other)) {
    if (to - from <= narrowest * to) continue;
    const middle = (from + to) / 2;
    const leaders = leastOf(placed, ({ curve }) => curveAt(curve, middle));
    const last = leads.at(-1);
    if (last && listOf(last.leaders) === listOf(leaders)) last.to = to;
    else leads.push({ from, to, leaders });
    from = to;
  }
  return leads;
}

const listOf = (leaders: readonly CostLine[]): string => leaders.map(({ id }) => id).join();

export const scenarioNames = (leaders: readonly CostLine[]): string => joinWords(leaders.map(({ name }) => name));
