"use client";

import { useId, useMemo, useState } from "react";
import { ChartInTurn } from "@/components/charts/chart-in-turn";
import { specsOnce } from "@/components/charts/specs-once";
import { ChartActions } from "@/components/share/chart-actions";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import type { Latency, TimeMeasure } from "@/lib/analysis/latency/types";
import type { Odds } from "@/lib/analysis/uncertainty/types";
import { costLatencySpec } from "@/lib/charts/definitions/cost-latency";
import { distributionSpec } from "@/lib/charts/definitions/distribution";
import { headroomSpec } from "@/lib/charts/definitions/headroom";
import type { LatencyInput, LatencyOptions } from "@/lib/charts/definitions/input";
import { latencySpec } from "@/lib/charts/definitions/latency";
import type { ChartSpec } from "@/lib/charts/spec/spec";

type LatencyChart = {
  readonly id: string;
  readonly draw: (input: LatencyInput, options: LatencyOptions) => ChartSpec | null;
  /** Whether there is anything to draw, told without drawing it. */
  readonly isThere: (latency: Latency) => boolean;
};

const hasTimes = ({ approaches }: Latency) => approaches.some(({ times }) => times !== null);

const charts: readonly LatencyChart[] = [
  { id: "latency", draw: latencySpec, isThere: () => true },
  { id: "distribution", draw: distributionSpec, isThere: hasTimes },
  { id: "cost-latency", draw: costLatencySpec, isThere: hasTimes },
  {
    id: "headroom",
    draw: headroomSpec,
    isThere: ({ approaches }) =>
      approaches.some(({ headroom }) => headroom?.points.some(({ queriesPerMonth }) => queriesPerMonth > 0)),
  },
];

type LatencyChartsProps = {
  readonly latency: Latency;
  readonly evaluation: Evaluation;
  /** Null when nothing is a range, or not yet counted. */
  readonly odds: Odds | null;
};

/** The charts of time, all of one measure. */
export function LatencyCharts({ latency, evaluation, odds }: LatencyChartsProps) {
  const [measure, setMeasure] = useState<TimeMeasure>("firstToken");
  const drawn = useMemo(() => {
    const input: LatencyInput = { ...evaluation, latency, odds };
    return charts
      .filter(({ isThere }) => isThere(latency))
      .map(({ id, draw }) => ({
        id,
        specs: specsOnce(({ compact }) => known(id, draw(input, { compact, measure }))),
      }));
  }, [latency, evaluation, odds, measure]);
  return (
    <>
      <MeasureSwitch measure={measure} onMeasure={setMeasure} />
      {drawn.map(({ id, specs }) => (
        <ChartInTurn key={id} id={id} specs={specs} actions={<ChartActions chart={id} measure={measure} />} />
      ))}
    </>
  );
}

function known(id: string, spec: ChartSpec | null): ChartSpec {
  if (!spec) throw new Error(`nothing to draw: ${id}`);
  return spec;
}

const measures = [
  { id: "firstToken", title: "Until the first token" },
  { id: "fullAnswer", title: "Until the whole answer" },
] as const;

type MeasureSwitchProps = { readonly measure: TimeMeasure; readonly onMeasure: (measure: TimeMeasure) => void };

/** One choice for all charts of time. */
function MeasureSwitch({ measure, onMeasure }: MeasureSwitchProps) {
  const name = useId();
  return (
    <fieldset className="measure-switch js-only">
      <legend>Time shown in the charts</legend>
      {measures.map(({ id, title }) => (
        <label key={id}>
          <input type="radio" name={name} checked={id === measure} onChange={() => onMeasure(id)} />
          {title}
        </label>
      ))}
    </fieldset>
  );
}
