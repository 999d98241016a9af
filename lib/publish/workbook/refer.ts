import type { ApproachId } from "../../model/names";
import { namesIn } from "../../sheet/parse";
import type { Sheet } from "../../sheet/sheet";
import { parseUnit, type Unit } from "../../sheet/units";
import type { InputCells } from "./input-cells";
import type { Refer } from "./spreadsheet-formula";
import { cellName } from "./workbook";

/** Where what changes by month stands: the column of a formula on its approach's sheet, or of a price on the months' sheet. */
export type MonthlyPlaces = {
  readonly formula: (name: string) => string;
  readonly price: (cell: string, month: number) => string;
  readonly rowOf: (month: number) => number;
};

/** How the formulas of an approach call a name in a month. What is the same in every month has a name of its own. */
export function referIn(
  id: ApproachId,
  sheet: Sheet,
  inputs: InputCells,
  places: MonthlyPlaces,
  isMonthly: (name: string) => boolean,
) {
  return (month: number): Refer =>
    (name) => {
      const row = places.rowOf(month) + 1;
      if (name === "month") return `$A${row}`;
      if (sheet.formulas.has(name)) return isMonthly(name) ? `$${places.formula(name)}${row}` : cellName(id, name);
      const { name: cell, quantity, input } = inputs.of(id, name);
      const place = input.range.changes ? places.price(cell, month) : cell;
      return inBaseUnits(place, parseUnit(quantity.unit));
    };
}

/** Whether a figure of an approach may differ from month to month. */
export function monthlyIn(id: ApproachId, sheet: Sheet, inputs: InputCells): (name: string) => boolean {
  const known = new Map<string, boolean>([["month", true]]);
  const isMonthly = (name: string): boolean => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const formula = sheet.formulas.get(name);
    const found = formula
      ? [...namesIn(formula.node)].some(isMonthly)
      : inputs.of(id, name).input.range.changes !== undefined;
    known.set(name, found);
    return found;
  };
  return isMonthly;
}

/** A value as it is written, brought to the units in which formulas compute: a price per token from one per million. */
function inBaseUnits(place: string, { times, over }: Unit): string {
  if (times === over) return place;
  return `(${place}${times === 1 ? "" : `*${times}`}${over === 1 ? "" : `/${over}`})`;
}
