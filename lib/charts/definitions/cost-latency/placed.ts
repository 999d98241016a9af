import type { TimeMeasure } from "../../../analysis/latency/types";
import { approachOdds } from "../shared/bands";
import type { LatencyInput } from "../shared/input";
import { timedOf } from "../shared/latency-wording";

/** An approach with both a cost and a time. */
export type PlacedApproach = ReturnType<typeof placedOf>[number];

export function placedOf({ latency, approaches, odds }: LatencyInput, measure: TimeMeasure) {
  return timedOf(latency, measure).flatMap(({ approach, times }) => {
    const answer = approaches.find(({ id }) => id === approach.id);
    if (!answer) return [];
    const total = approachOdds(odds ?? null, answer.id)?.totalUsd;
    const band: readonly [number, number] | null = total && total.p5 < total.p95 ? [total.p5, total.p95] : null;
    return [{ answer, times, x: times.p95.ms, y: answer.totalUsd, p50: times.p50.ms, band }];
  });
}
