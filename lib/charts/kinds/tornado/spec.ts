import type { ApproachId } from "../../../model/names";
import type { Axis, Common, PatternKey } from "../../spec/spec";

/** One input's bar: what the difference becomes at either end of the input. */
export type TornadoBar = {
  /** The input, so that a renderer can take a reader to it. */
  readonly field: string;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** The input's value at the left and at the right end of the bar. */
  readonly startLabel: string;
  readonly endLabel: string;
  /** The bar split at zero, each part in the colour of the approach that is cheaper there. */
  readonly parts: readonly { readonly id: ApproachId; readonly start: number; readonly end: number }[];
  /** Drawn hatched: the input is a single figure and a quarter less and more were tried. */
  readonly assumed: boolean;
  /** "changes the winner", or empty. */
  readonly note: string;
  /** All of it for a screen reader. */
  readonly sentence: string;
};

export type TornadoChartSpec = Common & {
  /** The name it is published under. */
  readonly kind: "swings";
  /** The difference in dollars; below zero `left` is cheaper, above it `right`. */
  readonly x: Axis;
  readonly left: Side;
  readonly right: Side;
  /** The lines at zero ("equal cost") and at the present difference ("now"). */
  readonly zero: { readonly value: number; readonly label: string };
  readonly now: { readonly value: number; readonly label: string };
  readonly bars: readonly TornadoBar[];
  /** What solid and hatched mean, where both or the hatched one occur. */
  readonly key: readonly PatternKey[];
};

type Side = { readonly id: ApproachId; readonly label: string };
