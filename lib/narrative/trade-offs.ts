import type { Evaluation } from "../analysis/evaluation/evaluate-scenario";
import { inTime } from "../analysis/latency/limits/in-time";
import { type RightAnswers, rightAnswersOf } from "../analysis/quality/right-answers";
import { approaches } from "../model/approaches";
import type { ApproachId } from "../model/names";
import { formatCount, formatUsd, formatUsdSentence } from "../sheet/format";
import { firstUpper } from "../sheet/words";

/** Another approach beside the cheapest: what it costs less or more before wrong answers, and how often it is wrong. */
export type TradeOff = {
  readonly id: ApproachId;
  /** Without wrong answers, US dollars over the horizon; negative where it costs less. */
  readonly moreUsd: number;
  readonly moreWrong: number;
  /** Of a wrong answer, at which both cost the same; null where one is never the dearer. */
  readonly samePriceUsd: number | null;
};

type Measured = RightAnswers & { readonly id: ApproachId; readonly ownUsd: number };

/** Of every approach that meets the needs against the cheapest of them; none until a wrong answer has a price. */
export function tradeOffsOf(evaluation: Evaluation): readonly TradeOff[] {
  const measured = evaluation.approaches.flatMap(({ id, totalUsd }): Measured[] => {
    const baseCase = evaluation.baseCases.get(id);
    const right = baseCase && rightAnswersOf(evaluation, baseCase);
    return right ? [{ ...right, id, ownUsd: totalUsd - right.wrongUsd }] : [];
  });
  const best = measured.find(({ id }) => id === inTime(evaluation).evaluation.cheapest);
  if (!best) return [];
  return measured.filter((each) => each !== best).map((each) => against(best, each));
}

function against(best: Measured, { id, ownUsd, wrongAnswers }: Measured): TradeOff {
  const moreUsd = ownUsd - best.ownUsd;
  const moreWrong = wrongAnswers - best.wrongAnswers;
  const isTraded = (moreUsd < 0 && moreWrong > 0) || (moreUsd > 0 && moreWrong < 0);
  return { id, moreUsd, moreWrong, samePriceUsd: isTraded ? -moreUsd / moreWrong : null };
}

/** "Fine-tuning costs $7 less before wrong answers and is wrong 130 times more: it pays where one costs under $0.054." */
export function tradeOffWords({ id, moreUsd, moreWrong, samePriceUsd }: TradeOff): string {
  const name = firstUpper(approaches[id].inSentence);
  const cost = `costs ${formatUsdSentence(Math.abs(moreUsd))} ${moreUsd < 0 ? "less" : "more"} before wrong answers`;
  const often = `is wrong ${formatCount(Math.round(Math.abs(moreWrong)))} times ${moreWrong < 0 ? "less" : "more"}`;
  if (samePriceUsd === null) return `${name} ${cost} and ${often}.`;
  return `${name} ${cost} and ${often}: it pays where a wrong answer costs ${moreUsd < 0 ? "under" : "over"} ${formatUsd(samePriceUsd)}.`;
}
