import type { ApproachId } from "../../../model/names";
import type { Axis, BandShape, Common, Cursor } from "../../spec/spec";

/** One layer of a stack; `low` and `high` are its lower and upper side. */
export type Area = BandShape & {
  readonly id: ApproachId;
  readonly name: string;
  /** Written inside the area where it is high enough: the longest that fits, the letter at worst. */
  readonly labels: readonly string[];
  /** The share at the end, written beside the area, alone when its name stands inside: "83%" or "Fine-tuning 83%". */
  readonly share: string;
  readonly endLabel: string;
  /** The name in it. */
  readonly endName: string;
  /** Its own share by cursor position, 0 to 1, and as text: "83%", "under 1%". */
  readonly at: readonly number[];
  readonly values: readonly string[];
};

/** Shares stacked to 1. The cursor works as on lines: `x`, `series` and `cursor` have the same meaning. */
export type AreaChartSpec = Common & {
  readonly kind: "areas";
  readonly x: Axis;
  readonly y: Axis;
  /** From the bottom up. */
  readonly series: readonly Area[];
  readonly cursor: Cursor;
};
