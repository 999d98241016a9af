import type { Quantity } from "../../model/technique";
import { traffic } from "../../model/techniques/request/traffic";
import { DrawsAlong } from "../../sheet/draws-along";
import { allToBase, parseUnit } from "../../sheet/units";
import { type Column, spreadOver } from "../../sheet/values";
import type { BaseCase } from "../base-case/base-case";
import { costsOver, type Replacements, totalOver, totalsOf } from "../base-case/costs-over";

/** Steps a decade at which totals are compared. Between two of them a lead that changes twice is not seen. */
const perDecade = 8;
/** Queries per month, from one to a billion. */
export const sweepVolumes: readonly number[] = Array.from(
  { length: 9 * perDecade + 1 },
  (_, index) => 10 ** (index / perDecade),
);

/** As many changes of lead between steps are looked at one by one. */
const maxBetween = 64;

/** The volumes of the sweep, and one between any two neighbouring crossings of the base case. */
export function volumesAround(crossings: readonly number[]): readonly number[] {
  const between = crossings
    .slice(1, maxBetween)
    .map((volume, index) => Math.sqrt(volume * (crossings[index] as number)));
  return [...new Set([...sweepVolumes, ...between])].sort((a, b) => a - b);
}

/** Draws evaluated at once over all volumes. */
export const sweepBlock = 2_048;

const unit = parseUnit((traffic.quantities.queries as Quantity).unit);

const withQueries =
  (queries: Column, replaced: Replacements): Replacements =>
  (field, quantity) =>
    field === "queries" ? queries : replaced(field, quantity);

/** What an approach costs over the horizon at each of several volumes, draw by draw. */
export function sweepOf(
  baseCase: BaseCase,
  replaced: Replacements,
  count: number,
  horizon: number,
  volumes: readonly number[] = sweepVolumes,
): DrawsAlong {
  const sizes = { draw: count, volume: volumes.length, month: horizon };
  const everyVolume = spreadOver("volume", allToBase(volumes, unit));
  return new DrawsAlong(totalOver(costsOver(baseCase, withQueries(everyVolume, replaced), sizes), sizes), sizes);
}

/** An approach's totals with a volume of its own in each draw. */
export function totalsAtVolumes(
  baseCase: BaseCase,
  replaced: Replacements,
  volumes: Float64Array,
  horizon: number,
): Float64Array {
  const queries = spreadOver("draw", allToBase(volumes, unit));
  return totalsOf(baseCase, withQueries(queries, replaced), volumes.length, horizon);
}
