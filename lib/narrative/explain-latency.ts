import type { BaseCase } from "../analysis/base-case/base-case";
import type { Answer } from "../analysis/evaluation/evaluate-scenario";
import { arrangementOf, drawsOfScenario, stagesOf, timesOf } from "../analysis/latency/composed-times";
import { reasonAgainst } from "../analysis/latency/latency";
import { machinesOf, numberIn, requestOf } from "../analysis/latency/request-pipeline";
import type { Measure, StageLatency } from "../analysis/latency/types";
import { type Explanation, explain } from "../sheet/explain";
import { formatCount, formatMs } from "../sheet/format";
import { originOf } from "./explain-bill";
import { measureWords } from "./limit-words";

/** A stage: both of its times, with every formula and source behind them. */
export function explainStage(answer: Answer, central: BaseCase, id: string): Explanation | null {
  const stage = timed(answer, central)?.stages.find((each) => each.id === id);
  return stage ? stageExplanation(central, stage) : null;
}

/** A percentile of the whole, with the stages it is composed of. */
export function explainTime(answer: Answer, central: BaseCase, measure: string, percentile: string): Explanation | null {
  if (!isMeasure(measure) || (percentile !== "p50" && percentile !== "p95")) return null;
  const found = timed(answer, central);
  if (!found) return null;
  const { ms, addedMs, segments } = found.times(measure)[percentile];
  const names = new Set(segments.map((segment) => segment.id));
  const parts = found.stages.filter((stage) => names.has(stage.id)).map((stage) => stageExplanation(central, stage));
  const share = percentile === "p95" ? "95 in 100 requests" : "half of the requests";
  return {
    label: `Time until ${measureWords[measure]}, ${share} within`,
    value: ms,
    result: formatMs(ms),
    words: `composed from ${formatCount(found.draws)} draws of its stages, because percentiles do not add; added up, the stages' own would give ${formatMs(addedMs)}`,
    combine: "formula",
    parts: [...parts, ...sharesBehind(central)],
  };
}

/** What makes some requests pass stages more than once, or not at all. */
function sharesBehind({ bill, resolved }: BaseCase): readonly Explanation[] {
  const usual = { modelCalls: 1, searchesPerModelCall: 1, retryShare: 0, responseHitShare: 0 };
  return Object.entries(usual).flatMap(([name, value]) => {
    if (!bill.evaluation.sheet.quantities.has(name) || numberIn(bill.evaluation, name) === value) return [];
    return [explain(bill.evaluation, name, (quantity) => resolved(quantity).origin)];
  });
}

const isMeasure = (text: string): text is Measure => text === "firstToken" || text === "fullAnswer";

function timed({ scenario }: Answer, central: BaseCase) {
  const { assembled, bill } = central;
  const machines = machinesOf(bill.evaluation, assembled.stages);
  if (reasonAgainst(central) || machines?.atPeak.unstable) return null;
  const draws = drawsOfScenario(scenario);
  const request = requestOf(bill.evaluation, assembled.stages, machines, arrangementOf(scenario));
  return {
    draws: draws.count,
    stages: stagesOf(request, assembled.stages, draws),
    times: (measure: Measure) => timesOf(request, measure, assembled.stages, draws),
  };
}

function stageExplanation(central: BaseCase, { id, label, p50Ms, p95Ms }: StageLatency): Explanation {
  const { assembled, bill } = central;
  const formulas = assembled.stages.find((stage) => stage.id === id)?.formulas ?? new Map<string, string>();
  return {
    label,
    value: p95Ms,
    result: `${formatMs(p50Ms)} for half of the requests, ${formatMs(p95Ms)} for 95 in 100`,
    combine: "formula",
    parts: [...new Set(formulas.values())].map((name) =>
      explain(bill.evaluation, name, (quantity) => originOf(central, quantity)),
    ),
  };
}
