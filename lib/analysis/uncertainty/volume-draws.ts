import { positionsIn } from "../../sheet/work";
import { runToEnd, type Sliced } from "../../sliced";
import { Tails } from "../../stats/tails";
import type { BaseCase } from "../base-case/base-case";
import type { Input } from "../base-case/inputs";
import type { Pair } from "../break-even/types";
import type { Evaluation } from "../evaluation/evaluate-scenario";
import { emptyBreakEvens } from "./break-even-draws";
import { drawn, positionsADraw } from "./cost-samples";
import { firstDraws } from "./most-draws";
import { sweepBlock, sweepOf, sweepVolumes } from "./sweep";
import { sweepAll } from "./sweep-all";
import { type Best, type Block, bestOf, copyOf, emptyRows, enterPair, type VolumeDraws } from "./swept-pair";
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

/** Every approach's band at every volume of the sweep, and the break-even volume of the two best in every draw. */
export function* volumeDraws(
  evaluation: Evaluation,
  pair: Pair | null,
  inputs: readonly Input[],
  draws: number,
  hasBands: boolean,
): Sliced<VolumeDraws> {
  const all = [...evaluation.baseCases.values()];
  const best = pair && bestOf(evaluation, pair);
  const blockOf = (first: number, count: number): Block => ({
    first,
    count,
    replaced: drawn(inputs, first, count),
    horizon: evaluation.horizonMonths,
  });
  const budget = draws > firstDraws ? mostPositions.more : mostPositions.first;
  const left = budget - draws * positionsADraw(all, inputs, evaluation.horizonMonths);
  const { most, atOnce, isSure } = sizesOf(all, best, blockOf(0, sampled), { draws, left });
  if (isSure) return yield* sweepAll(all, best, { inputs, horizon: evaluation.horizonMonths, draws, atOnce }, hasBands);
  const rows = all.map(() => emptyRows(atOnce));
  const tails = hasBands ? all.map(() => emptyTails(most)) : [];
  const breakEvens = emptyBreakEvens(most);
  let [swept, taken] = [0, 0];
  // A few draws may have told less than the others take.
  while (swept < most && (swept < minSwept / 2 || taken < (swept < minSwept ? Math.max(left, mostForFewest) : left))) {
    const block = blockOf(swept, Math.min(atOnce, most - swept));
    taken += yield* positionsOver(enterRows(all, rows, block));
    addRows(tails, rows, block);
    const known = (one: BaseCase) => copyOf(rows[all.indexOf(one)] ?? [], 0, block.count);
    if (best) taken += yield* positionsOver(enterPair(best, breakEvens, block, known));
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

/** How many draws may be swept at most, and how many of them are worked out at once: as a few of them cost. */
function sizesOf(
  all: readonly BaseCase[],
  best: Best | null,
  block: Block,
  { draws, left }: { readonly draws: number; readonly left: number },
) {
  const rows = all.map(() => emptyRows(sampled));
  const ofAll = positionsIn(() => runToEnd(enterRows(all, rows, block))) / sampled;
  const known = (one: BaseCase) => copyOf(rows[all.indexOf(one)] ?? [], 0, sampled);
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

function* bandsOf(tails: readonly (readonly Tails[])[]): Sliced<readonly Band[]> {
  const bands: Band[] = [];
  for (const own of tails) {
    const ends = own.map((tail) => tail.band() ?? { p5: 0, p95: 0 });
    bands.push({ low: ends.map(({ p5 }) => p5), high: ends.map(({ p95 }) => p95) });
    yield;
  }
  return bands;
}

function emptyTails(most: number): readonly Tails[] {
  const tails: Tails[] = [];
  for (const _ of sweepVolumes) tails.push(new Tails(most));
  return tails;
}
