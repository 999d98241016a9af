import { sumUpTo } from "../../model/bill";
import { askedAgain } from "../../model/techniques/quality/asked-again";
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
  /** Of these: false statements without any source. */
  readonly madeUp: number;
  /** What they cost, US dollars over the horizon. */
  readonly wrongUsd: number;
  /** The line of the bill that is all of it; null where several are. */
  readonly wrongLine: string | null;
  /** All costs, US dollars, over the queries and over the right answers; null where there are none. */
  readonly perQueryUsd: number | null;
  readonly perRightAnswerUsd: number | null;
  /** All costs over the cases that end resolved: answered right at the first or second try, or taken over by a person. */
  readonly perResolvedCaseUsd: number | null;
  /**
   * Of all queries, those that must need no person for it to cost no more than people who answer all of them. Null where no
   * person takes anything over.
   */
  readonly paysFromShare: number | null;
};

/** The lines of the bill that wrong answers are: those to the first question first. */
export const wrongLines: readonly string[] = [wrongAnswers, askedAgain].flatMap(({ id, lines }) =>
  lines.map((line) => `${id}.${line.id}`),
);

/** What an approach costs without its wrong answers, US dollars over the horizon. */
export const beforeWrongUsd = ({ totalUsd, lines }: Pick<ApproachResult, "totalUsd" | "lines">): number =>
  totalUsd - lines.reduce((sum, line) => (wrongLines.includes(line.id) ? sum + line.totalUsd : sum), 0);

/** Null while nobody has said what a wrong answer costs. */
export function rightAnswersOf(evaluation: Evaluation, baseCase: BaseCase): RightAnswers | null {
  const lines = baseCase.bill.lines.filter(({ line: { id } }) => wrongLines.includes(id));
  if (lines.length === 0) return null;
  const { horizonMonths, queriesServed } = evaluation;
  const rightShare = 1 - figureIn(baseCase, "wrongShare", "1");
  const totalUsd = totalOf(baseCase, horizonMonths);
  const over = (queries: number) => (queries > 0 ? totalUsd / queries : null);
  const wrongUsd = lines.reduce((sum, { byMonth }) => sum + sumUpTo(byMonth, horizonMonths), 0);
  const paid = lines.filter(({ byMonth }) => sumUpTo(byMonth, horizonMonths) !== 0);
  const madeUpShare = (1 - figureIn(baseCase, "admittedShare", "1")) * figureIn(baseCase, "madeUpShare", "1");
  const handedShare = figureIn(baseCase, "handedOverShare", "1");
  // Flat figures hold no second call.
  const [again, wrongAgain, givenUp] = ["askedAgainShare", "wrongAgainShare", "givenUpShare"].map((name) =>
    baseCase.quantities.has(name) ? figureIn(baseCase, name, "1") : 0,
  ) as [number, number, number];
  const laterShare = (1 - handedShare) * again * (1 - wrongAgain * (1 - givenUp));
  const peopleUsd = queriesServed * figureIn(baseCase, "contactCost", "USD/query");
  return {
    rightShare,
    wrongAnswers: queriesServed * (1 - rightShare),
    madeUp: queriesServed * (1 - rightShare) * madeUpShare,
    wrongUsd,
    wrongLine: paid.length > 1 ? null : ((paid[0] ?? lines[0])?.line.id ?? null),
    perQueryUsd: over(queriesServed),
    perRightAnswerUsd: over(queriesServed * rightShare),
    perResolvedCaseUsd: over(queriesServed * (rightShare + (1 - rightShare) * (handedShare + laterShare))),
    paysFromShare: handedShare > 0 && peopleUsd > 0 ? (totalUsd - wrongUsd) / peopleUsd : null,
  };
}
