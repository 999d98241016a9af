import type { Dispatch } from "react";
import { Crossings } from "@/components/answer/crossings";
import { Scoreboard } from "@/components/answer/scoreboard";
import { LatencySection } from "@/components/latency/latency-section";
import { HowSure } from "@/components/uncertainty/how-sure";
import type { MapAxes } from "@/components/uncertainty/uncertainty-work";
import type { UncertaintyView } from "@/components/uncertainty/use-uncertainty";
import { WhatChanges } from "@/components/uncertainty/what-changes";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import { CostCharts } from "./cost-charts";
import type { Action } from "./state";

type ResultsProps = {
  readonly evaluation: Evaluation;
  readonly uncertainty: UncertaintyView;
  readonly axes: MapAxes | null;
  readonly onAxes: (axes: MapAxes) => void;
  readonly dispatch: Dispatch<Action>;
};

/** Everything below the answer: the approaches side by side, costs, latencies, how sure it is and what would change it. */
export function Results({ evaluation, uncertainty, axes, onAxes, dispatch }: ResultsProps) {
  const { known, isCurrent, timed, isTimeCurrent, isMapCurrent, onLook } = uncertainty;
  return (
    <div className="results">
      <Scoreboard
        evaluation={evaluation}
        odds={known.uncertainty.odds}
        isCurrent={isCurrent}
        latency={timed.latency}
        isTimeCurrent={isTimeCurrent}
        dispatch={dispatch}
      />
      <CostCharts evaluation={evaluation} odds={known.uncertainty.odds} isCurrent={isCurrent} />
      <Crossings evaluation={evaluation} />
      <LatencySection timed={timed} isCurrent={isTimeCurrent} known={known} dispatch={dispatch} />
      <HowSure known={known} isCurrent={isCurrent} onLook={onLook} />
      <WhatChanges
        known={known}
        isCurrent={isCurrent}
        axes={axes}
        isMapCurrent={isMapCurrent}
        onAxes={onAxes}
        dispatch={dispatch}
      />
    </div>
  );
}
