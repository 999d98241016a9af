import type { Sliced } from "../../sliced";
import type { BaseCase } from "../base-case/base-case";
import type { Replacements } from "../base-case/costs-over";
import type { Pair } from "../break-even/types";
import type { Evaluation } from "../evaluation/evaluate-scenario";
import { type BreakEvenDraws, enterBreakEvens } from "./break-even-draws";
import { type Sweep, sweepOf, sweepVolumes, volumesAround } from "./sweep";
import type { Band } from "./types";

/** What the draws say by volume, and of how many of them, the first ones. There are no bands where none are asked for. */
export type VolumeDraws = {
  readonly draws: number;
  readonly bands: readonly Band[];
  readonly breakEvens: BreakEvenDraws;
};

/** What draws number `first` and on are worked out from. */
export type Block = {
  readonly first: number;
  readonly count: number;
  readonly replaced: Replacements;
  readonly horizon: number;
};

export type Best = { readonly baseCases: readonly [BaseCase, BaseCase]; readonly volumes: readonly number[] };

export const bestOf = ({ baseCases }: Evaluation, { challenger, incumbent, crossings }: Pair): Best => ({
  baseCases: [baseCases.get(challenger), baseCases.get(incumbent)] as [BaseCase, BaseCase],
  volumes: volumesAround(crossings.map(({ queriesPerMonth }) => queriesPerMonth)),
});

/** The break-even volumes of the two best; `known` gives what is known of an approach's totals by volume. */
export function* enterPair(
  { baseCases, volumes }: Best,
  into: BreakEvenDraws,
  { first, count, replaced, horizon }: Block,
  known: (baseCase: BaseCase) => Sweep,
): Sliced<void> {
  const sweeps: Sweep[] = [];
  for (const baseCase of baseCases) {
    const isKnown = volumes.length === sweepVolumes.length;
    sweeps.push(isKnown ? known(baseCase) : sweepOf(baseCase, replaced, count, horizon, volumes));
    yield;
  }
  const pair = { baseCases, sweeps: sweeps as [Sweep, Sweep], volumes };
  yield* enterBreakEvens(into, first, count, pair, replaced, horizon);
}

export const copyOf =
  (rows: readonly Float64Array[], first: number, count: number): Sweep =>
  (volume, into) =>
    into.set((rows[volume] as Float64Array).subarray(first, first + count));

/** One for each volume of the sweep. */
export function emptyRows(length: number): readonly Float64Array[] {
  const rows: Float64Array[] = [];
  for (const _ of sweepVolumes) rows.push(new Float64Array(length));
  return rows;
}
