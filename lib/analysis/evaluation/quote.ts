import type { BillLine } from "../../model/assemble";
import type { ApproachId } from "../../model/names";
import { at } from "../../sheet/values";
import { type Evaluation, pricedCase } from "./evaluate-scenario";

/** The kind of line each quoted figure stands for. */
const quotedAs = [
  ["setup", "once"],
  ["hosting", "monthly"],
  ["perQuery", "perQuery"],
  ["retraining", "everyMonths"],
] as const satisfies readonly (readonly [string, BillLine["kind"]])[];

/**
 * What an approach built up from parts costs, as the flat figures that may stand in for it: the values of month 1 to six
 * digits, by link name. Empty when the approach is not priced.
 */
export function quoteOf(evaluation: Evaluation, id: ApproachId): readonly (readonly [string, string])[] {
  const baseCase = pricedCase(evaluation, id);
  if (!baseCase) return [];
  const { sheetValues, lines } = baseCase.bill;
  return quotedAs.map(([name, kind]) => {
    const amounts = lines
      .filter(({ line }) => line.kind === kind)
      .map(({ line }) => at(sheetValues.value(line.amount), { month: 0 }, sheetValues.sizes));
    const sum = amounts.reduce((total, amount) => total + amount, 0);
    return [`${id}.${name}`, String(Number(sum.toPrecision(6)))];
  });
}
