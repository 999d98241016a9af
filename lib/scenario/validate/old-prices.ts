import { flat } from "../../sheet/broadcast";
import { dependencies } from "../../sheet/sheet";
import { isMoney } from "../../sheet/units";

import type { Scenario } from "../read/interpret";
import { type Issue, remark } from "../read/issue";
import { oldAfterDays } from "../resolve/price-age";
import type { ApproachSheet } from "./approach-sheet";

/** One remark that an answer rests on old prices: they stand in a line of a priced approach that is not zero. */
export function oldPriceRemarks({ preset }: Scenario, sheets: readonly ApproachSheet[]): readonly Issue[] {
  const found = new Map(sheets.flatMap(oldPricesIn));
  const [first] = found.keys();
  if (first === undefined) return [];
  const named = [...found].map(([label, asOf]) => `${label}, ${asOf}`).join("; ");
  const message = `The answer rests on prices read more than ${oldAfterDays} days before ${preset.date}: ${named}.`;
  return [remark("old_price", "prices", message)];
}

/**
 * Each source of an old price with its date. Wages, and what a technique takes from a survey, are left out: they are a
 * statistic of a year, not a list of prices, and are marked where they are shown.
 */
function oldPricesIn({ assembled, quantities, resolved, sheetValues }: ApproachSheet): readonly [string, string][] {
  const { sheet, lines } = assembled;
  const old = [...quantities].flatMap(([name, { unit, filledBy, default: survey }]) => {
    if (!isMoney(unit) || filledBy?.choice === "labour" || survey?.source) return [];
    const { origin, range } = resolved(name);
    return origin.old !== undefined && origin.asOf !== undefined && range.high > 0 ? [{ name, origin }] : [];
  });
  if (old.length === 0) return [];
  const paid = lines.filter(({ amount }) => flat(sheetValues.value(amount), sheetValues.sizes).data.some(Boolean));
  const inBill = new Set(paid.flatMap(({ amount }) => [...dependencies(sheet, amount)]));
  return old.flatMap(({ name, origin: { label, asOf } }): [string, string][] =>
    inBill.has(name) && asOf !== undefined ? [[label, asOf]] : [],
  );
}
