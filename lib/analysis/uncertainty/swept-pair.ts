import type { DrawsAlong } from "../../sheet/draws-along";
import type { Sliced } from "../../sliced";
import type { BaseCase } from "../base-case/base-case";
import type { Replacements } from "../base-case/costs-over";
import type { Pair } from "../break-even/types";
import type { Evaluation } from "../evaluation/evaluate-scenario";
import { type BreakEvenDraws, enterBreakEvens } from "./break-even-draws";
import { sweepOf, sweepVolumes, volumesAround } from "./sweep";
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

/** What approaches cost at the volumes of the sweep, in one block of draws. */
export type Sweeps = ReadonlyMap<BaseCase, DrawsAlong>;

export type Best = { readonly baseCases: readonly [BaseCase, BaseCase]; readonly volumes: readonly number[] };

export const bestOf = ({ baseCases }: Evaluation, { challenger, incumbent, crossings }: Pair): Best => ({
  baseCases: [baseCases.get(challenger), baseCases.get(incumbent)] as [BaseCase, BaseCase],
  volumes: volumesAround(crossings.map(({ queriesPerMonth }) => queriesPerMonth)),
});

/** The break-even volumes of the two best; `known`: what each approach costs at the volumes of the sweep. */
export function* enterPair(
  { baseCases, volumes }: Best,
  into: BreakEvenDraws,
  { first, count, replaced, horizon }: Block,
  known: Sweeps,
): Sliced<void> {
  const sweeps: DrawsAlong[] = [];
  for (const baseCase of baseCases) {
    const swept = volumes.length === sweepVolumes.length ? known.get(baseCase) : undefined;
    sweeps.push(swept ?? sweepOf(baseCase, replaced, count, horizon, volumes));
    yield;
  }
  const pair = { baseCases, sweeps: sweeps as [DrawsAlong, DrawsAlong], volumes };
  yield* enterBreakEvens(into, first, count, pair, replaced, horizon);
}
