import type { ApproachId } from "../../../model/names";
import type { Axis, BarSegment, Common, PatternKey } from "../../spec/spec";

export type BarChartSpec = Common & {
  readonly kind: "bars";
  readonly x: Axis;
  readonly bars: readonly {
    readonly id: ApproachId;
    readonly name: string;
    readonly total: string;
    readonly segments: readonly BarSegment[];
  }[];
  readonly patterns: readonly PatternKey[];
};
