import type { ApproachId } from "../../model/names";
import { allToBase, parseUnit } from "../../sheet/units";
import { type Sizes, spreadOver, type Value } from "../../sheet/values";
import { positionsIn } from "../../sheet/work";
import type { Sliced } from "../../sliced";
import { drawRange } from "../../stats/draw-range";
import { uniforms } from "../../stats/streams";
import type { BaseCase } from "../base-case/base-case";
import { copyDraws, costsOver, type Replacements, runningOver, setupOver } from "../base-case/costs-over";
import { type Input, isRange } from "../base-case/inputs";

/** Draws that are evaluated at once: few enough for the arrays of one sheet to stay in the processor's cache. */
const blockSize = 1_024;

/** The ranges' values in draws `first`, `first + 1`, …; the same for all approaches. */
export function drawn(inputs: readonly Input[], first: number, count: number): Replacements {
  const values = new Map<string, Value>();
  for (const { field, quantity, range } of inputs.filter(isRange)) {
    const unit = parseUnit(quantity.unit);
    const draws = drawRange(range, uniforms(field, first, count));
    values.set(field, spreadOver("draw", allToBase(draws, unit)));
  }
  return (field) => values.get(field);
}

/** What one approach has spent, draw by draw. Infinite where it cannot be had. */
export type CostSamples = {
  readonly id: ApproachId;
  readonly draws: number;
  readonly horizon: number;
  /** By the end of a month, 0 being set-up; written into an array, a new one unless it is given. */
  readonly spentBy: (month: number, into?: Float64Array) => Float64Array;
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
  const most = blockOf(positionsADraw(baseCases, inputs, horizon));
  for (let first = 0; first < draws; first += most) {
    const count = Math.min(most, draws - first);
    const replaced = drawn(inputs, first, count);
    for (const [index, baseCase] of baseCases.entries()) {
      pages[index]?.push(sampleBlock(baseCase, replaced, first, count, horizon));
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
    for (const baseCase of baseCases) sampleBlock(baseCase, replaced, 0, sampled, horizon);
  });
  return positions / sampled;
}

const blockOf = (positions: number): number => {
  const affordable = Math.max(1, maxStep / Math.max(1, positions));
  return Math.min(blockSize, 2 ** Math.floor(Math.log2(affordable)));
};

/** One block of a samples. */
type SampleBlock = {
  readonly first: number;
  readonly sizes: Sizes;
  readonly setup: Value;
  readonly running: Value;
  readonly perQuery: Value;
};

function sampleBlock(
  baseCase: BaseCase,
  replaced: Replacements,
  first: number,
  count: number,
  horizon: number,
): SampleBlock {
  const sizes = { draw: count, volume: 1, month: horizon };
  const costs = costsOver(baseCase, replaced, sizes);
  return {
    first,
    sizes,
    setup: setupOver(costs, sizes),
    running: runningOver(costs, sizes),
    perQuery: costs.perQuery,
  };
}

function join(id: ApproachId, pages: readonly SampleBlock[], draws: number, horizon: number): CostSamples {
  const perQuery = new Float64Array(draws);
  for (const page of pages) copyDraws(page.perQuery, page.sizes, {}, perQuery, page.first);
  return {
    id,
    draws,
    horizon,
    perQuery,
    spentBy: (month, into = new Float64Array(draws)) => {
      for (const { first, sizes, setup, running } of pages)
        if (month === 0) copyDraws(setup, sizes, {}, into, first);
        else copyDraws(running, sizes, { month: month - 1 }, into, first);
      return into;
    },
  };
}
