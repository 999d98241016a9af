import type { ApproachId } from "../../../model/names";
import type { Axis, Common, LimitLine, Point } from "../../spec/spec";

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
  readonly limit: LimitLine | null;
};
