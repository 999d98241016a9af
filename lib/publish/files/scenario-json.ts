import type { ApproachAnswer } from "../../analysis/break-even/types";
import type { Answer } from "../../analysis/evaluation/evaluate-scenario";
import { headline } from "../../narrative/headline";
import { plainText } from "../../narrative/phrase";
import { canonicalLink } from "../../scenario/write/canonical";
import { cleanAll } from "../../sheet/clean";
import { inputsInForce } from "./inputs-in-force";

/**
 * A whole scenario as data: its inputs, and what each approach costs in all and month by month, at the central case. The names
 * are a promise: more may be added, none changes.
 */
export function scenarioJson(answer: Answer) {
  const { scenario } = answer;
  const { preset, issues } = scenario;
  return cleanAll({
    title: scenario.title,
    link: `/${canonicalLink(scenario)}`,
    preset: { id: preset.id, title: preset.title, date: preset.date },
    warnings: issues.map(({ field, code, message }) => ({ field, code, message })),
    headline: plainText(headline(answer).sentence),
    horizonMonths: answer.horizonMonths,
    queriesByMonth: answer.queriesByMonth.slice(0, answer.horizonMonths + 1),
    inputs: inputsInForce(answer),
    approaches: answer.approaches.map((each) => ({
      id: each.id,
      title: each.title,
      setupUsd: each.setupUsd,
      totalUsd: each.totalUsd,
      perThousandQueriesUsd: each.perThousandQueriesUsd,
      isCheapest: each.id === answer.cheapest,
      months: monthsOf(each),
    })),
    absent: answer.absent,
    crossings: answer.pairs.flatMap(({ challenger, incumbent, crossings }) =>
      crossings.map((crossing) => ({ challenger, incumbent, ...crossing })),
    ),
    paybacks: answer.pairs.map(({ challenger, incumbent, payback }) => ({
      challenger,
      incumbent,
      firstAheadMonth: payback.firstAheadMonth,
      aheadForGoodMonth: payback.aheadForGoodMonth,
    })),
  });
}

export type ScenarioJson = ReturnType<typeof scenarioJson>;

/** Month 0 is set-up. */
const monthsOf = ({ cumulativeUsd, lines }: ApproachAnswer) =>
  cumulativeUsd.map((spentSoFarUsd, month) => ({
    month,
    spentUsd: lines.reduce((sum, { byMonth }) => sum + (byMonth[month] ?? 0), 0),
    spentSoFarUsd,
  }));
