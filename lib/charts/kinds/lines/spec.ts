import type { SeriesId } from "../../spec/palette";
import type { Axis, BandShape, Common, Cursor, Point } from "../../spec/spec";

export type Series = {
  /** What it stands for, and by that its look. */
  readonly id: SeriesId;
  readonly name: string;
  readonly points: readonly Point[];
  /** Indices of the points the line starts anew from: before each there is a gap. */
  readonly restarts?: readonly number[];
  /** Short text at the end of the line, for example "RAG $21,600". */
  readonly endLabel: string;
  /** The name in it, for where the line is cut off before its end; the full name where it is not given. */
  readonly endName?: string;
  /** The series the title is about is drawn heavier. */
  readonly stressed: boolean;
  /** Exact values by cursor position, as numbers and as text, aligned with the spec's `cursor`. */
  readonly at: readonly number[];
  readonly values: readonly string[];
  /** Where 90 % of the draws lie: the lower and the upper side of a filled shape, clipped to the domains. */
  readonly band?: BandShape;
  /** The same in words by cursor position, "$16,300 to $33,000"; empty where it is not known. */
  readonly bands?: readonly string[];
};

export type Mark =
  /** A thin vertical line down to the axis, from the top of the chart or from `top`: your position, a break-even or a limit. */
  | {
      readonly kind: "rule";
      readonly x: number;
      readonly top?: number;
      readonly label: string;
      readonly role: "you" | "crossing" | "limit";
      readonly between?: Meeting;
    }
  /** A horizontal line across the chart: a limit. */
  | { readonly kind: "level"; readonly y: number; readonly label: string }
  /** A ringed dot, with a label unless that is empty: where the lead changes. */
  | {
      readonly kind: "dot";
      readonly x: number;
      readonly y: number;
      readonly label: string;
      readonly id: SeriesId;
      readonly between?: Meeting;
    }
  /** A small stroke across a line: a retraining, or another copy of a model. The label, when there is one, names what the strokes are. */
  | {
      readonly kind: "tick";
      readonly x: number;
      readonly y: number;
      readonly id: SeriesId;
      readonly label?: string;
    };

/** The two series that meet at a mark: it means nothing without either. */
export type Meeting = readonly [SeriesId, SeriesId];

export type LineChartSpec = Common & {
  readonly kind: "lines";
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly Series[];
  readonly marks: readonly Mark[];
  /** Names stand near the ends wherever there is room, because the lines do not all end at the right edge. */
  readonly freeLabels?: boolean;
  readonly cursor: Cursor;
};
