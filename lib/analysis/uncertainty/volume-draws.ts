import { positionsIn } from "../../sheet/work";
import { runToEnd, type Sliced } from "../../sliced";
import type { BaseCase } from "../base-case/base-case";
import type { Replacements } from "../base-case/costs-over";
import type { Input } from "../base-case/inputs";
import type { Pair } from "../break-even/types";
import type { Evaluation } from "../evaluation/evaluate-scenario";
import { type BreakEvenDraws, emptyBreakEvens, enterBreakEvens } from "./break-even-draws";
import { drawn } from "./cost-samples";
import { type Bands, bandOver } from "./quantile-bands";
import { type Sweep, sweepBlock, sweepOf, sweepVolumes, volumesAround } from "./sweep";
import type { Band } from "./types";

/** Draws behind the bands by volume, which cost most; the first of all draws, so they belong to the same sequence. */
const maxSwept = 4_096;
/** Fewer are never taken, whatever a draw costs. */
const minSwept = 64;
/**
 * Positions at which values are worked out for all of it, and between two looks up: a second and 25 ms. Where growth is a
 * range or machines step, a draw has its own value at every volume in every month.
 */
const maxPositions = 40_000_000;
const maxStep = 1_000_000;
const sampled = 4;

/** What the draws say by volume, and of how many of them, the first ones: bands take no more than so many even so. */
export type VolumeDraws = {
  readonly draws: number;
  readonly bands: readonly Band[];
  readonly breakEvens: BreakEvenDraws;
};

/** What draws number `first` and on are worked out from. */
type Block = {
  readonly first: number;
  readonly count: number;
  readonly replaced: Replacements;
  readonly horizon: number;
};

/** Every approach's band at every volume of the sweep, and the break-even volume of the two best in every draw. */
export function* volumeDraws(
  evaluation: Evaluation,
  pair: Pair | null,
  inputs: readonly Input[],
  draws: number,
): Sliced<VolumeDraws> {
  const all = [...evaluation.baseCases.values()];
  const best = pair && bestOf(evaluation, pair);
  const blockOf = (first: number, count: number): Block => ({
    first,
    count,
    replaced: drawn(inputs, first, count),
    horizon: evaluation.horizonMonths,
  });
  const { banded, paired, most } = sizesOf(all, best, blockOf(0, sampled), draws);
  const rows = all.map(() => sweepVolumes.map(() => new Float64Array(banded)));
  const breakEvens = emptyBreakEvens(paired);
  for (let first = 0; first < (best ? paired : banded); ) {
    const isBanded = first < banded;
    const block = blockOf(first, Math.min(most, (isBanded ? banded : paired) - first));
    if (isBanded) yield* enterRows(all, rows, block);
    if (best) yield* enterPair(best, breakEvens, block, isBanded ? (one) => rows[all.indexOf(one)] ?? [] : null);
    yield;
    first += block.count;
  }
  return { draws: paired, bands: yield* bandsOf(rows), breakEvens };
}

type Best = { readonly baseCases: readonly [BaseCase, BaseCase]; readonly volumes: readonly number[] };

const bestOf = ({ baseCases }: Evaluation, { challenger, incumbent, crossings }: Pair): Best => ({
  baseCases: [baseCases.get(challenger), baseCases.get(incumbent)] as [BaseCase, BaseCase],
  volumes: volumesAround(crossings.map(({ queriesPerMonth }) => queriesPerMonth)),
});

/** How many draws have bands, how many a break-even, and how many of them are worked out at once: as a few of them cost. */
function sizesOf(all: readonly BaseCase[], best: Best | null, block: Block, draws: number) {
  const rows = all.map(() => sweepVolumes.map(() => new Float64Array(sampled)));
  const ofPair = positionsIn(() => best && runToEnd(enterPair(best, emptyBreakEvens(sampled), block, null))) / sampled;
  const ofAll = positionsIn(() => runToEnd(enterRows(all, rows, block))) / sampled;
  const affordable = (each: number) => Math.min(draws, Math.max(minSwept, Math.floor(maxPositions / each)));
  const banded = Math.min(maxSwept, affordable(ofAll + ofPair));
  const atOnce = 2 ** Math.floor(Math.log2(Math.max(1, maxStep / Math.max(1, ofAll / all.length))));
  return {
    banded,
    paired: banded === maxSwept ? affordable(ofPair) : banded,
    most: Math.min(sweepBlock, atOnce),
  };
}

/** Each approach's totals at every volume, in a row for each. */
function* enterRows(all: readonly BaseCase[], rows: readonly (readonly Float64Array[])[], block: Block): Sliced<void> {
  const { first, count, replaced, horizon } = block;
  for (const [index, baseCase] of all.entries()) {
    const sweep = sweepOf(baseCase, replaced, count, horizon);
    for (const [volume, row] of (rows[index] ?? []).entries()) sweep(volume, row, first);
    yield;
  }
}

/** The break-even volumes of the two best; `known` gives what is known of an approach's totals by volume. */
function* enterPair(
  { baseCases, volumes }: Best,
  into: BreakEvenDraws,
  { first, count, replaced, horizon }: Block,
  known: ((baseCase: BaseCase) => readonly Float64Array[]) | null,
): Sliced<void> {
  const sweeps: Sweep[] = [];
  for (const baseCase of baseCases) {
    const rows = volumes.length > sweepVolumes.length ? undefined : known?.(baseCase);
    sweeps.push(rows ? copyOf(rows, first, count) : sweepOf(baseCase, replaced, count, horizon, volumes));
    yield;
  }
  const pair = { baseCases, sweeps: sweeps as [Sweep, Sweep], volumes };
  yield* enterBreakEvens(into, first, count, pair, replaced, horizon);
}

const copyOf =
  (rows: readonly Float64Array[], first: number, count: number): Sweep =>
  (volume, into) =>
    into.set((rows[volume] as Float64Array).subarray(first, first + count));

function* bandsOf(rows: readonly (readonly Float64Array[])[]): Sliced<readonly Band[]> {
  const bands: Bands[] = [];
  for (const row of rows) {
    const band: Bands = { low: [], high: [] };
    for (const totals of row) bandOver(totals, band, new Float64Array(totals.length));
    bands.push(band);
    yield;
  }
  return bands;
}
