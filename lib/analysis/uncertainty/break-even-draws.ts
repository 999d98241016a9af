import type { DrawsAlong } from "../../sheet/draws-along";
import { isSum, spreadOver } from "../../sheet/values";
import type { Sliced } from "../../sliced";
import { picked } from "../../stats/picked";
import type { BaseCase } from "../base-case/base-case";
import type { Replacements } from "../base-case/costs-over";
import { closeInInSlices, type Stretches } from "../break-even/close-in";
import { compareDraws } from "../break-even/crossings";
import { isSurelyCheaper } from "./cheapest-shares";
import { totalsAtVolumes } from "./sweep";

/** How the order of two approaches changes with the volume: by the first change there is, or not at all. */
const outcomes = ["challengerAbove", "incumbentAbove", "challengerAlways", "incumbentAlways", "equal"] as const;
export type BreakEvenOutcome = (typeof outcomes)[number];

/** Draw by draw; a draw without a break-even has no number. */
export type BreakEvenDraws = { readonly codes: Uint8Array; readonly volumes: Float64Array };

export const emptyBreakEvens = (draws: number): BreakEvenDraws => ({
  codes: new Uint8Array(draws),
  volumes: new Float64Array(draws).fill(Number.NaN),
});

/** The break-even volumes of the draws with an outcome. */
export function volumesWith({ codes, volumes }: BreakEvenDraws, outcome: BreakEvenOutcome): Float64Array {
  const code = outcomes.indexOf(outcome);
  const found = new Float64Array(volumes.length);
  let count = 0;
  for (let draw = 0; draw < volumes.length; draw++) if (codes[draw] === code) found[count++] = volumes[draw] as number;
  return found.subarray(0, count);
}

/** The challenger and the incumbent, as they stand and over rising volumes. */
type Pair = {
  readonly baseCases: readonly [BaseCase, BaseCase];
  readonly sweeps: readonly [DrawsAlong, DrawsAlong];
  readonly volumes: readonly number[];
};

/** Enters, stopping now and then, the first break-even volume of `count` draws, the first of which is number `first`. */
export function* enterBreakEvens(
  into: BreakEvenDraws,
  first: number,
  count: number,
  { baseCases, sweeps, volumes }: Pair,
  replaced: Replacements,
  horizon: number,
): Sliced<void> {
  const { leads, changed, stretches } = firstChanges(sweeps, volumes, count);
  yield* closeInInSlices(stretches, (points, open) => {
    // What jumps takes many rounds, for which few draws are left.
    const volumes = picked(points, open);
    const [own, other] = baseCases.map((baseCase) =>
      totalsAtVolumes(baseCase, among(open, replaced), volumes, horizon),
    ) as [Float64Array, Float64Array];
    return gapsOf(own, other, open, points.length);
  });
  for (let draw = 0; draw < count; draw++) {
    into.codes[first + draw] = outcomes.indexOf(outcomeFor(leads[draw] as number, changed[draw] === 1));
    if (changed[draw] === 1) into.volumes[first + draw] = stretches.to[draw] as number;
  }
}

/** Only some of the draws. */
const among =
  (draws: Uint32Array, replaced: Replacements): Replacements =>
  (field, quantity) => {
    const value = replaced(field, quantity);
    if (value === undefined || typeof value === "number" || isSum(value)) return value;
    return spreadOver("draw", picked(value.data, draws));
  };

// Loops over thousands of draws are functions of their own: one made anew for each answer is compiled anew, too.

/** One gap for each of `length` draws, 0 where it is not asked for. */
function gapsOf(own: Float64Array, other: Float64Array, draws: Uint32Array, length: number): Float64Array {
  const gaps = new Float64Array(length);
  for (let index = 0; index < draws.length; index++)
    gaps[draws[index] as number] = gapBetween(own[index] as number, other[index] as number);
  return gaps;
}

/** The challenger's total less the incumbent's; 0 where they are the same. */
const gapBetween = (own: number, other: number): number => (compareDraws(own, other) === 0 ? 0 : own - other);

/** -1 or 1 where the challenger or the incumbent leads at a volume in every draw; 0 where that cannot be told from their bounds. */
function sureLead([challenger, incumbent]: Pair["sweeps"], index: number): -1 | 0 | 1 {
  const [ownLeast, ownMost] = challenger.bounds(index, 0);
  const [otherLeast, otherMost] = incumbent.bounds(index, 0);
  if (isSurelyCheaper(ownMost, otherLeast)) return -1;
  return isSurelyCheaper(otherMost, ownLeast) ? 1 : 0;
}

/**
 * The stretch of the sweep in which the lead first changes, draw by draw. `leads` is -1 where the challenger leads first, 1
 * where the incumbent does, 0 where neither ever does. A draw without a change has a stretch of no width. Volumes at which one
 * leads in every draw, as at both beside them, are not looked at.
 */
function firstChanges(sweeps: Pair["sweeps"], volumes: readonly number[], count: number) {
  const found: Changes = {
    leads: new Int8Array(count),
    changed: new Uint8Array(count),
    stretches: emptyStretches(count),
  };
  const [own, other] = [new Float64Array(count), new Float64Array(count)];
  const sure = volumes.map((_, index) => sureLead(sweeps, index));
  for (const [index, volume] of volumes.entries()) {
    const lead = sure[index] as number;
    const isBetween = index > 0 && sure[index - 1] === lead && (sure[index + 1] ?? lead) === lead;
    if (lead !== 0 && isBetween) continue;
    sweeps[0].write(index, 0, own);
    sweeps[1].write(index, 0, other);
    if (enterVolume(found, volume, own, other) === count) break;
  }
  return found;
}

type Changes = { readonly leads: Int8Array; readonly changed: Uint8Array; readonly stretches: Stretches };

const emptyStretches = (count: number): Stretches => ({
  from: new Float64Array(count),
  to: new Float64Array(count),
  gapFrom: new Float64Array(count),
  gapTo: new Float64Array(count),
});

/** In how many draws the lead has changed up to this volume. */
function enterVolume(
  { leads, changed, stretches: { from, to, gapFrom, gapTo } }: Changes,
  volume: number,
  own: Float64Array,
  other: Float64Array,
): number {
  let count = 0;
  for (let draw = 0; draw < changed.length; draw++) {
    count += changed[draw] as number;
    if (changed[draw] === 1) continue;
    const gap = gapBetween(own[draw] as number, other[draw] as number);
    const lead = Math.sign(gap);
    if (leads[draw] === 0) leads[draw] = lead;
    to[draw] = volume;
    gapTo[draw] = gap;
    if (lead !== 0 && lead !== leads[draw]) changed[draw] = 1;
    else {
      from[draw] = volume;
      gapFrom[draw] = gap;
    }
  }
  return count;
}

function outcomeFor(lead: number, changes: boolean): BreakEvenOutcome {
  if (lead === 0) return "equal";
  if (changes) return lead > 0 ? "challengerAbove" : "incumbentAbove";
  return lead > 0 ? "incumbentAlways" : "challengerAlways";
}
