import type { ApproachId } from "../../model/names";
import { type Curve, eachStretch, narrowest, type Stretch } from "./curve";
import type { Crossing, EnvelopeInterval } from "./types";

/** Totals closer than this, relative to their size, are the same. */
const tie = 1e-9;

/** -1, 0 or 1 as `a` is cheaper than, equal to or dearer than `b`. */
export function compareCosts(a: number, b: number): -1 | 0 | 1 {
  const gap = a - b;
  if (Math.abs(gap) <= tie * Math.max(Math.abs(a), Math.abs(b), tie)) return 0;
  return gap < 0 ? -1 : 1;
}

/** The highest cost that is the same as `cost`. */
export const highestTie = (cost: number): number => cost + tie * Math.max(Math.abs(cost), tie);

/** The same where a cost may be infinite, because an approach cannot be had. */
export const compareDraws = (a: number, b: number): -1 | 0 | 1 =>
  a === b ? 0 : a === Number.POSITIVE_INFINITY ? 1 : b === Number.POSITIVE_INFINITY ? -1 : compareCosts(a, b);

/** Closer than this share of the cheaper total, a difference says little. */
export const closeShare = 0.05;
export const isClose = (cheaper: number, dearer: number): boolean => dearer - cheaper < closeShare * cheaper;

export type CurveComparison = { readonly crossings: readonly Crossing[]; readonly always: ApproachId | "equal" | null };

/**
 * Every volume at which the cheaper of two approaches changes, with its direction, as far as both were followed exactly. Both
 * totals are straight between steps, so each stretch is solved exactly, and a change of lead between two stretches is a jump
 * at the step itself. A change that only the smoothed parts show is no crossing, but nothing is cheaper always then.
 */
export function compareCurves(first: ApproachId, a: Curve, second: ApproachId, b: Curve): CurveComparison {
  const crossings: Crossing[] = [];
  let lead = 0;
  let changesBeyond = false;
  const followedTo = Math.min(a.exactTo, b.exactTo);
  const takeLead = (sign: number, queries: number) => {
    if (sign === 0 || sign === lead) return;
    if (queries >= followedTo) changesBeyond ||= lead !== 0;
    else if (lead !== 0) crossings.push({ queriesPerMonth: queries, cheaperAbove: sign < 0 ? first : second });
    lead = sign;
  };
  eachStretch([a, b], ({ from, to, atFrom, atTo }) => {
    const aFrom = atFrom[0] as number;
    const bFrom = atFrom[1] as number;
    const aTo = atTo[0] as number;
    const bTo = atTo[1] as number;
    takeLead(compareCosts(aFrom, bFrom), from);
    const gapFrom = aFrom - bFrom;
    const gapTo = aTo - bTo;
    const meetAt = gapFrom === gapTo ? to : from + (gapFrom / (gapFrom - gapTo)) * (to - from);
    const queries = Math.min(Math.max(meetAt, from), to);
    // At a jump the volume itself still has the old total, so a lead that ends there is none.
    if (to - queries > narrowest * to) takeLead(compareCosts(aTo, bTo), queries);
  });
  if (crossings.length > 0 || changesBeyond) return { crossings, always: null };
  return { crossings, always: lead === 0 ? "equal" : lead < 0 ? first : second };
}

/** The cheapest by interval of volume, from zero to as far as every curve is known. */
export function cheapestByVolume<Id = ApproachId>(curves: readonly (readonly [Id, Curve])[]): EnvelopeInterval<Id>[] {
  const intervals: { from: number; to: number; cheapest: Id }[] = [];
  const add = (from: number, to: number, cheapest: Id) => {
    const last = intervals.at(-1);
    if (last?.cheapest === cheapest) last.to = to;
    else if (to > from) intervals.push({ from, to, cheapest });
  };
  const all = curves.map(([, curve]) => curve);
  eachStretch(all, (stretch) => {
    const { from, to, atFrom, atTo } = stretch;
    let [queries, leader] = [from, lowest(atFrom, atTo)];
    for (;;) {
      const next = overtaking(leader, queries, stretch);
      add(queries, next?.at ?? to, curves[leader]?.[0] as Id);
      if (!next) break;
      [queries, leader] = [next.at, next.by];
    }
  });
  return intervals;
}

/** The cheapest at the start of a stretch; of those that tie there, the one cheapest at its end. */
function lowest(atFrom: Float64Array, atTo: Float64Array): number {
  let best = 0;
  for (let index = 1; index < atFrom.length; index++) {
    const order = compareCosts(atFrom[index] as number, atFrom[best] as number);
    if (order < 0 || (order === 0 && compareCosts(atTo[index] as number, atTo[best] as number) < 0)) best = index;
  }
  return best;
}

/** Who next becomes cheaper than the leader within a stretch, and where. */
function overtaking(
  leader: number,
  after: number,
  { from, to, atFrom, atTo }: Stretch,
): { readonly at: number; readonly by: number } | undefined {
  const rise = (index: number) => ((atTo[index] as number) - (atFrom[index] as number)) / (to - from);
  let best: { at: number; by: number } | undefined;
  for (let index = 0; index < atFrom.length; index++) {
    const closing = rise(leader) - rise(index);
    if (index === leader || closing <= 0 || compareCosts(atTo[index] as number, atTo[leader] as number) >= 0) continue;
    const at = Math.max(from + ((atFrom[index] as number) - (atFrom[leader] as number)) / closing, after);
    const sooner = !best || at < best.at || (at === best.at && rise(index) < rise(best.by));
    if (at < to && sooner) best = { at, by: index };
  }
  return best;
}
