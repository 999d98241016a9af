import { canonicalLink } from "../scenario/canonical";
import type { Issue } from "../scenario/issue";
import type { Answer } from "./answer";
import { doubt } from "./doubt";
import { headline } from "./headline";
import type { Outlook } from "./outlook-types";
import { plainText } from "./phrase";

/** Twelve digits: float64 noise goes, every figure anyone could check stays. */
const clean = (value: number): number => Number(value.toPrecision(12));
const cleanOrNull = (value: number | null): number | null => (value === null ? null : clean(value));

/** Every number of a result, cleaned. */
export const cleanAll = <Result>(result: Result): Result =>
  JSON.parse(JSON.stringify(result, (_, value) => (typeof value === "number" ? clean(value) : value)));

/**
 * The answer as the API gives it. The names are a promise: more may be added, none changes. Without an outlook there are
 * no odds, bands, sensitivity and flip points.
 */
export function report(answer: Answer, outlook: Outlook | null = null) {
  const { scenario } = answer;
  const best = answer.approaches.find(({ id }) => id === answer.cheapest);
  return {
    link: `/${canonicalLink(scenario)}`,
    warnings: scenario.issues.map(({ field, code, message }: Issue) => ({ field, code, message })),
    headline: plainText(headline(answer, outlook?.odds).sentence),
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
