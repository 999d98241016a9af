import type { ApproachId } from "../../model/names";
import { unsaid } from "../../model/needs/need";
import { withText } from "../../scenario/read/interpret";
import { type ApproachSheet, approachSheetOf, figureIn } from "../../scenario/validate/approach-sheet";
import { answerTo } from "../../scenario/validate/ruled-out";
import type { Evaluation } from "../evaluation/evaluate-scenario";

const known = new WeakMap<Evaluation, ReadonlyMap<ApproachId, number> | null>();

/**
 * Share of right answers of each approach, those that are ruled out included, whatever a wrong one costs; without those that
 * were not measured. Null while neither the kind of task nor what a wrong answer costs is said.
 */
export function rightSharesOf(evaluation: Evaluation): ReadonlyMap<ApproachId, number> | null {
  const found = known.get(evaluation);
  if (found !== undefined) return found;
  const made = makeRightShares(evaluation);
  known.set(evaluation, made);
  return made;
}

function makeRightShares({ scenario, baseCases, ruledOut }: Evaluation): ReadonlyMap<ApproachId, number> | null {
  const sheets: readonly ApproachSheet[] = [...baseCases.values(), ...ruledOut.map(({ baseCase }) => baseCase)];
  const isPriced = sheets.some(({ quantities }) => quantities.has("rightShare"));
  if (!isPriced && answerTo(scenario, "task") === unsaid) return null;
  // A price of nothing brings the shares without a cost.
  const free = withText(withText(scenario, "wrongAnswer", "sum"), "wrongAnswerSum", "0");
  const priced = isPriced ? sheets : sheets.flatMap(({ id }) => approachSheetOf(free, id) ?? []);
  return new Map(
    priced.flatMap((sheet): [ApproachId, number][] => {
      const { low, high } = sheet.resolved("rightShare").range;
      return low === 0 && high === 1 ? [] : [[sheet.id, 1 - figureIn(sheet, "wrongShare", "1")]];
    }),
  );
}
