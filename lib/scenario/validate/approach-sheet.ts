import { approaches } from "../../model/approaches";
import { type Assembled, assemble } from "../../model/assemble";
import type { ApproachId } from "../../model/names";
import type { Quantity } from "../../model/technique";
import { evaluateSheet, type SheetValues } from "../../sheet/evaluate";
import { allToBase, fromBase, parseUnit, toBase } from "../../sheet/units";
import { at, countingOver, type Sizes, type Value } from "../../sheet/values";
import { drawRange } from "../../stats/draw-range";
import { uniforms } from "../../stats/streams";
import type { Scenario } from "../read/interpret";
import { overMonths } from "../resolve/over-months";
import { resolveSetup } from "../resolve/resolve-choice";
import { type ResolvedInput, resolveInput } from "../resolve/resolve-quantity";
import { meanOf, type Range } from "../text/quantity-text";

/** Payback is looked for this far, also beyond the horizon; no horizon is longer. */
export const longestHorizon = 120;

/** Months 1, 2, … as the sheets are given them. */
export const months = countingOver("month", longestHorizon);

/** A quantity at its mean, in base units. */
export const meanInBaseUnits = (range: Range, { unit }: Pick<Quantity, "unit">): number =>
  toBase(meanOf(range), parseUnit(unit));

/** Draws number `first` up to `first + count - 1` of what is uncertain under a name, in base units. */
export const drawsInBaseUnits = (
  name: string,
  range: Range,
  { unit }: Pick<Quantity, "unit">,
  first: number,
  count: number,
): Float64Array => allToBase(drawRange(range, uniforms(name, first, count)), parseUnit(unit));

/** The sheet of an approach with every quantity resolved. Its formulas are computed when first asked for, once. */
export type ApproachSheet = {
  readonly id: ApproachId;
  /** The first day, YYYY-MM-DD. */
  readonly starts: string;
  readonly assembled: Assembled;
  /** At the mean of every quantity. */
  readonly sheetValues: SheetValues;
  readonly resolved: (name: string) => ResolvedInput;
  /** Everything its sheet is given from outside, except the month. */
  readonly quantities: ReadonlyMap<string, Quantity>;
};

/** Another value in place of the resolved one, for some quantities. */
export type Replace = (name: string, quantity: Quantity) => ResolvedInput | undefined;

/** Null when the scenario does not price the approach. */
export function approachSheetOf(scenario: Scenario, id: ApproachId, replace?: Replace): ApproachSheet | null {
  const { basis, setup } = resolveSetup(scenario, id);
  if (basis === "absent") return null;
  const assembled = assemble(approaches[id], setup);
  const { quantities } = assembled;
  const known = new Map<string, ResolvedInput>();
  const resolved = (name: string): ResolvedInput => {
    const before = known.get(name);
    if (before) return before;
    const quantity = quantities.get(name);
    if (!quantity) throw new Error(`unknown quantity: ${name}`);
    const found = replace?.(name, quantity) ?? resolveInput(scenario, name, quantity, id);
    known.set(name, found);
    return found;
  };
  const { starts } = scenario;
  const sizes = { draw: 1, volume: 1, month: longestHorizon };
  const given = { starts, resolved, quantities };
  const input = (name: string): Value => (name === "month" ? months : meanOver(given, name, sizes));
  const sheetValues = evaluateSheet(assembled.sheet, input, sizes);
  return { id, starts, assembled, sheetValues, resolved, quantities };
}

type Given = Pick<ApproachSheet, "starts" | "resolved" | "quantities">;

/** A quantity at its mean, in base units, over the months where it is a price that changes. */
export function meanOver(given: Given, name: string, sizes: Sizes): Value {
  const { range } = given.resolved(name);
  return changedOver(given, name, meanInBaseUnits(range, given.quantities.get(name) as Quantity), sizes);
}

/** Another value of a quantity up to its first change, with the changes after it. */
export function changedOver({ starts, resolved, quantities }: Given, name: string, first: Value, sizes: Sizes): Value {
  return overMonths(first, resolved(name).range.changes, quantities.get(name)?.unit ?? "1", starts, sizes);
}

/** A figure of a sheet at its mean; what changes by month, in month 1 unless another is asked for. */
export const figureIn = ({ sheetValues }: ApproachSheet, name: string, unit: string, month = 0): number =>
  fromBase(at(sheetValues.value(name), { month }, sheetValues.sizes), parseUnit(unit));
