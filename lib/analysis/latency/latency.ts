import { approaches } from "../../model/approaches";
import { fields } from "../../model/registry";
import { resolveChoice } from "../../scenario/resolve/resolve-choice";
import { resolveInput } from "../../scenario/resolve/resolve-quantity";
import { meanInBaseUnits } from "../../scenario/validate/approach-sheet";
import { runToEnd, type Sliced } from "../../sliced";
import type { BaseCase } from "../base-case/base-case";
import type { Evaluation } from "../evaluation/evaluate-scenario";
import { drawsOfScenario, isChosenIn, stagesOf, timesOf } from "./composed-times";
import { headroomInSlices } from "./headroom";
import { busyUtilisation } from "./queueing";
import { remediesInSlices } from "./remedies";
import { requestOf } from "./request-pipeline";
import { type MachineWaits, machinesOf, numberIn } from "./stage-steps";
import { timeSplit } from "./time-split";
import type { TimedApproach } from "./timed-approach";
import {
  type ApproachLatency,
  type Budget,
  type Latency,
  type LatencyTimes,
  type Limit,
  measures,
  type Over,
  type ServingLatency,
  type TimeMeasure,
  type Untimed,
} from "./types";
import { whyUntimed } from "./why-untimed";

/**
 * How long each approach takes in month 1, at the busiest minutes. Stops every few milliseconds. The headroom of machines,
 * which is most of the work, can be left out.
 */
export function* latencyInSlices(evaluation: Evaluation, drawCount?: number, hasHeadroom = true): Sliced<Latency> {
  const { scenario, horizonMonths, baseCases } = evaluation;
  const draws = drawsOfScenario(scenario, drawCount);
  const isChosen = isChosenIn(scenario);
  const budget = budgetOf(evaluation);
  const timed: ApproachLatency[] = [];
  const untimed: Untimed[] = [];
  for (const [id, baseCase] of baseCases) {
    yield;
    const why = whyUntimed(baseCase);
    if (why) untimed.push({ id, title: approaches[id].title, why });
    else timed.push(yield* approachSteps({ scenario, horizonMonths, baseCase, isChosen, draws, budget }, hasHeadroom));
  }
  yield;
  const split = timeSplit(evaluation, timed, draws);
  return { draws: draws.count, correlation: draws.correlation, budget, approaches: timed, untimed, split };
}

export const latencyOf = (evaluation: Evaluation): Latency => runToEnd(latencyInSlices(evaluation));

/** The limits a scenario sets. */
export function budgetOf({ scenario }: Pick<Evaluation, "scenario">): Budget {
  const limit = (measure: TimeMeasure): Limit | null => {
    const name = `${measure}Budget`;
    const field = fields.get(name);
    if (field?.type !== "quantity") throw new Error(`unknown quantity: ${name}`);
    const ms = meanInBaseUnits(resolveInput(scenario, name, field.quantity, null).range, {
      ...field.quantity,
      unit: "1",
    });
    const percentile = resolveChoice(scenario, `${measure}At`, null)?.option.id === "p50" ? "p50" : "p95";
    return ms > 0 ? { ms, percentile } : null;
  };
  return {
    product: resolveChoice(scenario, "product", null)?.option.title ?? "",
    limits: { firstToken: limit("firstToken"), fullAnswer: limit("fullAnswer") },
  };
}

function* approachSteps(timed: TimedApproach, hasHeadroom: boolean): Sliced<ApproachLatency> {
  const { baseCase, isChosen, draws, budget } = timed;
  const { id, assembled, bill } = baseCase;
  const machines = machinesOf(bill.sheetValues, assembled.stages);
  const shared = { id, title: approaches[id].title, serving: machines && servingOf(baseCase, machines) };
  const hasLimit = measures.some((measure) => budget.limits[measure] !== null);
  if (machines?.unstable) {
    const over = measures.flatMap((measure): Over[] => {
      const limit = budget.limits[measure];
      return limit ? [{ measure, limit, ms: null }] : [];
    });
    const remedies = hasLimit ? yield* remediesInSlices(timed) : [];
    const headroom = hasHeadroom ? yield* headroomInSlices(timed, null) : null;
    const meetsBudget = hasLimit ? false : null;
    return { ...shared, times: null, stages: [], coldStart: null, meetsBudget, over, remedies, headroom };
  }
  const request = requestOf(bill.sheetValues, assembled, machines, isChosen);
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
    remedies: over.length > 0 ? yield* remediesInSlices(timed) : [],
    headroom: hasHeadroom && machines ? yield* headroomInSlices(timed, times) : null,
  };
}

const isOver = (times: Readonly<Record<TimeMeasure, LatencyTimes>>, measure: TimeMeasure, limit: Limit): boolean =>
  times[measure][limit.percentile].ms > limit.ms;

function overOf(times: Readonly<Record<TimeMeasure, LatencyTimes>>, { limits }: Budget): Over[] {
  return measures.flatMap((measure): Over[] => {
    const limit = limits[measure];
    if (!limit || !isOver(times, measure, limit)) return [];
    return [{ measure, limit, ms: times[measure][limit.percentile].ms }];
  });
}

function servingOf({ bill: { sheetValues } }: BaseCase, { atMean, atPeak, unstable }: MachineWaits): ServingLatency {
  const number = (name: string, unit?: string) => numberIn(sheetValues, name, unit);
  return {
    replicas: number("replicas"),
    slots: number("copyPlaces"),
    utilisation: { atMean: atMean.utilisation, atPeak: atPeak.utilisation },
    p95WaitMs: {
      atMean: atMean.unstable ? null : atMean.p95WaitMs,
      atPeak: atPeak.unstable ? null : atPeak.p95WaitMs,
    },
    unstable,
    busy: atPeak.utilisation > busyUtilisation,
    msPerToken: number("loadedWriteTime"),
  };
}
