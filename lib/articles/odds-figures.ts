import type { PairOdds, Quantiles } from "../analysis/uncertainty/types";
import type { ApproachId } from "../model/names";
import { quantilesOf } from "../stats/quantiles";
import type { ArticleCase } from "./case";
import type { ArticleFigure } from "./figures";

/** Share of the draws whose set-up gap over gap per query lies between two volumes, both counted. */
export const insideShare =
  (low: number, high: number): ArticleFigure =>
  ({ setupGap }) =>
    shareOf(setupGap(), (queries) => low <= queries && queries <= high);

/** Share of the draws in which the gap per query never pays for the set-up. */
export const neverShare: ArticleFigure = ({ setupGap }) => shareOf(setupGap(), (queries) => !Number.isFinite(queries));

const shareOf = (values: Float64Array, counts: (value: number) => boolean): number =>
  values.reduce((sum, value) => sum + Number(counts(value)), 0) / values.length;

/** Quantiles of the set-up gap over the gap per query, among the draws in which it closes. */
export const gapQuantiles: ArticleFigure<Quantiles> = ({ setupGap }) => quantilesOf(setupGap().filter(Number.isFinite));

export const gapMedian: ArticleFigure = (found) => gapQuantiles(found)?.p50 ?? null;

function pairIn({ odds, link }: ArticleCase): PairOdds {
  const { pair } = odds();
  if (!pair) throw new Error(`fewer than two approaches are priced: ${link}`);
  return pair;
}

/** Share of the draws in which fine-tuning is the cheaper one above some volume over the horizon. */
export const cheaperAboveShare: ArticleFigure = (found) => pairIn(found).breakEven.challengerAbove.share;

/** The median of that volume, in queries a month. */
export const breakEvenMedian: ArticleFigure = (found) =>
  pairIn(found).breakEven.challengerAbove.queriesPerMonth?.p50 ?? null;

/** Share of the draws in which fine-tuning is cheaper at every volume. */
export const tunedAlwaysShare: ArticleFigure = (found) => pairIn(found).breakEven.challengerAlwaysShare;

/** Share of the draws in which RAG is. */
export const ragAlwaysShare: ArticleFigure = (found) => pairIn(found).breakEven.incumbentAlwaysShare;

/** Share of the draws in which fine-tuning is dearer at every volume, or from some volume on. */
export const ragAtScaleShare: ArticleFigure = (found) =>
  pairIn(found).breakEven.incumbentAlwaysShare + pairIn(found).breakEven.incumbentAbove.share;

/** Share of the draws in which fine-tuning has caught up by the end of a month. */
export const aheadShareBy =
  (month: number): ArticleFigure =>
  (found) =>
    pairIn(found)
      .payback.firstAheadShareByMonth.slice(0, month + 1)
      .reduce((sum, share) => sum + share, 0);

/** Share of the draws in which it has not within the horizon. */
export const neverAheadShare: ArticleFigure = (found) => pairIn(found).payback.neverShare;

/** Share of the draws in which an approach is cheapest over the horizon. */
export const cheapestShare =
  (id: ApproachId): ArticleFigure =>
  ({ odds, link }) => {
    const found = odds().approaches.find((each) => each.id === id);
    if (!found) throw new Error(`${id} is not priced: ${link}`);
    return found.cheapestShare;
  };
