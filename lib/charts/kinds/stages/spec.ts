import type { ApproachId } from "../../../model/names";
import type { Axis, BarSegment, Common, LimitLine, PatternKey } from "../../spec/spec";

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
  readonly patterns: readonly PatternKey[];
  /** Null where there is none or it lies far outside the chart. */
  readonly limit: LimitLine | null;
};
