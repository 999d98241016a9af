import type { BaseCase } from "../analysis/base-case/base-case";
import type { Evaluation } from "../analysis/evaluation/evaluate-scenario";
import { stagesOf, timesOf, type WholeTimes } from "../analysis/latency/composed-times";
import { drawsOfScenario } from "../analysis/latency/scenario-draws";
import { numberIn } from "../analysis/latency/stage-steps";
import { timedRequest } from "../analysis/latency/timed-request";
import type { StageLatency, TimeMeasure } from "../analysis/latency/types";
import { passedOnce } from "../model/stage";
import type { Scenario } from "../scenario/read/interpret";
import { type Explanation, explain } from "../sheet/explain";
import { formatCount, formatMs } from "../sheet/format";
import { originOf } from "./explain-bill";
import { measureWords } from "./limit-words";

/** A stage: both of its times, with every formula and source behind them. */
export function explainStage(evaluation: Evaluation, baseCase: BaseCase, id: string): Explanation | null {
  const stage = timed(evaluation, baseCase)?.stages.find((each) => each.id === id);
  return stage ? stageExplanation(baseCase, stage) : null;
}

/** A percentile of the whole, with the stages it is composed of. */
export function explainTime(
  evaluation: Evaluation,
  baseCase: BaseCase,
  measure: string,
  percentile: string,
): Explanation | null {
  if (!isMeasure(measure) || (percentile !== "p50" && percentile !== "p95")) return null;
  const found = timed(evaluation, baseCase);
  if (!found) return null;
  const { ms, addedMs, segments } = found.times(measure)[percentile];
  const names = new Set(segments.map((segment) => segment.id));
  const parts = found.stages.filter((stage) => names.has(stage.id)).map((stage) => stageExplanation(baseCase, stage));
  const share = percentile === "p95" ? "95 in 100 requests" : "half of the requests";
  return {
    label: `Time until ${measureWords[measure]}, ${share} within`,
    value: ms,
    result: formatMs(ms),
    words: `composed from ${formatCount(found.draws)} simulated requests, because percentiles do not add; added up, the stages' own would give ${formatMs(addedMs)}`,
    combine: "formula",
    parts: [...parts, ...sharesBehind(baseCase)],
  };
}

/** What makes some requests pass stages more than once, or not at all. */
function sharesBehind({ assembled: { passings, stages }, bill, resolved }: BaseCase): readonly Explanation[] {
  const counts = passings.map((passing) => [passing.is, passedOnce(passing)] as const);
  const shares = stages.flatMap(({ place }) => (place.share ? [[place.share, 0] as const] : []));
  return [...counts, ...shares]
    .filter(([name, once]) => numberIn(bill.sheetValues, name) !== once)
    .map(([name]) => explain(bill.sheetValues, name, (quantity) => resolved(quantity).origin));
}

const isMeasure = (text: string): text is TimeMeasure => text === "firstToken" || text === "fullAnswer";

type Timed = {
  readonly draws: number;
  readonly stages: readonly StageLatency[];
  readonly times: (measure: TimeMeasure) => WholeTimes;
};
const known = new WeakMap<BaseCase, Timed | null>();

/** The times of an approach, each made when first asked for and then kept as long as its base case: p50 and p95 are of the same. */
function timed({ scenario }: Evaluation, baseCase: BaseCase): Timed | null {
  const before = known.get(baseCase);
  if (before !== undefined) return before;
  const found = timedIn(scenario, baseCase);
  known.set(baseCase, found);
  return found;
}

function timedIn(scenario: Scenario, baseCase: BaseCase): Timed | null {
  const { assembled } = baseCase;
  const request = timedRequest(scenario, baseCase);
  if (!request) return null;
  const draws = drawsOfScenario(scenario);
  const made = new Map<TimeMeasure, WholeTimes>();
  const times = (measure: TimeMeasure) => {
    const found = made.get(measure) ?? timesOf(request, measure, assembled.stages, draws);
    made.set(measure, found);
    return found;
  };
  return { draws: draws.count, stages: stagesOf(request, assembled.stages, draws), times };
}

function stageExplanation(baseCase: BaseCase, { id, label, p50Ms, p95Ms }: StageLatency): Explanation {
  const { assembled, bill } = baseCase;
  const formulas = assembled.stages.find((stage) => stage.id === id)?.formulas ?? new Map<string, string>();
  return {
    label,
    value: p95Ms,
    result: `${formatMs(p50Ms)} for half of the requests, ${formatMs(p95Ms)} for 95 in 100`,
    combine: "formula",
    parts: [...new Set(formulas.values())].map((name) =>
      explain(bill.sheetValues, name, (quantity) => originOf(baseCase, quantity)),
    ),
  };
}
