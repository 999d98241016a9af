import type { ApproachResult, EndedResult, EnvelopeInterval, Pair } from "../../../analysis/break-even/types";
import type { InTime } from "../../../analysis/latency/limits/in-time";
import type { Latency, TimeMeasure } from "../../../analysis/latency/types";
import type { Odds } from "../../../analysis/uncertainty/types";
import type { ApproachId } from "../../../model/names";

/** What the cost charts are drawn from. */
export type ChartInput = {
  /** Only the approaches compared, in canonical order; at least one. */
  readonly approaches: readonly ApproachResult[];
  readonly pairs: readonly Pair[];
  readonly envelope: readonly EnvelopeInterval[];
  readonly cheapest: ApproachId;
  /** Null when one approach is compared. */
  readonly runnerUp: ApproachId | null;
  /** Queries in month 1. */
  readonly queriesPerMonth: number;
  /** The queries as given, when they may be a range; `queriesPerMonth` is its mean. */
  readonly queriesGiven?: { readonly low: number; readonly high: number };
  /** Growth of the queries from month to month; 0 when left out. */
  readonly growthPerMonthShare?: number;
  readonly horizonMonths: number;
  /** Approaches that end before the horizon; left out where there are none. */
  readonly ended?: readonly EndedResult[];
  /** Drawn as bands; left out or null when no value is a range. */
  readonly odds?: Odds | null;
  /** Left out where nobody is over a limit on time. */
  readonly limited?: Limited;
  /** The axes of the chart by volume are straight; left out where they are logarithmic. */
  readonly isLinear?: true;
};

/** Who is over a limit on time. They are not drawn where others keep it; where nobody does, costs stand alone. */
type Limited = Pick<InTime, "late" | "isAnyInTime">;

/** What a subtitle says a figure holds for. A `ChartInput` is one. */
export type ChartScope = Pick<ChartInput, "queriesPerMonth" | "growthPerMonthShare" | "horizonMonths" | "limited">;

/**
 * `compact` is the layout for a phone: fewer ticks, a letter and short money at the end of a line. `bands` is false
 * where a reader has switched them off.
 */
export type ChartOptions = { readonly compact: boolean; readonly bands?: boolean };

/** What the charts of latency are drawn from. */
export type LatencyInput = ChartScope & {
  readonly latency: Latency;
  /** For what they cost; one that is not among them has no place in a chart of costs. */
  readonly approaches: readonly ApproachResult[];
  /** Left out or null when no value is a range. */
  readonly odds?: Odds | null;
};

/** `measure` is the time that is drawn: a chart shows one of the two. */
export type LatencyOptions = Pick<ChartOptions, "compact"> & { readonly measure: TimeMeasure };

export function resultOf(input: ChartInput, id: ApproachId): ApproachResult {
  const answer = input.approaches.find((approach) => approach.id === id);
  if (!answer) throw new Error(`approach is not in the chart: ${id}`);
  return answer;
}

export function isGrowing({ growthPerMonthShare = 0 }: ChartInput): boolean {
  return growthPerMonthShare !== 0;
}
