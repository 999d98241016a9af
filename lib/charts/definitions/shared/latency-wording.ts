import type { ApproachLatency, Latency, LatencyTimes, Limit, TimeMeasure } from "../../../analysis/latency/types";
import { lowerFirst } from "../../../sheet/explain";
import { formatCount, formatMs, formatVolume } from "../../../sheet/format";
import { firstUpper, joinWords } from "../../../sheet/words";
import type { ChartScope } from "./input";

export const measureNames: Record<TimeMeasure, string> = { firstToken: "first token", fullAnswer: "whole answer" };

export type TimedInput = { readonly approach: ApproachLatency; readonly times: LatencyTimes };

/** The approaches whose time is known, in order. */
export function timedOf({ approaches }: Pick<Latency, "approaches">, measure: TimeMeasure): TimedInput[] {
  return approaches.flatMap((approach) => (approach.times ? [{ approach, times: approach.times[measure] }] : []));
}

/** How much longer than the limit it takes, at the limit's own percentile; 0 or less where the limit is kept. */
export function excessMs(times: LatencyTimes, limit: Limit): number {
  return times[limit.percentile].ms - limit.ms;
}

export function limitText({ ms, percentile }: Limit): string {
  return `limit ${formatMs(ms)} (${percentile})`;
}

/** Why a chart of p95 has no line for a limit. */
export function undrawn({ percentile }: Limit): string {
  return percentile === "p50" ? "the chart shows p95" : "it lies far outside the chart";
}

/** "fine-tuning", "RAG and hybrid": as they stand inside a sentence. */
export function namesOf(approaches: readonly { readonly title: string }[]): string {
  return joinWords(approaches.map(({ title }) => lowerFirst(title)));
}

/** For a table of whole ms. */
export function tableMs(ms: number): string {
  return ms > 0 && ms < 0.5 ? "under 1" : formatCount(Math.round(ms));
}

export function queriesLabel({ queriesPerMonth }: Pick<ChartScope, "queriesPerMonth">): string {
  return `at ${formatVolume(queriesPerMonth)} queries a month`;
}

/** Names what the chart cannot show: machines that are overloaded, and approaches without a time. */
export function absentSentences({ approaches, untimed }: Pick<Latency, "approaches" | "untimed">): string[] {
  const unstable = approaches.filter(({ times }) => times === null);
  const are = (count: number, noun: string) => (count === 1 ? `is ${noun}` : `are ${noun}`);
  return [
    unstable.length === 0
      ? ""
      : `${firstUpper(namesOf(unstable))} ${are(unstable.length, "unstable")}: the machines are overloaded at the peak, so no figure holds.`,
    untimed.length === 0 ? "" : `No times are known for ${namesOf(untimed)}.`,
  ];
}
