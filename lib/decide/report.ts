import { canonicalLink } from "../scenario/canonical";
import type { Issue } from "../scenario/issue";
import type { Answer } from "./answer";
import { headline } from "./headline";
import { plainText } from "./phrase";

/** Twelve digits: float64 noise goes, every figure anyone could check stays. */
const clean = (value: number): number => Number(value.toPrecision(12));
const cleanOrNull = (value: number | null): number | null => (value === null ? null : clean(value));

/** The answer as the API gives it. The names are a promise: more may be added, none changes. */
export function report(answer: Answer) {
  const { scenario } = answer;
  const best = answer.approaches.find(({ id }) => id === answer.cheapest);
  return {
    link: `/${canonicalLink(scenario)}`,
    warnings: scenario.issues.map(({ field, code, message }: Issue) => ({ field, code, message })),
    headline: plainText(headline(answer).sentence),
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
  };
}
