import type { BoundRule } from "../../model/bind-stage";
import type { Rule } from "../../model/technique";
import { flat } from "../../sheet/broadcast";
import { evaluateAgain } from "../../sheet/evaluate";
import { explain } from "../../sheet/explain";
import { dependencies } from "../../sheet/sheet";
import { parseUnit, toBase } from "../../sheet/units";
import { at, spreadOver } from "../../sheet/values";
import type { ApproachSheet } from "./approach-sheet";

/** A value that is refused must fit anywhere in its range; an approach that cannot always be had still counts. */
export const brokenRule = (sheet: ApproachSheet): BoundRule | undefined =>
  [...sheet.assembled.rules, ...sheet.assembled.stageRules].find(
    ({ formula, otherwise }) =>
      !holdsAtMeans(sheet, formula) || (otherwise === "refuse" && !holdsAtCorners(sheet, formula)),
  );

const holdsAtMeans = ({ sheetValues }: ApproachSheet, formula: string): boolean =>
  at(sheetValues.value(formula), { month: 0 }, sheetValues.sizes) !== 0;

/** Whether a condition holds with every range it depends on at either of its ends. */
function holdsAtCorners({ assembled, sheetValues, resolved, quantities }: ApproachSheet, formula: string): boolean {
  const ranges = [...dependencies(assembled.sheet, formula)].flatMap((name) => {
    const quantity = quantities.get(name);
    if (!quantity) return [];
    const { range, drawnAs } = resolved(name);
    const ends = [range.low, range.high].map((end) => toBase(end, parseUnit(quantity.unit)));
    return range.low < range.high ? [{ name, drawnAs, ends }] : [];
  });
  // What follows another range is at its end together with it.
  const moved = [...new Set(ranges.map(({ drawnAs }) => drawnAs))];
  const sizes = { ...sheetValues.sizes, draw: 2 ** moved.length };
  const corners = ranges.map(({ name, drawnAs, ends }) => {
    const bit = moved.indexOf(drawnAs);
    const values = Float64Array.from({ length: sizes.draw }, (_, corner) => ends[(corner >> bit) & 1] as number);
    return [name, spreadOver("draw", values)] as const;
  });
  const holds = evaluateAgain(sheetValues, new Map(corners), sizes).value(formula);
  return flat(holds, sizes).data.every((value) => value !== 0);
}

/** "…: 300,860 tokens against 131,072 tokens." */
export function formatRule({ sheetValues }: ApproachSheet, { message, compares }: Rule): string {
  if (!compares) return `${message.replace(/\.$/, "")}.`;
  const [large, small] = compares.map((name) => explain(sheetValues, name, () => undefined).result);
  return `${message}: ${large} against ${small}.`;
}

/** The fields of the user's own values that a rule depends on. */
export const givenFieldsOf = ({ assembled, resolved }: ApproachSheet, { formula }: BoundRule): readonly string[] =>
  [...dependencies(assembled.sheet, formula)]
    .filter((name) => assembled.sheet.quantities.has(name) && name !== "month")
    .map(resolved)
    .filter(({ from }) => from === "you")
    .map(({ field }) => field);
