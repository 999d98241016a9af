import type { Steps } from "../../cooperative";
import type { ApproachId } from "../../model/names";
import { parseUnit, toBase } from "../../sheet/units";
import { type Sizes, spreadOver, type Value } from "../../sheet/values";
import { drawRange } from "../../stats/draw-range";
import { uniforms } from "../../stats/streams";
import type { BaseCase } from "../base-case/base-case";
import { casesOf, copyDraws, type Replaced, runningOver, setupOver } from "../base-case/costs-over";
import { type Input, isRange } from "../base-case/inputs";

/** Draws that are evaluated at once: few enough for the arrays of one sheet to stay in the processor's cache. */
export const blockSize = 1_024;

/** The ranges' values in draws `first`, `first + 1`, …; the same for all approaches. */
export function drawn(inputs: readonly Input[], first: number, count: number): Replaced {
  const values = new Map<string, Value>();
  for (const { field, quantity, range } of inputs.filter(isRange)) {
    const unit = parseUnit(quantity.unit);
    const draws = drawRange(range, uniforms(field, first, count));
    values.set(
      field,
      spreadOver(
        "draw",
        draws.map((value) => toBase(value, unit)),
      ),
    );
  }
  return (field) => values.get(field);
}

/** What one approach has spent, draw by draw. Infinite where it cannot be had. */
export type Ledger = {
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
export function* ledgersOf(
  baseCases: readonly BaseCase[],
  inputs: readonly Input[],
  draws: number,
  horizon: number,
): Steps<readonly Ledger[]> {
  const pages = baseCases.map(() => [] as Page[]);
  for (let first = 0; first < draws; first += blockSize) {
    const count = Math.min(blockSize, draws - first);
    const replaced = drawn(inputs, first, count);
    for (const [index, baseCase] of baseCases.entries())
      pages[index]?.push(pageOf(baseCase, replaced, first, count, horizon));
    yield;
  }
  return baseCases.map(({ id }, index) => bind(id, pages[index] as Page[], draws, horizon));
}

/** One block of a ledger. */
type Page = {
  readonly first: number;
  readonly sizes: Sizes;
  readonly setup: Value;
  readonly running: Value;
  readonly perQuery: Value;
};

function pageOf(baseCase: BaseCase, replaced: Replaced, first: number, count: number, horizon: number): Page {
  const sizes = { draw: count, volume: 1, month: horizon };
  const cases = casesOf(baseCase, replaced, sizes);
  return {
    first,
    sizes,
    setup: setupOver(cases, sizes),
    running: runningOver(cases, sizes),
    perQuery: cases.perQuery,
  };
}

function bind(id: ApproachId, pages: readonly Page[], draws: number, horizon: number): Ledger {
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
