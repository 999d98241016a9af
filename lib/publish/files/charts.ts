import type { UncertaintyPart, UncertaintyParts } from "../../analysis/analyse-uncertainty";
import type { Evaluation } from "../../analysis/evaluation/evaluate-scenario";
import type { TimeMeasure } from "../../analysis/latency/types";
import { breakdownSpec } from "../../charts/definitions/breakdown";
import { costLatencySpec } from "../../charts/definitions/cost-latency";
import { distributionSpec } from "../../charts/definitions/distribution";
import { headroomSpec } from "../../charts/definitions/headroom";
import type { ChartInput, ChartOptions, LatencyInput, LatencyOptions } from "../../charts/definitions/input";
import { latencySpec } from "../../charts/definitions/latency";
import { oddsSpec } from "../../charts/definitions/odds-over-time";
import { overTimeSpec } from "../../charts/definitions/over-time";
import { tornadoSpec } from "../../charts/definitions/tornado";
import { volumeSpec } from "../../charts/definitions/volume";
import { whoWinsSpec } from "../../charts/definitions/who-wins";
import type { ChartSpec } from "../../charts/spec/spec";

/** What a chart is made from: the answer, and the parts of the uncertainty that it needs. */
export type ChartSource = { readonly evaluation: Evaluation } & Partial<UncertaintyParts>;

export type ChartEntry = {
  /** What it shows, in a few words; what it says at given numbers is the title of its spec. */
  readonly title: string;
  /** The parts of the uncertainty it needs; what it does not need is not computed. */
  readonly needs: readonly UncertaintyPart[];
  /** The chart, or in a sentence why there is none. */
  readonly draw: (source: ChartSource, options: DrawOptions) => ChartSpec | string;
};

/** `measure` counts for charts of latency only. */
export type DrawOptions = ChartOptions & { readonly measure: TimeMeasure };

const noPrice = "No approach can be priced with these values.";
const oneApproach = "Two approaches are needed to compare, and these values price only one.";

/** A chart of costs, which every priced scenario has. */
const costs =
  (spec: (input: ChartInput, options: ChartOptions) => ChartSpec): ChartEntry["draw"] =>
  ({ evaluation, odds, monthlyOdds }, options) =>
    evaluation.cheapest === null
      ? noPrice
      : spec({ ...evaluation, cheapest: evaluation.cheapest, odds: odds ?? monthlyOdds }, options);

/** A chart of latencies, for one of the two times; `missing` says why there is none. */
const times =
  (
    spec: (input: LatencyInput, options: LatencyOptions) => ChartSpec | null,
    missing = "No approach can be timed with these values: costs quoted as flat figures have no steps.",
  ): ChartEntry["draw"] =>
  ({ evaluation, latency, monthlyOdds }, { compact, measure }) => {
    if (evaluation.cheapest === null || !latency) return noPrice;
    return spec({ ...evaluation, latency, odds: monthlyOdds ?? null }, { compact, measure }) ?? missing;
  };

/** Every chart there is a file of, by the name in its address. */
const entries: Record<string, ChartEntry> = {
  "over-time": { title: "Costs over time", needs: ["monthlyOdds"], draw: costs(overTimeSpec) },
  volume: { title: "Costs by volume", needs: ["odds"], draw: costs(volumeSpec) },
  breakdown: { title: "What the total is made of", needs: [], draw: costs(breakdownSpec) },
  sensitivity: {
    title: "What moves the answer",
    needs: ["sensitivity"],
    draw: ({ evaluation, sensitivity }, options) => {
      if (!sensitivity) return oneApproach;
      return sensitivity.swings.length > 0
        ? tornadoSpec(sensitivity, evaluation, options)
        : "No value moves the difference between the two best.";
    },
  },
  "who-wins": {
    title: "Who is cheapest where",
    needs: ["map"],
    draw: ({ evaluation, map }, options) =>
      map ? whoWinsSpec(map, evaluation, options) : "Two approaches and two inputs that count are needed for a map.",
  },
  odds: {
    title: "Odds over time",
    needs: ["monthlyOdds"],
    draw: ({ evaluation, monthlyOdds: odds }, options) => {
      if (evaluation.cheapest === null) return noPrice;
      if (evaluation.runnerUp === null) return oneApproach;
      return odds
        ? oddsSpec({ ...evaluation, cheapest: evaluation.cheapest, odds }, options)
        : "There are no odds to show: no value that counts is a range.";
    },
  },
  latency: { title: "Latency by stage", needs: ["latency"], draw: times(latencySpec) },
  distribution: { title: "Share of requests by time", needs: ["latency"], draw: times(distributionSpec) },
  "cost-latency": { title: "Cost against latency", needs: ["latency", "monthlyOdds"], draw: times(costLatencySpec) },
  headroom: {
    title: "Headroom of your machines",
    needs: ["latency"],
    draw: times(headroomSpec, "No approach runs on machines of your own, so none has a headroom to show."),
  },
};

export const charts: ReadonlyMap<string, ChartEntry> = new Map(Object.entries(entries));
