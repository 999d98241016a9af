import { approaches } from "../../model/approaches";
import { runToEnd, type Sliced } from "../../sliced";
import type { BaseCase } from "../base-case/base-case";
import type { Evaluation } from "../evaluation/evaluate-scenario";
import { shortTimesOf, stagesOf, timesOf } from "./composed-times";
import { headroomInSlices } from "./headroom";
import { budgetOf, limitsOf, overloaded } from "./limits/budget";
import { remediesInSlices } from "./limits/remedies";
import { busyUtilisation, shareAtRandom } from "./queueing";
import type { Request } from "./request-pipeline";
import { drawsOfScenario, isChosenIn } from "./scenario-draws";
import { isUnsureOf, type MachineWaits, machinesOf, numberIn } from "./stage-steps";
import { timeSplit } from "./time-split";
import type { TimedApproach } from "./timed-approach";
import { timedRequest } from "./timed-request";
import type {
  ApproachLatency,
  Budget,
  Latency,
  LatencyTimes,
  Over,
  ServingLatency,
  TimeMeasure,
  Untimed,
} from "./types";
import { whyUntimed } from "./why-untimed";

/** All that is said of times, all without the headroom of machines, or in short what every view says (`shortLatency`). */
export type LatencyExtent = "whole" | "withoutHeadroom" | "short";

/** How long each approach takes in month 1, at the busiest minutes. Stops every few milliseconds. */
export function* latencyInSlices(
  evaluation: Evaluation,
  drawCount?: number,
  extent: LatencyExtent = "whole",
): Sliced<Latency> {
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
    else timed.push(yield* approachSteps({ scenario, horizonMonths, baseCase, isChosen, draws, budget }, extent));
  }
  yield;
  const split = extent === "short" ? null : timeSplit(evaluation, timed, draws);
  return { draws: draws.count, correlation: draws.correlation, budget, approaches: timed, untimed, split };
}

export const latencyOf = (evaluation: Evaluation): Latency => runToEnd(latencyInSlices(evaluation));

function* approachSteps(timed: TimedApproach, extent: LatencyExtent): Sliced<ApproachLatency> {
  const { scenario, baseCase, draws, budget } = timed;
  const { id, assembled, bill } = baseCase;
  const machines = machinesOf(bill.sheetValues, assembled.stages);
  const shared = { id, title: approaches[id].title, serving: machines && servingOf(baseCase, machines) };
  const hasLimit = limitsOf(budget).length > 0;
  const hasHeadroom = extent === "whole";
  if (machines?.unstable) {
    const over = overloaded(budget);
    const remedies = hasLimit ? yield* remediesInSlices(timed) : [];
    const headroom = hasHeadroom ? yield* headroomInSlices(timed, null) : null;
    const meetsBudget = hasLimit ? false : null;
    return { ...shared, times: null, stages: [], coldStart: null, meetsBudget, over, remedies, headroom };
  }
  const request = timedRequest(scenario, baseCase) as Request;
  const isShort = extent === "short";
  const timesTo = (measure: TimeMeasure) =>
    isShort ? shortTimesOf(request[measure], draws) : timesOf(request, measure, assembled.stages, draws);
  const firstToken = timesTo("firstToken");
  yield;
  const times = { firstToken, fullAnswer: timesTo("fullAnswer") };
  yield;
  const over = overOf(times, budget);
  const stages = isShort ? [] : stagesOf(request, assembled.stages, draws);
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

const overOf = (times: Readonly<Record<TimeMeasure, LatencyTimes>>, budget: Budget): Over[] =>
  limitsOf(budget).flatMap(([measure, limit]) => {
    const { ms } = times[measure][limit.percentile];
    return ms > limit.ms ? [{ measure, limit, ms }] : [];
  });

function servingOf({ bill: { sheetValues } }: BaseCase, machines: MachineWaits): ServingLatency {
  const { queue, atMean, atPeak, unstable } = machines;
  const number = (name: string, unit?: string) => numberIn(sheetValues, name, unit);
  const firstTokenMs = number("firstTokenAlone", "ms") + number("stepsBetween", "ms");
  return {
    replicas: number("replicas"),
    slots: number("copyPlaces"),
    utilisation: { atMean: atMean.utilisation, atPeak: atPeak.utilisation },
    p95WaitMs: {
      atMean: atMean.unstable ? null : atMean.p95WaitMs,
      atPeak: atPeak.unstable ? null : atPeak.p95WaitMs,
    },
    waitingShare: atPeak.unstable ? null : { atPeak: atPeak.waitingShare, atRandom: shareAtRandom(queue, atPeak) },
    unstable,
    unsure: isUnsureOf(machines, firstTokenMs),
    busy: atPeak.utilisation > busyUtilisation,
    msPerToken: number("loadedWriteTime"),
  };
}
