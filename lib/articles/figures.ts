import type { ApproachResult, Pair } from "../analysis/break-even/types";
import type { ApproachId } from "../model/names";
import { resolveChoice } from "../scenario/resolve/resolve-choice";
import { type ArticleCase, caseOf } from "./case";

/** One figure of a live scenario, found where the calculator keeps it. Null means it does not exist: "never". */
export type ArticleFigure<Value = number> = (found: ArticleCase) => Value | null;

function approachIn({ evaluation, link }: ArticleCase, id: ApproachId): ApproachResult {
  const found = evaluation.approaches.find((each) => each.id === id);
  if (!found) throw new Error(`${id} is not priced: ${link}`);
  return found;
}

function pairIn({ evaluation, link }: ArticleCase, incumbent: ApproachId, challenger: ApproachId): Pair {
  const found = evaluation.pairs.find((pair) => pair.incumbent === incumbent && pair.challenger === challenger);
  if (!found) throw new Error(`no such pair: ${incumbent} ${challenger}: ${link}`);
  return found;
}

export const setupUsd =
  (id: ApproachId): ArticleFigure =>
  (found) =>
    approachIn(found, id).setupUsd;

export const totalUsd =
  (id: ApproachId): ArticleFigure =>
  (found) =>
    approachIn(found, id).totalUsd;

/** What one query costs in month 1, all lines per query together. */
export const perQueryUsd =
  (id: ApproachId): ArticleFigure =>
  (found) =>
    approachIn(found, id)
      .lines.filter(({ kind }) => kind === "perQuery")
      .reduce((sum, { byMonth }) => sum + (byMonth[1] ?? 0), 0) / found.evaluation.queriesPerMonth;

/** What one line of the bill comes to in a month; month 0 is set-up. */
export const lineUsd =
  (id: ApproachId, line: string, month: number): ArticleFigure =>
  (found) => {
    const one = approachIn(found, id).lines.find((each) => each.id === line);
    if (!one) throw new Error(`no such line: ${id} ${line}: ${found.link}`);
    return one.byMonth[month] ?? 0;
  };

/** One retraining, the first. */
export const retrainingUsd =
  (id: ApproachId): ArticleFigure =>
  (found) => {
    const { retrainMonths, stepUsdByMonth } = approachIn(found, id);
    return stepUsdByMonth[retrainMonths[0] ?? -1] ?? null;
  };

/** All retraining over the horizon. */
export const allRetrainingUsd =
  (id: ApproachId): ArticleFigure =>
  (found) =>
    approachIn(found, id).stepUsdByMonth.reduce((sum, step) => sum + step, 0);

/** The queries a month above which the challenger is cheaper; null when it never is. */
export const cheaperAbove =
  (challenger: ApproachId, incumbent: ApproachId): ArticleFigure =>
  (found) => {
    const { crossings, always } = pairIn(found, incumbent, challenger);
    const [first, ...others] = crossings;
    if (others.length > 0 || (first && first.cheaperAbove !== challenger) || always === challenger)
      throw new Error(`not one volume above which ${challenger} is cheaper: ${found.link}`);
    return first?.queriesPerMonth ?? null;
  };

/** The volume up to which the approach that is cheapest for few queries stays so. */
export const cheapestUpTo =
  (id: ApproachId): ArticleFigure =>
  ({ evaluation: { envelope }, link }) => {
    if (envelope[0]?.cheapest !== id) throw new Error(`${id} is not the cheapest for few queries: ${link}`);
    return envelope.length > 1 ? envelope[0].to : null;
  };

/** Set-up gap over gap per query, in queries, with every range at its mean. */
export const setupGapOverQueryGap: ArticleFigure = (found) => pairIn(found, "rag", "fineTuning").setupGapOverQueryGap;

/** The same for fine-tuning against a prompt. */
export const gapToPrompting: ArticleFigure = (found) => pairIn(found, "prompting", "fineTuning").setupGapOverQueryGap;

/** The first month-end at which fine-tuning has cost no more than RAG; null when that is not within the horizon. */
export const paybackMonth: ArticleFigure = (found) => pairIn(found, "rag", "fineTuning").payback.firstAheadMonth;

/** How much less a figure is than in another scenario, as a share of it. */
export const savingShare =
  (figure: ArticleFigure, without: string): ArticleFigure =>
  (found) => {
    const [before, after] = [figure(caseOf(without)), figure(found)];
    return before === null || after === null ? null : 1 - after / before;
  };

/** The first day on which the model can no longer be called. */
export const modelStops: ArticleFigure<string> = ({ evaluation: { scenario } }) =>
  resolveChoice(scenario, "model", null)?.option.retiresOn ?? null;

/** The first day on which the tuned model can no longer be called. */
export const tunedModelStops: ArticleFigure<string> = ({ evaluation: { scenario } }) =>
  resolveChoice(scenario, "tuning", null)?.option.retiresOn ?? null;

/** Why there is no break-even, where the reason is the cost of a query. */
export const queryIsDearer: ArticleFigure<string> = (found) => {
  const [rag, tuned] = [perQueryUsd("rag")(found) ?? 0, perQueryUsd("fineTuning")(found) ?? 0];
  return tuned < rag ? null : "A tuned query costs more than a RAG query here, so no number of queries closes the gap.";
};

/** A figure of the scenario behind a link. */
export const valueAt = <Value>(link: string, figure: ArticleFigure<Value>): Value | null => figure(caseOf(link));
