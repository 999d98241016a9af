"use client";

import { useMemo, useState } from "react";
import type { ChartProps } from "@/components/charts/chart";
import { ChartInTurn } from "@/components/charts/chart-in-turn";
import { specsOnce } from "@/components/charts/specs-once";
import { ChartActions } from "@/components/share/chart-actions";
import { SecondPart } from "@/components/views/second-part";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import type { Latency, TimeMeasure } from "@/lib/analysis/latency/types";
import type { Odds } from "@/lib/analysis/uncertainty/types";
import { costLatencyChart } from "@/lib/charts/definitions/cost-latency/chart";
import { distributionChart } from "@/lib/charts/definitions/distribution/chart";
import { headroomChart } from "@/lib/charts/definitions/headroom/chart";
import { latencyChart } from "@/lib/charts/definitions/latency/chart";
import type { LatencyInput } from "@/lib/charts/definitions/shared/input";
import type { ChartSpec } from "@/lib/charts/kinds/kinds";

const charts = [latencyChart, distributionChart, costLatencyChart, headroomChart];

type Drawn = Pick<ChartProps, "id" | "specs">;

type LatencyChartsProps = {
  readonly latency: Latency;
  readonly evaluation: Evaluation;
  /** Null when nothing is a range, or not yet counted. */
  readonly odds: Odds | null;
};

/** The charts of time, all of one measure: the first drawn, of the others what they find. */
export function LatencyCharts({ latency, evaluation, odds }: LatencyChartsProps) {
  const [measure, setMeasure] = useState<TimeMeasure>("firstToken");
  const drawn = useMemo(() => {
    const input: LatencyInput = { ...evaluation, latency, odds };
    return charts
      .filter(({ isThere }) => isThere(latency))
      .map(({ id, title, spec }) => ({
        id,
        title,
        specs: specsOnce(({ compact }) => known(id, spec(input, { compact, measure }))),
      }));
  }, [latency, evaluation, odds, measure]);
  const chartOf = ({ id, specs }: Drawn) => (
    <ChartInTurn key={id} id={id} specs={specs} actions={<ChartActions chart={id} measure={measure} />} />
  );
  const [first, ...rest] = drawn;
  return (
    <>
      <MeasureSwitch measure={measure} onMeasure={setMeasure} />
      {first && chartOf(first)}
      {rest.map((each) => (
        <SecondPart key={each.id} id={`${each.id}-part`} title={each.title} says={each.specs.wide.title}>
          {chartOf(each)}
        </SecondPart>
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
  return (
    <fieldset className="measure-switch js-only">
      <legend>Time shown in the charts</legend>
      {measures.map(({ id, title }) => (
        <label key={id}>
          <input type="radio" name="time-measure" checked={id === measure} onChange={() => onMeasure(id)} />
          {title}
        </label>
      ))}
    </fieldset>
  );
}
