import { approaches } from "../../model/approaches";
import { type Assembled, assemble } from "../../model/assemble";
import { type Bill, billFor } from "../../model/bill";
import type { ApproachId } from "../../model/names";
import type { Quantity } from "../../model/technique";
import type { Scenario } from "../../scenario/read/interpret";
import { settleSetup } from "../../scenario/resolve/resolve-choice";
import { type Settled, settle } from "../../scenario/resolve/resolve-quantity";
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
export const centralValue = (range: Range, { unit }: Quantity): number => toBase(meanOf(range), parseUnit(unit));

/** An approach at the central case: its sheet with every quantity at its mean, and its bill by month. */
export type Central = {
  readonly id: ApproachId;
  readonly assembled: Assembled;
  readonly bill: Bill;
  readonly settled: (name: string) => Settled;
  /** Everything its sheet is given from outside, except the month. */
  readonly quantities: ReadonlyMap<string, Quantity>;
};

/** Null when the scenario does not price the approach. `replace` puts other values in place of the settled ones. */
export function centralCase(
  scenario: Scenario,
  id: ApproachId,
  replace?: (name: string, quantity: Quantity) => Settled | undefined,
): Central | null {
  const { basis, setup } = settleSetup(scenario, id);
  if (basis === "absent") return null;
  const assembled = assemble(approaches[id], setup);
  const quantities = new Map(assembled.techniques.flatMap(({ quantities: own }) => Object.entries(own)));
  const known = new Map<string, Settled>();
  const settled = (name: string): Settled => {
    const before = known.get(name);
    if (before) return before;
    const quantity = quantities.get(name);
    if (!quantity) throw new Error(`unknown quantity: ${name}`);
    const found = replace?.(name, quantity) ?? settle(scenario, name, quantity, id);
    known.set(name, found);
    return found;
  };
  const input = (name: string): Value =>
    name === "month" ? months : centralValue(settled(name).range, quantities.get(name) as Quantity);
  return { id, assembled, bill: billFor(assembled, input, longestHorizon), settled, quantities };
}
