import { positionsIn } from "../../sheet/work";
import { runToEnd, type Sliced } from "../../sliced";
import { Tails } from "../../stats/tails";
import type { BaseCase } from "../base-case/base-case";
import type { Replacements } from "../base-case/costs-over";
import type { Input } from "../base-case/inputs";
import type { Pair } from "../break-even/types";
import type { Evaluation } from "../evaluation/evaluate-scenario";
import { type BreakEvenDraws, emptyBreakEvens, enterBreakEvens } from "./break-even-draws";
import { drawn, positionsADraw } from "./cost-samples";
import { firstDraws } from "./most-draws";
import { type Sweep, sweepBlock, sweepOf, sweepVolumes, volumesAround } from "./sweep";
import type { Band } from "./types";

/** Fewer are not taken unless these cost more than so many positions, and never fewer than half of them. */
const minSwept = 64;
const mostForFewest = 30_000_000;
/**
 * Positions at which values are worked out for all draws, over the months and over the volumes, of a first look and of more draws:
 * a third of a second, and half of one. Where growth is a range or machines step, a draw has its own value at every volume in every
 * month, and fewer are swept than asked for, as for many thousands of any. A step takes 10 ms.
 */
const mostPositions = { first: 24_000_000, more: 40_000_000 };
const maxStep = 1_000_000;
const sampled = 4;
/** A few draws may have told more than the others take, so many times at most. */
const unlike = 2;
/** All draws are swept, whatever they take, where a few of them told that so many times as many could be paid for. */
const sure = 4;

/** What the draws say by volume, and of how many of them, the first ones. There are no bands where none are asked for. */
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
  hasBands: boolean,
): Sliced<VolumeDraws> {
  const every = [...evaluation.baseCases.values()];
  const best = pair && bestOf(evaluation, pair);
  const blockOf = (first: number, count: number): Block => ({
    first,
    count,
    replaced: drawn(inputs, first, count),
    horizon: evaluation.horizonMonths,
  });
  const budget = draws > firstDraws ? mostPositions.more : mostPositions.first;
  const left = budget - draws * positionsADraw(every, inputs, evaluation.horizonMonths);
  const { most, atOnce, isSure } = sizesOf(every, best, blockOf(0, sampled), { draws, left });
  // Where all draws are swept anyway, nothing is lost by working out the two best alone.
  const all = hasBands || !isSure ? every : (best?.baseCases ?? []);
  const rows = all.map(() => emptyRows(atOnce));
  const tails = hasBands ? all.map(() => emptyTails(most)) : [];
  const breakEvens = emptyBreakEvens(most);
  let [swept, taken] = [0, 0];
  // A few draws may have told less than the others take.
  while (swept < most && (swept < minSwept / 2 || taken < (swept < minSwept ? Math.max(left, mostForFewest) : left))) {
    const block = blockOf(swept, Math.min(atOnce, most - swept));
    taken += yield* positionsOver(enterRows(all, rows, block));
    addRows(tails, rows, block);
    if (best) taken += yield* positionsOver(enterPair(best, breakEvens, block, (one) => rows[all.indexOf(one)] ?? []));
    swept += block.count;
    yield;
  }
  const { codes, volumes } = breakEvens;
  return {
    draws: swept,
    bands: yield* bandsOf(tails),
    breakEvens: { codes: codes.subarray(0, swept), volumes: volumes.subarray(0, swept) },
  };
}

/** Does some work step by step, and says at how many positions values were worked out. */
function* positionsOver(steps: Sliced<void>): Sliced<number> {
  let positions = 0;
  for (let isDone = false; !isDone; ) {
    positions += positionsIn(() => {
      isDone = steps.next().done ?? false;
    });
    if (!isDone) yield;
  }
  return positions;
}

type Best = { readonly baseCases: readonly [BaseCase, BaseCase]; readonly volumes: readonly number[] };

const bestOf = ({ baseCases }: Evaluation, { challenger, incumbent, crossings }: Pair): Best => ({
  baseCases: [baseCases.get(challenger), baseCases.get(incumbent)] as [BaseCase, BaseCase],
  volumes: volumesAround(crossings.map(({ queriesPerMonth }) => queriesPerMonth)),
});

/** How many draws may be swept at most, and how many of them are worked out at once: as a few of them cost. */
function sizesOf(
  all: readonly BaseCase[],
  best: Best | null,
  block: Block,
  { draws, left }: { readonly draws: number; readonly left: number },
) {
  const rows = all.map(() => emptyRows(sampled));
  const ofAll = positionsIn(() => runToEnd(enterRows(all, rows, block))) / sampled;
  const known = (one: BaseCase) => rows[all.indexOf(one)] ?? [];
  const ofPair = positionsIn(() => best && runToEnd(enterPair(best, emptyBreakEvens(sampled), block, known))) / sampled;
  const affordable = Math.max(minSwept, Math.floor((unlike * left) / (ofAll + ofPair)));
  const inOneStep = 2 ** Math.floor(Math.log2(Math.max(1, maxStep / Math.max(1, ofAll / all.length))));
  const isSure = sure * draws * (ofAll + ofPair) <= left;
  return { most: Math.min(draws, affordable), atOnce: Math.min(sweepBlock, inOneStep), isSure };
}

/** Each approach's totals at every volume, in a row for each that is written from its beginning. */
function* enterRows(all: readonly BaseCase[], rows: readonly (readonly Float64Array[])[], block: Block): Sliced<void> {
  const { count, replaced, horizon } = block;
  for (const [index, baseCase] of all.entries()) {
    const sweep = sweepOf(baseCase, replaced, count, horizon);
    for (const [volume, row] of (rows[index] ?? []).entries()) sweep(volume, row);
    yield;
  }
}

function addRows(tails: readonly (readonly Tails[])[], rows: readonly (readonly Float64Array[])[], { count }: Block) {
  for (const [index, own] of tails.entries())
    for (const [volume, tail] of own.entries()) tail.add(rows[index]?.[volume] as Float64Array, count);
}

/** The break-even volumes of the two best; `known` gives what is known of an approach's totals by volume. */
function* enterPair(
  { baseCases, volumes }: Best,
  into: BreakEvenDraws,
  { first, count, replaced, horizon }: Block,
  known: (baseCase: BaseCase) => readonly Float64Array[],
): Sliced<void> {
  const sweeps: Sweep[] = [];
  for (const baseCase of baseCases) {
    const rows = volumes.length > sweepVolumes.length ? undefined : known(baseCase);
    sweeps.push(rows ? copyOf(rows, count) : sweepOf(baseCase, replaced, count, horizon, volumes));
    yield;
  }
  const pair = { baseCases, sweeps: sweeps as [Sweep, Sweep], volumes };
  yield* enterBreakEvens(into, first, count, pair, replaced, horizon);
}

const copyOf =
  (rows: readonly Float64Array[], count: number): Sweep =>
  (volume, into) =>
    into.set((rows[volume] as Float64Array).subarray(0, count));

function* bandsOf(tails: readonly (readonly Tails[])[]): Sliced<readonly Band[]> {
  const bands: Band[] = [];
  for (const own of tails) {
    const ends = own.map((tail) => tail.band() ?? { p5: 0, p95: 0 });
    bands.push({ low: ends.map(({ p5 }) => p5), high: ends.map(({ p95 }) => p95) });
    yield;
  }
  return bands;
}

/** One for each volume of the sweep. */
function emptyRows(length: number): readonly Float64Array[] {
  const rows: Float64Array[] = [];
  for (const _ of sweepVolumes) rows.push(new Float64Array(length));
  return rows;
}

function emptyTails(most: number): readonly Tails[] {
  const tails: Tails[] = [];
  for (const _ of sweepVolumes) tails.push(new Tails(most));
  return tails;
}
