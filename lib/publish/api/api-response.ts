import type { Answer } from "../../analysis/evaluation/evaluate-scenario";
import type { Latency } from "../../analysis/latency/types";
import type { Outlook } from "../../analysis/uncertainty/types";
import { headline } from "../../narrative/headline";
import { plainText } from "../../narrative/phrase";
import { doubt } from "../../narrative/uncertainty-summary";
import type { Issue } from "../../scenario/read/issue";
import { canonicalLink } from "../../scenario/write/canonical";
import { clean, cleanAll, cleanOrNull } from "../../sheet/clean";
import { latencyReport } from "./latency-response";

/**
 * The answer as the API gives it. The names are a promise: more may be added, none changes. Without an outlook there are
 * no odds, bands, sensitivity and flip points; without latencies there are none.
 */
export function report(answer: Answer, outlook: Outlook | null = null, latency: Latency | null = null) {
  const { scenario } = answer;
  const best = answer.approaches.find(({ id }) => id === answer.cheapest);
  return {
    link: `/${canonicalLink(scenario)}`,
    warnings: scenario.issues.map(({ field, code, message }: Issue) => ({ field, code, message })),
    headline: plainText(headline(answer, outlook?.odds, latency).sentence),
    horizonMonths: answer.horizonMonths,
    queriesPerMonth: clean(answer.queriesPerMonth),
    queriesServed: clean(answer.queriesServed),
    approaches: answer.approaches.map((each) => ({
      id: each.id,
      title: each.title,
      setupUsd: clean(each.setupUsd),
      totalUsd: clean(each.totalUsd),
      perThousandQueriesUsd: cleanOrNull(each.perThousandQueriesUsd),
      cumulativeUsd: each.cumulativeUsd.map(clean),
      retrainMonths: each.retrainMonths,
      lines: each.lines.map(({ id, label, kind, totalUsd }) => ({ id, label, kind, totalUsd: clean(totalUsd) })),
    })),
    absent: answer.absent,
    breakEven: answer.pairs.map(({ challenger, incumbent, crossings, payback, always, reason, ...pair }) => ({
      challenger,
      incumbent,
      crossings: crossings.map(({ queriesPerMonth, cheaperAbove }) => ({
        queriesPerMonth: clean(queriesPerMonth),
        cheaperAbove,
      })),
      payback: { ...payback, queriesServed: cleanOrNull(payback.queriesServed) },
      always,
      reason,
      setupGapOverQueryGap: cleanOrNull(pair.setupGapOverQueryGap),
      scannedTo: clean(pair.scannedTo),
    })),
    envelope: answer.envelope.map(({ from, to, cheapest }) => ({ from: clean(from), to: clean(to), cheapest })),
    cheapest: best ? { id: best.id, totalUsd: clean(best.totalUsd) } : null,
    split: answer.split,
    ...(outlook && doubtReport(answer, outlook)),
    ...(latency && latencyReport(answer, latency)),
  };
}

/** What the ranges do. The streams are seeded by the inputs' names, so the same scenario always gives the same draws. */
function doubtReport(answer: Answer, outlook: Outlook) {
  const { odds, sensitivity, flipPoints } = outlook;
  return cleanAll({
    doubt: plainText(doubt(answer, outlook)),
    odds: odds && {
      draws: odds.draws,
      seed: "the name of each input",
      ranges: odds.ranges,
      approaches: odds.approaches.map(({ id, cheapestShare, cheapestShareByMonth, cannotShare }) => ({
        id,
        cheapestShare,
        cheapestShareByMonth,
        cannotShare,
      })),
      pair: odds.pair,
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
    flipPoints,
  });
}
