import type { ApproachId } from "../../model/names";
import type { Axis, BandShape, BarSegment, Common, Cursor } from "./spec";

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

/** One input's bar: what the difference becomes at either end of the input. */
export type BarPairSpec = {
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
  readonly kind: "swings";
  /** The difference in dollars; below zero `left` is cheaper, above it `right`. */
  readonly x: Axis;
  readonly left: Side;
  readonly right: Side;
  /** The lines at zero ("equal cost") and at the present difference ("now"). */
  readonly zero: { readonly value: number; readonly label: string };
  readonly now: { readonly value: number; readonly label: string };
  readonly bars: readonly BarPairSpec[];
  /** What solid and hatched mean, where both or the hatched one occur. */
  readonly key: readonly { readonly name: string; readonly pattern: BarSegment["pattern"] }[];
};

export type Side = { readonly id: ApproachId; readonly label: string };

export type CellSpec = {
  /** Indices into `columns` and `rows`. */
  readonly column: number;
  readonly row: number;
  readonly winner: ApproachId;
  readonly letter: string;
  /** The lead is small or uncertain: drawn as a tint. */
  readonly pale: boolean;
  /** "At 50,000 queries a month, …: RAG, the next costs 12% more, cheapest in 83% of the draws." */
  readonly sentence: string;
};

/** `label` is null where a tick would be one too many. */
export type MapLine = { readonly text: string; readonly label: string | null };

export type MapChartSpec = Common & {
  readonly kind: "map";
  readonly xTitle: string;
  readonly yTitle: string;
  /** From left to right. */
  readonly columns: readonly MapLine[];
  /** From the bottom up. */
  readonly rows: readonly MapLine[];
  /** Row by row, the bottom row first. */
  readonly cells: readonly CellSpec[];
  /** The cell nearest to the present values. */
  readonly you: { readonly column: number; readonly row: number; readonly label: string };
  /** The approaches that win somewhere, and what pale means when a cell is. */
  readonly key: readonly MapKey[];
};

export type MapKey = {
  readonly id: ApproachId;
  readonly letter: string;
  readonly name: string;
  readonly pale: boolean;
};
