import type { BoundStage } from "../../model/bind-stage";
import { sortedQuantile } from "../../stats/quantiles";
import { compose } from "./compose";
import type { Draws } from "./draws";
import type { Pipeline } from "./pipeline";
import { totalTimes } from "./pipeline-times";
import type { Request } from "./request-pipeline";
import { percentilesOf } from "./step-times";
import type { Latency, LatencyTimes, Percentile, StageLatency, TimeMeasure } from "./types";

/** Percentiles of the whole: 1, 2, … 95 in 100. Beyond that the spread of the stages is not known. */
const shown = Array.from({ length: 95 }, (_, index) => (index + 1) / 100);

/** With all that short times leave out. */
type WholePercentile = Percentile & { readonly addedMs: number; readonly overstatedShare: number };
export type WholeTimes = LatencyTimes & { readonly p50: WholePercentile; readonly p95: WholePercentile };

export function timesOf(
  request: Request,
  measure: TimeMeasure,
  stages: readonly BoundStage[],
  draws: Draws,
): WholeTimes {
  const composed = compose(request[measure], draws, request.straight()[measure]);
  const labelOf = (id: string) => stages.find((stage) => stage.id === id)?.label ?? id;
  const percentile = ({ segments, ...figures }: (typeof composed)["p50"]): WholePercentile => ({
    ...figures,
    segments: segments
      .filter((segment) => segment.ms > 0)
      .map((segment) => ({ ...segment, label: labelOf(segment.id) })),
  });
  return {
    p50: percentile(composed.p50),
    p95: percentile(composed.p95),
    withinMs: shown.map((share) => sortedQuantile(composed.sortedMs, share)),
  };
}

export function stagesOf({ stages }: Request, bound: readonly BoundStage[], draws: Draws): StageLatency[] {
  return bound.flatMap(({ id, label }) => {
    const passed = stages.get(id);
    return passed ? [{ id, label, ...ownTimes(passed.step, draws), share: passed.share }] : [];
  });
}

function ownTimes(step: Pipeline, draws: Draws): { readonly p50Ms: number; readonly p95Ms: number } {
  if (step.kind === "stage") return { p50Ms: step.p50Ms, p95Ms: step.p95Ms };
  return percentilesOf(totalTimes(step, draws));
}

/**
 * What every view says of the times, ways to keep a limit included: most of their figures are of charts and tables of their own
 * view, and are left out.
 */
export const shortLatency = (latency: Latency): Latency => ({
  ...latency,
  approaches: latency.approaches.map((each) => ({
    ...each,
    times: each.times && {
      firstToken: shortTimes(each.times.firstToken.p50.ms, each.times.firstToken.p95.ms),
      fullAnswer: shortTimes(each.times.fullAnswer.p50.ms, each.times.fullAnswer.p95.ms),
    },
    stages: [],
    coldStart: null,
    headroom: null,
  })),
  split: null,
});

/** One time in short, without working out what is left out. */
export function shortTimesOf(pipeline: Pipeline, draws: Draws): LatencyTimes {
  const { p50Ms, p95Ms } = percentilesOf(totalTimes(pipeline, draws));
  return shortTimes(p50Ms, p95Ms);
}

const shortTimes = (p50Ms: number, p95Ms: number): LatencyTimes => ({
  p50: withoutParts(p50Ms),
  p95: withoutParts(p95Ms),
  withinMs: [],
});

const withoutParts = (ms: number): Percentile => ({ ms, segments: [], addedMs: null, overstatedShare: null });
