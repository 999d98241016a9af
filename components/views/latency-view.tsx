"use client";

import { LatencySection } from "@/components/latency/latency-section";
import type { ViewProps } from "./view-props";

/** How long each approach takes to answer. */
export default function LatencyView({ uncertainty, dispatch }: Pick<ViewProps, "uncertainty" | "dispatch">) {
  const { timed, isTimeCurrent, known } = uncertainty;
  return <LatencySection timed={timed} isCurrent={isTimeCurrent} known={known} dispatch={dispatch} />;
}
