import type { ApproachId } from "../../model/names";
import type { Change } from "../../stats/range";

/** What the ranges and the choice of inputs do to the answer. All of it is plain data: a worker posts it, the API prints it. */
export type UncertaintyAnalysis = {
  /** Null when no value that counts is a range. */
  readonly odds: Odds | null;
  /** Null when fewer than two approaches are priced. */
  readonly sensitivity: Sensitivity | null;
  readonly switchingValues: readonly SwitchingValue[];
  /** Null when fewer than two approaches are priced. */
  readonly map: TwoWayMap | null;
};

/** Values below which 5 %, 25 %, 50 %, 75 % and 95 % of the draws lie. */
export type Quantiles = {
  readonly p5: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
};

/** The 5 % and 95 % quantiles along months or volumes: 90 % of the draws lie between them. */
export type Band = { readonly low: readonly number[]; readonly high: readonly number[] };

export type Odds = {
  readonly draws: number;
  /** The first of them, behind what is said by volume: fewer than all where each has its own value in every month. */
  readonly sweptDraws: number;
  /** Fields that are ranges and count for a priced approach, in the order of the form. */
  readonly ranges: readonly string[];
  readonly approaches: readonly ApproachOdds[];
  /** Queries per month at which `totalByVolumeUsd` is given: rising, eight a decade from 1 to a billion, and the present one. */
  readonly volumes: readonly number[];
  /** The two best of the base case; null when fewer than two are priced. */
  readonly pair: PairOdds | null;
};

export type ApproachOdds = {
  readonly id: ApproachId;
  /** Share of the draws in which it is cheapest over the horizon; draws that tie are shared out. */
  readonly cheapestShare: number;
  /** The same at every month-end, by what is spent so far. Index 0 is set-up. */
  readonly cheapestShareByMonth: readonly number[];
  /** Share of the draws in which it cannot be had, because a condition fails; they count in no quantile. */
  readonly cannotShare: number;
  readonly totalUsd: Quantiles;
  /** Spent so far at the end of month 0 (set-up), 1, … up to the horizon. */
  readonly cumulativeUsd: Band;
  readonly totalByVolumeUsd: Band;
};

export type PairOdds = {
  readonly best: ApproachId;
  readonly next: ApproachId;
  /** What `next` costs beyond `best` over the horizon; negative where the order is the other way round. */
  readonly differenceUsd: Quantiles;
  readonly bestCheaperShare: number;
  readonly breakEven: BreakEvenOdds;
  readonly payback: PaybackOdds;
  /** Set-up gap over the gap per query in month 1, in queries, as articles compute it. */
  readonly setupGapOverQueryGap: { readonly queries: Quantiles | null; readonly neverShare: number };
  /** The ranges by how much knowing each would help, the most first. */
  readonly valueOfInformation: readonly InformationValue[];
};

/** What happens to the order of two approaches as the volume rises; the five shares add up to 1. */
export type BreakEvenOdds = {
  readonly challenger: ApproachId;
  readonly incumbent: ApproachId;
  /** The challenger becomes cheaper above the first break-even volume. */
  readonly challengerAbove: { readonly share: number; readonly queriesPerMonth: Quantiles | null };
  /** The incumbent does. */
  readonly incumbentAbove: { readonly share: number; readonly queriesPerMonth: Quantiles | null };
  readonly challengerAlwaysShare: number;
  readonly incumbentAlwaysShare: number;
  readonly equalShare: number;
};

export type PaybackOdds = {
  readonly challenger: ApproachId;
  readonly incumbent: ApproachId;
  /** Share of the draws that are first ahead in each month; index 0 is always 0. */
  readonly firstAheadShareByMonth: readonly number[];
  /** Share of the draws that are not ahead within the horizon. */
  readonly neverShare: number;
  /** The month first ahead, among the draws that get there. */
  readonly month: Quantiles | null;
};

export type InformationValue = {
  readonly field: string;
  readonly title: string;
  /** Share of the difference's variance that goes when this one value is known. */
  readonly varianceShare: number;
  /** What knowing it before choosing would save on average, in dollars over the horizon. */
  readonly evppiUsd: number;
};

/** The difference `next` minus `best` when one input moves and everything else stays at its mean. */
export type Sensitivity = {
  readonly best: ApproachId;
  readonly next: ApproachId;
  readonly differenceUsd: number;
  /** The widest first. Inputs that move nothing are left out. */
  readonly swings: readonly Swing[];
};

export type Swing = {
  readonly field: string;
  /** "RAG: Cost per query" or "Queries per month". */
  readonly title: string;
  readonly low: SwingEnd;
  readonly high: SwingEnd;
  /** The input is a single figure, so a quarter less and a quarter more were tried. */
  readonly assumed: boolean;
  /** Somewhere between the ends the difference changes its sign. */
  readonly changesWinner: boolean;
};

/** `text` is the input's value as a person reads it: "$0.01", "5%", "never". */
type SwingEnd = { readonly value: number; readonly text: string; readonly differenceUsd: number };

/** The nearest values of one input, below and above the present one, beyond which another approach is cheapest. */
export type SwitchingValue = {
  readonly field: string;
  readonly title: string;
  readonly value: number;
  readonly now: string;
  readonly below: Switch | null;
  readonly above: Switch | null;
};

export type Switch = { readonly value: number; readonly text: string; readonly winner: ApproachId };

/** Who is cheapest over two inputs, everything else as it is. */
export type TwoWayMap = {
  readonly x: MapAxis;
  readonly y: MapAxis;
  /** Row by row, the first row being the first value of `y`. */
  readonly cells: readonly MapCell[];
  /** One list of intervals of `x` for each row: who is cheapest from where to where. */
  readonly rows: readonly (readonly MapInterval[])[];
};

export type MapAxis = {
  readonly field: string;
  readonly title: string;
  readonly unit: string;
  readonly values: readonly number[];
  readonly texts: readonly string[];
  /** The values are spaced evenly ("linear") or by equal factors ("log"). */
  readonly spacing: "linear" | "log";
  /** The present value, and its index. */
  readonly now: number;
  readonly nearest: number;
  /** Of a price: what it is from later days on, whatever it is until then. */
  readonly changes?: readonly Change[];
};

export type MapCell = {
  readonly winner: ApproachId;
  /** By how much of the cheapest total the next best is dearer; null where the cheapest is free or nothing else can be had. */
  readonly leadShare: number | null;
  /** Share of the draws in which the winner is cheapest there; null when nothing is a range. */
  readonly odds: number | null;
  /** The lead is under 5 %, or the odds under 80 %. */
  readonly pale: boolean;
};

/** `from` and `to` are null where the interval goes on beyond the map. */
export type MapInterval = {
  readonly winner: ApproachId;
  readonly from: number | null;
  readonly to: number | null;
  readonly text: string;
};
