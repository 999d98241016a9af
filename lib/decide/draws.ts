import type { ApproachId } from "../model/names";
import { parseUnit, toBase } from "../sheet/units";
import { spreadOver, type Value } from "../sheet/values";
import { drawRange } from "../simulate/draw-range";
import { uniforms } from "../simulate/streams";
import type { Central } from "./evaluate-approach";
import type { Steps } from "./in-steps";
import { type Input, isRange } from "./inputs";
import { casesOf, copyDraws, type Replaced, runningOver, setupOver } from "./many-cases";

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
  /** By month-end, index 0 being set-up; each array has one number per draw. */
  readonly spent: readonly Float64Array[];
  /** Of one query in month 1. */
  readonly perQuery: Float64Array;
};

/** Evaluates all approaches over all draws, stopping after each block so that a caller may look up. */
export function* ledgersOf(
  centrals: readonly Central[],
  inputs: readonly Input[],
  draws: number,
  horizon: number,
): Steps<readonly Ledger[]> {
  const ledgers = centrals.map(({ id }) => ({
    id,
    spent: Array.from({ length: horizon + 1 }, () => new Float64Array(draws)),
    perQuery: new Float64Array(draws),
  }));
  for (let first = 0; first < draws; first += blockSize) {
    const count = Math.min(blockSize, draws - first);
    const replaced = drawn(inputs, first, count);
    for (const [index, central] of centrals.entries()) enter(ledgers[index] as Ledger, central, replaced, first, count);
    yield;
  }
  return ledgers;
}

function enter({ spent, perQuery }: Ledger, central: Central, replaced: Replaced, first: number, count: number): void {
  const sizes = { draw: count, volume: 1, month: spent.length - 1 };
  const cases = casesOf(central, replaced, sizes);
  copyDraws(setupOver(cases, sizes), sizes, {}, spent[0] as Float64Array, first);
  copyDraws(cases.perQuery, sizes, {}, perQuery, first);
  const running = runningOver(cases, sizes);
  for (let month = 1; month < spent.length; month++)
    copyDraws(running, sizes, { month: month - 1 }, spent[month] as Float64Array, first);
}
