import type { UncertaintyPart, UncertaintyParts } from "../../../analysis/analyse-uncertainty";
import type { Evaluation } from "../../../analysis/evaluation/evaluate-scenario";
import type { Latency, TimeMeasure } from "../../../analysis/latency/types";
import type { ChartSpec } from "../../kinds/kinds";
import { comparedIn } from "./compared";
import type { ChartInput, ChartOptions, LatencyInput, LatencyOptions } from "./input";

/** What a chart is made from: an evaluation, and the parts of the uncertainty analysis that the chart needs. */
export type ChartSource = { readonly evaluation: Evaluation } & Partial<UncertaintyParts>;

/** `measure` counts for charts of latency only. */
export type DrawOptions = ChartOptions & { readonly measure: TimeMeasure };

/** A chart: a new one is a folder with one of these, and a line in `charts`. */
export type ChartDefinition = {
  /** Its name in addresses, which is also the id of its spec. */
  readonly id: string;
  /** What it shows, in a few words; what it says at given numbers is the title of its spec. */
  readonly title: string;
  /** The parts of the uncertainty analysis it needs; what it does not need is not computed. */
  readonly needs: readonly UncertaintyPart[];
  /** The chart, or in a sentence why there is none. */
  readonly draw: (source: ChartSource, options: DrawOptions) => ChartSpec | string;
};

export const noPrice = "No approach can be priced with these values.";
export const oneApproach = "Two approaches are needed to compare, and these values price only one.";

type About = Pick<ChartDefinition, "id" | "title" | "needs">;

/** A chart of costs, which every priced scenario has. */
export const costChart = <Spec extends ChartSpec>(
  chart: About & { readonly spec: (input: ChartInput, options: ChartOptions) => Spec },
) => ({
  ...chart,
  draw: ({ evaluation, odds, monthlyOdds }: ChartSource, options: DrawOptions): ChartSpec | string => {
    const input = comparedIn(evaluation, odds ?? monthlyOdds);
    return input ? chart.spec(input, options) : noPrice;
  },
});

type OfLatency<Spec> = About & {
  /** Null when there is nothing to draw. */
  readonly spec: (input: LatencyInput, options: LatencyOptions) => Spec | null;
  /** Whether there is anything to draw, told without drawing it. */
  readonly isThere: (latency: Latency) => boolean;
  readonly missing?: string;
};

/** A chart of latencies, for one of the two times; `missing` says why there is none. */
export const timeChart = <Spec extends ChartSpec>(chart: OfLatency<Spec>) => ({
  ...chart,
  draw: ({ evaluation, latency, monthlyOdds }: ChartSource, { compact, measure }: DrawOptions): ChartSpec | string => {
    const { missing = "No approach can be timed with these values: costs quoted as flat figures have no steps." } =
      chart;
    if (evaluation.cheapest === null || !latency) return noPrice;
    return chart.spec({ ...evaluation, latency, odds: monthlyOdds ?? null }, { compact, measure }) ?? missing;
  },
});

export const hasTimes = ({ approaches }: Latency): boolean => approaches.some(({ times }) => times !== null);
