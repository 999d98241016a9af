import type { Evaluation } from "../../analysis/evaluation/evaluate-scenario";
import type { Latency } from "../../analysis/latency/types";
import type { PairOdds, UncertaintyAnalysis } from "../../analysis/uncertainty/types";
import { headline } from "../../narrative/headline";
import { plainText } from "../../narrative/phrase";
import { reasonWords } from "../../narrative/reason-words";
import { uncertaintySummary } from "../../narrative/uncertainty-summary";
import type { Issue } from "../../scenario/read/issue";
import { canonicalLink } from "../../scenario/write/canonical";
import { clean, cleanAll, cleanOrNull } from "../../sheet/clean";
import { ruledOutOf } from "../files/scenario-json";
import { latencyResponse } from "./latency-response";

/**
 * The answer as the API gives it. The names are a promise: more may be added, none changes. Without an uncertainty there are
 * no odds, bands, sensitivity and switching values; without latencies there are none.
 */
export function toApiResponse(
  evaluation: Evaluation,
  uncertainty: UncertaintyAnalysis | null = null,
  latency: Latency | null = null,
) {
  const { scenario } = evaluation;
  const best = evaluation.approaches.find(({ id }) => id === evaluation.cheapest);
  return {
    link: `/${canonicalLink(scenario)}`,
    warnings: scenario.issues.map(({ field, code, message }: Issue) => ({ field, code, message })),
    headline: plainText(headline(evaluation, uncertainty?.odds, latency).sentence),
    horizonMonths: evaluation.horizonMonths,
    queriesPerMonth: clean(evaluation.queriesPerMonth),
    queriesServed: clean(evaluation.queriesServed),
    approaches: evaluation.approaches.map((each) => ({
      id: each.id,
      title: each.title,
      setupUsd: clean(each.setupUsd),
      totalUsd: clean(each.totalUsd),
      perThousandQueriesUsd: cleanOrNull(each.perThousandQueriesUsd),
      cumulativeUsd: each.cumulativeUsd.map(clean),
      retrainMonths: each.retrainMonths,
      lines: each.lines.map(({ id, label, kind, totalUsd }) => ({ id, label, kind, totalUsd: clean(totalUsd) })),
    })),
    ruledOut: cleanAll(ruledOutOf(evaluation)),
    absent: evaluation.absent,
    breakEven: evaluation.pairs.map(({ challenger, incumbent, crossings, payback, always, reason, ...pair }) => ({
      challenger,
      incumbent,
      crossings: crossings.map(({ queriesPerMonth, cheaperAbove }) => ({
        queriesPerMonth: clean(queriesPerMonth),
        cheaperAbove,
      })),
      payback: {
        ...payback,
        queriesServed: cleanOrNull(payback.queriesServed),
        reason: payback.reason && reasonWords(payback.reason),
      },
      always,
      reason: reason && reasonWords(reason),
      setupGapOverQueryGap: cleanOrNull(pair.setupGapOverQueryGap),
      scannedTo: clean(pair.scannedTo),
    })),
    envelope: evaluation.envelope.map(({ from, to, cheapest }) => ({ from: clean(from), to: clean(to), cheapest })),
    cheapest: best ? { id: best.id, totalUsd: clean(best.totalUsd) } : null,
    split: evaluation.split,
    ...(uncertainty && uncertaintyResponse(evaluation, uncertainty)),
    ...(latency && latencyResponse(evaluation, latency)),
  };
}

/** What the ranges do. The streams are seeded by the inputs' names, so the same scenario always gives the same draws. */
function uncertaintyResponse(evaluation: Evaluation, uncertainty: UncertaintyAnalysis) {
  const { odds, sensitivity, switchingValues } = uncertainty;
  return cleanAll({
    doubt: plainText(uncertaintySummary(evaluation, uncertainty)),
    odds: odds && {
      draws: odds.draws,
      sweptDraws: odds.sweptDraws,
      seed: "the name of each input",
      ranges: odds.ranges,
      approaches: odds.approaches.map(({ id, cheapestShare, cheapestShareByMonth, cannotShare }) => ({
        id,
        cheapestShare,
        cheapestShareByMonth,
        cannotShare,
      })),
      pair: odds.pair && pairResponse(odds.pair),
    },
    bands: odds && {
      volumes: odds.volumes,
      approaches: odds.approaches.map(({ id, totalUsd, cumulativeUsd, totalByVolumeUsd }) => ({
        id,
        totalUsd,
        cumulativeUsd,
        totalByVolumeUsd,
      })),
    },
    sensitivity,
    flipPoints: switchingValues,
  });
}

const pairResponse = ({ valueOfInformation, ...pair }: PairOdds) => ({
  ...pair,
  measureFirst: valueOfInformation.map(({ evppiUsd, ...input }) => ({ ...input, worthUsd: evppiUsd })),
});
