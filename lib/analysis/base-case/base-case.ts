import { type Bill, billOf, sumUpTo } from "../../model/bill";
import type { ApproachId } from "../../model/names";
import type { Scenario } from "../../scenario/read/interpret";
import { type ApproachSheet, approachSheetOf, type Replace } from "../../scenario/validate/approach-sheet";

/** An approach at the base case: its sheet with every quantity at its mean, and its bill by month. */
export type BaseCase = ApproachSheet & { readonly bill: Bill };

export const baseCaseOf = (sheet: ApproachSheet): BaseCase => ({
  ...sheet,
  bill: billOf(sheet.assembled, sheet.sheetValues),
});

/** The base case with other values in place of the resolved ones. Null when the scenario does not price the approach. */
export function baseCaseWith(scenario: Scenario, id: ApproachId, replace: Replace): BaseCase | null {
  const sheet = approachSheetOf(scenario, id, replace);
  return sheet && baseCaseOf(sheet);
}

/** What it costs over so many months, US dollars. */
export const totalOf = ({ bill }: BaseCase, horizon: number): number =>
  bill.lines.reduce((sum, { byMonth }) => sum + sumUpTo(byMonth, horizon), 0);
