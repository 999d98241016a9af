import { BlocksAlong, type DrawsAlong } from "../../sheet/draws-along";
import { positionsIn } from "../../sheet/work";
import { runToEnd, type Sliced } from "../../sliced";
import type { BaseCase } from "../base-case/base-case";
import type { Input } from "../base-case/inputs";
import type { Pair } from "../break-even/types";
import type { Evaluation } from "../evaluation/evaluate-scenario";
import { emptyBreakEvens } from "./break-even-draws";
import { drawn, positionsADraw } from "./cost-samples";
import { firstDraws } from "./most-draws";
import { BandFinder } from "./quantile-bands";
import { sweepBlock, sweepOf, sweepVolumes } from "./sweep";
import { type Best, type Block, bestOf, enterPair, type Sweeps, type VolumeDraws } from "./swept-pair";
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
  // What nobody asks for is worked out only where it counts among what may be spent.
  const asked = hasBands || !isSure ? all : all.filter((one) => best?.baseCases.includes(one));
  const blocks: Sweeps[] = [];
  const breakEvens = emptyBreakEvens(most);
  let [swept, taken] = [0, 0];
  const mayGoOn = () =>
    isSure || swept < minSwept / 2 || taken < (swept < minSwept ? Math.max(left, mostForFewest) : left);
  // A few draws may have told less than the others take.
  while (swept < most && mayGoOn()) {
    const block = blockOf(swept, Math.min(atOnce, most - swept));
    const sweeps = new Map<BaseCase, DrawsAlong>();
    taken += yield* positionsOver(enterSweeps(asked, sweeps, block));
    if (best) taken += yield* positionsOver(enterPair(best, breakEvens, block, sweeps));
    if (hasBands) blocks.push(sweeps);
    swept += block.count;
    yield;
  }
  const { codes, volumes } = breakEvens;
  return {
    draws: swept,
    bands: hasBands ? yield* bandsOf(all, blocks, swept) : [],
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
  const sweeps = new Map<BaseCase, DrawsAlong>();
  const ofAll = positionsIn(() => runToEnd(enterSweeps(all, sweeps, block))) / sampled;
  const breakEvens = emptyBreakEvens(sampled);
  const ofPair = positionsIn(() => best && runToEnd(enterPair(best, breakEvens, block, sweeps))) / sampled;
  const affordable = Math.max(minSwept, Math.floor((unlike * left) / (ofAll + ofPair)));
  const inOneStep = 2 ** Math.floor(Math.log2(Math.max(1, maxStep / Math.max(1, ofAll / all.length))));
  const isSure = sure * draws * (ofAll + ofPair) <= left;
  return { most: Math.min(draws, affordable), atOnce: Math.min(sweepBlock, inOneStep), isSure };
}

function* enterSweeps(all: readonly BaseCase[], into: Map<BaseCase, DrawsAlong>, block: Block): Sliced<void> {
  const { count, replaced, horizon } = block;
  for (const baseCase of all) {
    into.set(baseCase, sweepOf(baseCase, replaced, count, horizon));
    yield;
  }
}

function* bandsOf(all: readonly BaseCase[], blocks: readonly Sweeps[], draws: number): Sliced<readonly Band[]> {
  const finder = new BandFinder(sweepVolumes.length, draws);
  const bands: Band[] = [];
  for (const baseCase of all) {
    const totals = new BlocksAlong(blocks.map((sweeps) => sweeps.get(baseCase) as DrawsAlong));
    bands.push(yield* finder.band((volume, first, count, into) => totals.write(volume, 0, into, first, count)));
  }
  return bands;
}
