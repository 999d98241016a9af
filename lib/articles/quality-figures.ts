import { rightAnswersOf } from "../analysis/quality/right-answers";
import { approaches } from "../model/approaches";
import type { ApproachId } from "../model/names";
import { formatNumber } from "../sheet/format";
import { firstUpper } from "../sheet/words";
import type { ArticleCase } from "./case";
import type { Figured } from "./claim";
import type { ArticleFigure } from "./figures";

/** Share of all questions an approach answers right, where the scenario says what a wrong answer costs. */
export const rightShare =
  (id: ApproachId): ArticleFigure =>
  (found) => {
    const baseCase = found.evaluation.baseCases.get(id);
    const right = baseCase && rightAnswersOf(found.evaluation, baseCase);
    if (!right) throw new Error(`${id} has no share of right answers: ${found.link}`);
    return right.rightShare;
  };

/** Whether a need rules an approach out. */
export const isRuledOut = ({ evaluation }: ArticleCase, id: ApproachId): boolean =>
  evaluation.ruledOut.some((each) => each.id === id);

/** What it costs, or that a need rules it out. */
export const fate = (label: string, id: ApproachId, otherwise: Figured): Figured => ({
  label,
  text: (found) => (isRuledOut(found, id) ? "ruled out" : otherwise.text(found)),
});

/** Why a need rules out those it does, in sentences; null where it rules out nobody. */
export function whyRuledOut({ evaluation }: ArticleCase): string | null {
  const reasons = new Set(evaluation.ruledOut.flatMap(({ unmet }) => unmet[0]?.because ?? []));
  return reasons.size === 0 ? null : [...reasons].map(firstUpper).join(" ");
}

/** Which approach is named, by its title. */
export const cheapest = (label: string): Figured => ({
  label,
  text: ({ evaluation }) => (evaluation.cheapest === null ? "none" : approaches[evaluation.cheapest].title),
});

/** A tenth of a percent is what measured shares of some hundred questions can give. */
export const share = (label: string, figure: ArticleFigure): Figured => ({
  label,
  text: (found) => {
    const value = figure(found);
    return value === null ? "not measured" : `${formatNumber(Math.round(value * 1000) / 10)}%`;
  },
});
