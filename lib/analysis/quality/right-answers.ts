import { sumUpTo } from "../../model/bill";
import { wrongAnswers } from "../../model/techniques/quality/wrong-answers";
import { figureIn } from "../../scenario/validate/approach-sheet";
import { type BaseCase, totalOf } from "../base-case/base-case";
import type { ApproachResult } from "../break-even/types";
import type { Evaluation } from "../evaluation/evaluate-scenario";

/** How often an approach answers right over the horizon, and what that costs. */
export type RightAnswers = {
  /** Of all queries, those that cannot be answered included: a refusal is right there. */
  readonly rightShare: number;
  readonly wrongAnswers: number;
  /** What they cost, US dollars over the horizon. */
  readonly wrongUsd: number;
  /** All costs, US dollars, over the queries and over the right answers; null where there are none. */
  readonly perQueryUsd: number | null;
  readonly perRightAnswerUsd: number | null;
  /** All costs over the cases that end resolved: answered right, or taken over by a person. */
  readonly perResolvedCaseUsd: number | null;
  /**
   * Of all queries, those that must need no person for it to cost no more than people who answer all of them. Null where no
   * person takes anything over.
   */
  readonly paysFromShare: number | null;
};

/** The line of the bill that wrong answers are. */
export const wrongLine = `${wrongAnswers.id}.${wrongAnswers.lines[0]?.id}`;

/** What an approach costs without its wrong answers, US dollars over the horizon. */
export const beforeWrongUsd = ({ totalUsd, lines }: Pick<ApproachResult, "totalUsd" | "lines">): number =>
  totalUsd - (lines.find(({ id }) => id === wrongLine)?.totalUsd ?? 0);

/** Null while nobody has said what a wrong answer costs. */
export function rightAnswersOf(evaluation: Evaluation, baseCase: BaseCase): RightAnswers | null {
  const line = baseCase.bill.lines.find(({ line: { id } }) => id === wrongLine);
  if (!line) return null;
  const { horizonMonths, queriesServed } = evaluation;
  const rightShare = 1 - figureIn(baseCase, "wrongShare", "1");
  const totalUsd = totalOf(baseCase, horizonMonths);
  const over = (queries: number) => (queries > 0 ? totalUsd / queries : null);
  const wrongUsd = sumUpTo(line.byMonth, horizonMonths);
  const handedShare = figureIn(baseCase, "handedOverShare", "1");
  const peopleUsd = queriesServed * figureIn(baseCase, "contactCost", "USD/query");
  return {
    rightShare,
    wrongAnswers: queriesServed * (1 - rightShare),
    wrongUsd,
    perQueryUsd: over(queriesServed),
    perRightAnswerUsd: over(queriesServed * rightShare),
    perResolvedCaseUsd: over(queriesServed * (rightShare + (1 - rightShare) * handedShare)),
    paysFromShare: handedShare > 0 && peopleUsd > 0 ? (totalUsd - wrongUsd) / peopleUsd : null,
  };
}
