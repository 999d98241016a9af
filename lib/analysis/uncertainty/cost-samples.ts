import type { ApproachId } from "../../model/names";
import { drawsInBaseUnits } from "../../scenario/validate/approach-sheet";
import { BlocksAlong, DrawsAlong } from "../../sheet/draws-along";
import { spreadOver, type Value } from "../../sheet/values";
import { positionsIn } from "../../sheet/work";
import type { Sliced } from "../../sliced";
import type { BaseCase } from "../base-case/base-case";
import { costsOver, type Replacements, runningOver, setupOver } from "../base-case/costs-over";
import { type Input, isRange } from "../base-case/inputs";

/** Draws that are evaluated at once: evaluating one sheet for many costs little more than for few. */
const blockSize = 10_240;
/** Draws of a range that are made at once, for a first look all of them. */
const madeAtOnce = 2_048;

/** The ranges' values in draws `first`, `first + 1`, …; the same for all approaches. Each draw of a list of inputs is made once. */
export function drawn(inputs: readonly Input[], first: number, count: number): Replacements {
  const values = new Map<string, Value>();
  for (const [field, data] of stretchOf(inputs, first, count)) values.set(field, spreadOver("draw", data));
  return (field) => values.get(field);
}

type DrawnRanges = ReadonlyMap<string, Float64Array>;

/** A part of a block as it is, or several of them joined. */
function stretchOf(inputs: readonly Input[], first: number, count: number): DrawnRanges {
  const from = first % madeAtOnce;
  const block = blockOf(inputs, (first - from) / madeAtOnce);
  if (from + count <= madeAtOnce)
    return new Map(Array.from(block, ([field, draws]) => [field, draws.subarray(from, from + count)]));
  const joined = new Map(Array.from(block.keys(), (field) => [field, new Float64Array(count)]));
  for (let done = 0; done < count; ) {
    const some = Math.min(count - done, madeAtOnce - ((first + done) % madeAtOnce));
    for (const [field, draws] of stretchOf(inputs, first + done, some)) joined.get(field)?.set(draws, done);
    done += some;
  }
  return joined;
}

const made = new WeakMap<readonly Input[], Map<number, DrawnRanges>>();

function blockOf(inputs: readonly Input[], number: number): DrawnRanges {
  const blocks = made.get(inputs) ?? new Map<number, DrawnRanges>();
  made.set(inputs, blocks);
  const known = blocks.get(number);
  if (known) return known;
  const block = new Map<string, Float64Array>();
  for (const { field, quantity, range } of inputs.filter(isRange))
    block.set(field, drawsInBaseUnits(field, range, quantity, number * madeAtOnce, madeAtOnce));
  blocks.set(number, block);
  return block;
}

/** What one approach has spent, draw by draw. Infinite where it cannot be had. */
export type CostSamples = {
  readonly id: ApproachId;
  readonly draws: number;
  readonly horizon: number;
  /** By the end of a month, 0 being set-up. */
  readonly spentBy: (month: number) => Float64Array;
  /** The same of `count` draws, the first of them number `first`, written to the beginning of an array. */
  readonly spentIn: (month: number, first: number, count: number, into: Float64Array) => void;
  /** What none of `count` draws, the first of them number `first`, is below, and above; infinite where that is not known. */
  readonly boundsIn: (month: number, first: number, count: number) => readonly [least: number, largest: number];
  /** Of one query in month 1. */
  readonly perQuery: Float64Array;
};

/**
 * Evaluates all approaches over all draws, stopping after each block so that a caller may look up. What depends on the draw
 * and what depends on the month stay apart until a month is asked for.
 */
export function* costSamplesOf(
  baseCases: readonly BaseCase[],
  inputs: readonly Input[],
  draws: number,
  horizon: number,
): Sliced<readonly CostSamples[]> {
  const pages = baseCases.map(() => [] as SampleBlock[]);
  const most = sizeOfBlocks(positionsADraw(baseCases, inputs, horizon));
  for (let first = 0; first < draws; first += most) {
    const count = Math.min(most, draws - first);
    const replaced = drawn(inputs, first, count);
    for (const [index, baseCase] of baseCases.entries()) {
      pages[index]?.push(sampleBlock(baseCase, replaced, count, horizon));
      yield;
    }
  }
  return baseCases.map(({ id }, index) => join(id, pages[index] as SampleBlock[], draws, horizon));
}

/** Draws by which it is told what one costs, and positions that are worked out between two looks up: some 25 ms. */
const sampled = 32;
const maxStep = 1_000_000;

/** At how many positions values are worked out for one draw of all approaches. */
export function positionsADraw(baseCases: readonly BaseCase[], inputs: readonly Input[], horizon: number): number {
  const replaced = drawn(inputs, 0, sampled);
  const positions = positionsIn(() => {
    for (const baseCase of baseCases) sampleBlock(baseCase, replaced, sampled, horizon);
  });
  return positions / sampled;
}

const sizeOfBlocks = (positions: number): number => {
  const affordable = Math.max(1, maxStep / Math.max(1, positions));
  return Math.min(blockSize, 2 ** Math.floor(Math.log2(affordable)));
};

type SampleBlock = {
  readonly setup: DrawsAlong;
  readonly running: DrawsAlong;
  readonly perQuery: DrawsAlong;
};

function sampleBlock(baseCase: BaseCase, replaced: Replacements, count: number, horizon: number): SampleBlock {
  const sizes = { draw: count, volume: 1, month: horizon };
  const costs = costsOver(baseCase, replaced, sizes);
  return {
    setup: new DrawsAlong(setupOver(costs, sizes), sizes),
    running: new DrawsAlong(runningOver(costs, sizes), sizes),
    perQuery: new DrawsAlong(costs.perQuery, sizes),
  };
}

function join(id: ApproachId, blocks: readonly SampleBlock[], draws: number, horizon: number): CostSamples {
  const setup = new BlocksAlong(blocks.map((block) => block.setup));
  const running = new BlocksAlong(blocks.map((block) => block.running));
  const perQuery = new Float64Array(draws);
  new BlocksAlong(blocks.map((block) => block.perQuery)).write(0, 0, perQuery, 0, draws);
  const spentIn = (month: number, first: number, count: number, into: Float64Array) =>
    month === 0 ? setup.write(0, 0, into, first, count) : running.write(0, month - 1, into, first, count);
  return {
    id,
    draws,
    horizon,
    perQuery,
    spentIn,
    boundsIn: (month, first, count) =>
      month === 0 ? setup.bounds(0, 0, first, count) : running.bounds(0, month - 1, first, count),
    spentBy: (month) => {
      const spent = new Float64Array(draws);
      spentIn(month, 0, draws, spent);
      return spent;
    },
  };
}
