import { approaches } from "../../model/approaches";
import { type Assembled, assemble } from "../../model/assemble";
import { type Bill, billFor } from "../../model/bill";
import type { ApproachId } from "../../model/names";
import type { Quantity } from "../../model/technique";
import type { Scenario } from "../../scenario/read/interpret";
import { resolveSetup } from "../../scenario/resolve/resolve-choice";
import { type ResolvedInput, resolveInput } from "../../scenario/resolve/resolve-quantity";
import { meanOf, type Range } from "../../scenario/text/quantity-text";
import { parseUnit, toBase } from "../../sheet/units";
import { spreadOver, type Value } from "../../sheet/values";

/** Payback is looked for this far, also beyond the horizon; no horizon is longer. */
export const longestHorizon = 120;

/** Months 1, 2, … as the sheets are given them. */
export const months = spreadOver(
  "month",
  Float64Array.from({ length: longestHorizon }, (_, index) => index + 1),
);

/** A quantity at its mean, in base units. */
export const meanInBaseUnits = (range: Range, { unit }: Quantity): number => toBase(meanOf(range), parseUnit(unit));

/** An approach at the base case: its sheet with every quantity at its mean, and its bill by month. */
export type BaseCase = {
  readonly id: ApproachId;
  readonly assembled: Assembled;
  readonly bill: Bill;
  readonly resolved: (name: string) => ResolvedInput;
  /** Everything its sheet is given from outside, except the month. */
  readonly quantities: ReadonlyMap<string, Quantity>;
};

/** Null when the scenario does not price the approach. `replace` puts other values in place of the resolved ones. */
export function baseCaseOf(
  scenario: Scenario,
  id: ApproachId,
  replace?: (name: string, quantity: Quantity) => ResolvedInput | undefined,
): BaseCase | null {
  const { basis, setup } = resolveSetup(scenario, id);
  if (basis === "absent") return null;
  const assembled = assemble(approaches[id], setup);
  const quantities = new Map(assembled.techniques.flatMap(({ quantities: own }) => Object.entries(own)));
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
  const input = (name: string): Value =>
    name === "month" ? months : meanInBaseUnits(resolved(name).range, quantities.get(name) as Quantity);
  return { id, assembled, bill: billFor(assembled, input, longestHorizon), resolved, quantities };
}
