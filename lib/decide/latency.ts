import { addedPercentile } from "../latency/added-percentile";
import { compose } from "../latency/compose";
import { type Correlation, type Draws, drawsOf, latencyDraws } from "../latency/draws";
import type { Pipeline } from "../latency/pipeline";
import { busyUtilisation } from "../latency/queueing";
import { approaches } from "../model/approaches";
import type { BoundStage } from "../model/bind-stage";
import { fields } from "../model/registry";
import { settle, settleChoice } from "../scenario/settle";
import type { Answer } from "./answer";
import { type Central, centralValue } from "./evaluate-approach";
import { finish, type Steps } from "./in-steps";
import { headroomSteps } from "./latency-headroom";
import { remediesSteps } from "./latency-remedies";
import type {
  ApproachLatency,
  Budget,
  Latency,
  Limit,
  Measure,
  Over,
  Percentile,
  ServingLatency,
  StageLatency,
  Times,
} from "./latency-types";
import { type Arrangement, type Machines, machinesOf, numberIn, type Request, requestOf } from "./request-pipeline";

export const measures = ["firstToken", "fullAnswer"] as const satisfies readonly Measure[];

/** The same random numbers for all approaches, and for every answer. */
const kept = new Map<Correlation, Draws>();

function drawsFor(correlation: Correlation): Draws {
  const draws = kept.get(correlation) ?? drawsOf(correlation);
  kept.set(correlation, draws);
  return draws;
}

/** An approach whose requests can be timed. */
export type Timed = {
  readonly central: Central;
  readonly arrangement: Arrangement;
  readonly draws: Draws;
  readonly budget: Budget;
};

/** How long each approach takes in month 1, at the busiest minutes. Stops every few milliseconds. */
export function* latencySteps(answer: Answer): Steps<Latency> {
  const { scenario, centrals } = answer;
  const correlation = Number(settleChoice(scenario, "together", null)?.option.id ?? 0) as Correlation;
  const draws = drawsFor(correlation);
  const budget = budgetOf(answer);
  const isSet = (choice: string, option: string) => settleChoice(scenario, choice, null)?.option.id === option;
  const arrangement = {
    guardBeside: isSet("inputGuardRuns", "beside"),
    guardSeesWhole: isSet("outputGuardSees", "whole") && !isSet("outputGuard", "none"),
  };
  const timed: ApproachLatency[] = [];
  const untimed: { id: Central["id"]; title: string; because: string }[] = [];
  for (const [id, central] of centrals) {
    yield;
    const because = reasonAgainst(central);
    if (because) untimed.push({ id, title: approaches[id].title, because });
    else timed.push(yield* approachSteps({ central, arrangement, draws, budget }));
  }
  return { draws: latencyDraws, correlation, budget, approaches: timed, untimed };
}

export const latencyOf = (answer: Answer): Latency => finish(latencySteps(answer));

function reasonAgainst({ assembled, bill: { evaluation } }: Central): string | null {
  if (assembled.stages.length === 0)
    return "Its costs are quoted as flat figures, so its steps are not known. Build its costs up from parts to time it.";
  const isLate = evaluation.sheet.quantities.has("batchShare") && numberIn(evaluation, "batchShare") >= 1;
  return isLate ? "All its requests go through the batch queue, and are answered within a day." : null;
}

function budgetOf({ scenario }: Answer): Budget {
  const limit = (measure: Measure): Limit | null => {
    const name = `${measure}Budget`;
    const field = fields.get(name);
    if (field?.type !== "quantity") throw new Error(`unknown quantity: ${name}`);
    const ms = centralValue(settle(scenario, name, field.quantity, null).range, { ...field.quantity, unit: "1" });
    const percentile = settleChoice(scenario, `${measure}At`, null)?.option.id === "p50" ? "p50" : "p95";
    return ms > 0 ? { ms, percentile } : null;
  };
  return {
    product: settleChoice(scenario, "product", null)?.option.title ?? "",
    limits: { firstToken: limit("firstToken"), fullAnswer: limit("fullAnswer") },
  };
}

function* approachSteps(timed: Timed): Steps<ApproachLatency> {
  const { central, arrangement, draws, budget } = timed;
  const { id, assembled, bill } = central;
  const machines = machinesOf(bill.evaluation, assembled.stages);
  const shared = { id, title: approaches[id].title, serving: machines && servingOf(central, machines) };
  const hasLimit = measures.some((measure) => budget.limits[measure] !== null);
  if (machines?.atPeak.unstable) {
    const over = measures.flatMap((measure): Over[] => {
      const limit = budget.limits[measure];
      return limit ? [{ measure, limit, ms: null }] : [];
    });
    const remedies = hasLimit ? yield* remediesSteps(timed, null) : [];
    const headroom = yield* headroomSteps(timed, null);
    const meetsBudget = hasLimit ? false : null;
    return { ...shared, times: null, stages: [], coldStart: null, meetsBudget, over, remedies, headroom };
  }
  const request = requestOf(bill.evaluation, assembled.stages, machines, arrangement);
  const firstToken = timesOf(request, "firstToken", assembled.stages, draws);
  yield;
  const times = { firstToken, fullAnswer: timesOf(request, "fullAnswer", assembled.stages, draws) };
  yield;
  const over = overOf(times, budget);
  const stages = stagesOf(request, assembled.stages, draws);
  const started = stages.find((stage) => stage.id === "coldStart");
  return {
    ...shared,
    times,
    stages,
    coldStart: started ? { share: started.share, p50Ms: started.p50Ms, p95Ms: started.p95Ms } : null,
    meetsBudget: hasLimit ? over.length === 0 : null,
    over,
    remedies: over.length > 0 ? yield* remediesSteps(timed, request) : [],
    headroom: machines && (yield* headroomSteps(timed, times)),
  };
}

export const isOver = (times: Readonly<Record<Measure, Times>>, measure: Measure, limit: Limit): boolean =>
  times[measure][limit.percentile].ms > limit.ms;

function overOf(times: Readonly<Record<Measure, Times>>, { limits }: Budget): Over[] {
  return measures.flatMap((measure): Over[] => {
    const limit = limits[measure];
    if (!limit || !isOver(times, measure, limit)) return [];
    return [{ measure, limit, ms: times[measure][limit.percentile].ms }];
  });
}

/** Percentiles of the whole: 1, 2, … 95 in 100. Beyond that the spread of the stages is not known. */
const shown = Array.from({ length: 95 }, (_, index) => (index + 1) / 100);

function timesOf(request: Request, measure: Measure, stages: readonly BoundStage[], draws: Draws): Times {
  const composed = compose(request[measure], draws);
  const sorted = composed.samplesMs.slice().sort();
  const labelOf = (id: string) => stages.find((stage) => stage.id === id)?.label ?? id;
  const percentile = ({ ms, segments }: (typeof composed)["p50"], share: number): Percentile => {
    const addedMs = addedPercentile(request.unrepeated[measure], share, draws);
    return {
      ms,
      segments: segments
        .filter((segment) => segment.ms > 0)
        .map((segment) => ({ ...segment, label: labelOf(segment.id) })),
      addedMs,
      overstatedShare: ms === 0 ? 0 : addedMs / ms - 1,
    };
  };
  return {
    p50: percentile(composed.p50, 0.5),
    p95: percentile(composed.p95, 0.95),
    withinMs: shown.map((share) => sortedQuantile(sorted, share)),
  };
}

/** As `quantile` of lib/simulate has it, of values in order. */
function sortedQuantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(place)] as number, sorted[Math.ceil(place)] as number];
  return low + (high - low) * (place - Math.floor(place));
}

function stagesOf({ stages, shares }: Request, bound: readonly BoundStage[], draws: Draws): StageLatency[] {
  return bound.flatMap(({ id, label }) => {
    const step = stages.get(id);
    if (!step) return [];
    const own = step.kind === "mixture" && shares.has(id) ? (step.branches[0]?.part as Pipeline) : step;
    const { p50, p95 } = compose(own, draws);
    return [{ id, label, p50Ms: p50.ms, p95Ms: p95.ms, share: shares.get(id) ?? 1 }];
  });
}

function servingOf({ bill: { evaluation } }: Central, { atMean, atPeak }: Machines): ServingLatency {
  const number = (name: string, unit?: string) => numberIn(evaluation, name, unit);
  return {
    replicas: number("replicas"),
    slots: number("replicaSlots"),
    utilisation: { atMean: atMean.utilisation, atPeak: atPeak.utilisation },
    p95WaitMs: {
      atMean: atMean.unstable ? null : atMean.p95WaitMs,
      atPeak: atPeak.unstable ? null : atPeak.p95WaitMs,
    },
    unstable: atPeak.unstable,
    busy: atPeak.utilisation > busyUtilisation,
    msPerToken: number("loadedWriteTime"),
  };
}
