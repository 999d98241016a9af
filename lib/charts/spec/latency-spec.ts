import type { ApproachId } from "../../model/names";
import type { Axis, BarSegment, Common, Point } from "./spec";

/** One bar: a percentile of the whole, stacked by stage. */
export type StageRow = {
  readonly name: string;
  readonly segments: readonly BarSegment[];
  readonly total: string;
  /** The part beyond the limit, drawn hatched and said in words; null where the limit is kept or judges another bar. */
  readonly over: { readonly start: number; readonly label: string } | null;
  /** Whether the limit judges this bar. */
  readonly isJudged: boolean;
};

export type StageGroup = {
  readonly id: ApproachId;
  readonly name: string;
  readonly rows: readonly StageRow[];
  /** Why there are no bars; empty where there are. */
  readonly note: string;
};

/** Pairs of horizontal bars. */
export type StageChartSpec = Common & {
  readonly kind: "stages";
  readonly x: Axis;
  readonly groups: readonly StageGroup[];
  readonly patterns: readonly { readonly name: string; readonly pattern: BarSegment["pattern"] }[];
  /** Null where there is none or it lies far outside the chart. */
  readonly limit: { readonly value: number; readonly label: string } | null;
};

type Interval = readonly [number, number];

/** A place in the plane with the intervals it may lie in; null where that is one value. */
export type SpreadPoint = Point & {
  readonly id: ApproachId;
  readonly label: string;
  readonly across: Interval | null;
  readonly upright: Interval | null;
  /** No other is better in both. */
  readonly isOnFrontier: boolean;
};

export type PointChartSpec = Common & {
  readonly kind: "points";
  readonly x: Axis;
  readonly y: Axis;
  readonly points: readonly SpreadPoint[];
  /** The corners of a stepped line: the least that has to be paid, by how long one may wait. */
  readonly frontier: readonly Point[];
  readonly limit: { readonly value: number; readonly label: string } | null;
};
