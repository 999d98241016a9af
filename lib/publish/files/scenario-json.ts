import type { BaseCase } from "../../analysis/base-case/base-case";
import type { ApproachResult } from "../../analysis/break-even/types";
import type { Evaluation } from "../../analysis/evaluation/evaluate-scenario";
import type { Latency } from "../../analysis/latency/types";
import type { Odds } from "../../analysis/uncertainty/types";
import { approaches } from "../../model/approaches";
import type { ApproachId } from "../../model/names";
import { standing } from "../../narrative/finding";
import { headline } from "../../narrative/headline";
import { plainText } from "../../narrative/phrase";
import { resolveSetup } from "../../scenario/resolve/resolve-choice";
import { meanOf } from "../../scenario/text/quantity-text";
import { canonicalLink } from "../../scenario/write/canonical";
import { cleanAll } from "../../sheet/clean";
import { firstUpper } from "../../sheet/words";
import { inputsInForce } from "./inputs-in-force";

/**
 * A whole scenario as data: its inputs, and what each approach costs in all and month by month, at the base case. The names
 * are a promise: more may be added, none changes.
 */
export function scenarioJson(evaluation: Evaluation, odds: Odds | null = null, latency: Latency | null = null) {
  const { scenario } = evaluation;
  const { preset, issues } = scenario;
  return cleanAll({
    title: scenario.title,
    link: `/${canonicalLink(scenario)}`,
    preset: { id: preset.id, title: preset.title, date: preset.date },
    starts: scenario.starts,
    warnings: issues.map(({ field, code, message }) => ({ field, code, message })),
    headline: plainText(headline(evaluation, odds, latency).sentence),
    horizonMonths: evaluation.horizonMonths,
    queriesByMonth: evaluation.queriesByMonth.slice(0, evaluation.horizonMonths + 1),
    inputs: inputsInForce(evaluation),
    approaches: evaluation.approaches.map((each) => ({
      id: each.id,
      title: each.title,
      setupUsd: each.setupUsd,
      totalUsd: each.totalUsd,
      perThousandQueriesUsd: each.perThousandQueriesUsd,
      isCheapest: each.id === evaluation.cheapest,
      standing: standing(evaluation, each.id),
      ...setUpOf(evaluation, each.id),
      inputs: inputsOf(evaluation, each.id),
      lines: each.lines.map(({ id, label, totalUsd, byMonth }) => ({ id, label, totalUsd, byMonthUsd: byMonth })),
      months: monthsOf(each),
    })),
    ruledOut: ruledOutOf(evaluation),
    absent: evaluation.absent,
    crossings: evaluation.pairs.flatMap(({ challenger, incumbent, crossings }) =>
      crossings.map((crossing) => ({ challenger, incumbent, ...crossing })),
    ),
    paybacks: evaluation.pairs.map(({ challenger, incumbent, payback }) => ({
      challenger,
      incumbent,
      firstAheadMonth: payback.firstAheadMonth,
      aheadForGoodMonth: payback.aheadForGoodMonth,
    })),
  });
}

/** What would cost how much, had no need ruled it out. */
export const ruledOutOf = ({ ruledOut }: Evaluation) =>
  ruledOut.map(({ id, result, unmet }) => ({
    id,
    title: result.title,
    setupUsd: result.setupUsd,
    totalUsd: result.totalUsd,
    perThousandQueriesUsd: result.perThousandQueriesUsd,
    because: unmet.map(({ because }) => firstUpper(because)).join(" "),
    needs: unmet.map(({ need }) => need),
  }));

export type ScenarioJson = ReturnType<typeof scenarioJson>;

function setUpOf({ scenario }: Evaluation, id: ApproachId) {
  const { basis, serving, training } = resolveSetup(scenario, id).setup;
  return { basis, serving: basis === "quoted" ? null : serving, training: approaches[id].trains ? training : null };
}

/** What the approach is reckoned with, inherited or its own: by name, at its mean, with the field it comes from. */
function inputsOf({ baseCases }: Evaluation, id: ApproachId) {
  const { quantities, resolved } = baseCases.get(id) as BaseCase;
  return [...quantities].map(([name, { unit }]) => {
    const { range, field } = resolved(name);
    return { name, field, unit, value: meanOf(range), ...(range.changes && { changes: range.changes }) };
  });
}

/** Month 0 is set-up. */
const monthsOf = ({ cumulativeUsd, lines }: ApproachResult) =>
  cumulativeUsd.map((spentSoFarUsd, month) => ({
    month,
    spentUsd: lines.reduce((sum, { byMonth }) => sum + (byMonth[month] ?? 0), 0),
    spentSoFarUsd,
  }));
