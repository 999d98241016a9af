import type { ApproachId } from "../../model/names";
import type { PointChartSpec, StageChartSpec } from "./latency-spec";
import type { SeriesId } from "./palette";
import type { AreaChartSpec, MapChartSpec, TornadoChartSpec } from "./uncertainty-spec";

export type * from "./latency-spec";
export type * from "./uncertainty-spec";

/**
 * A chart as data: every domain, tick, point, mark, label and format is decided here, so that a renderer only maps
 * values to pixels. Two renderers draw it (`svg.ts` and, for lines and areas, the interactive one) and must agree within a pixel.
 */
export type ChartSpec =
  | LineChartSpec
  | BarChartSpec
  | AreaChartSpec
  | TornadoChartSpec
  | MapChartSpec
  | StageChartSpec
  | PointChartSpec;

export type Tick = { readonly value: number; readonly label: string };

export type AxisUnit = "usd" | "queries" | "months" | "ms" | "share";

export type Axis = {
  readonly title: string;
  readonly scale: "linear" | "log";
  readonly domain: readonly [number, number];
  readonly ticks: readonly Tick[];
  /** What it counts, so that it can be drawn anew for a part of the chart; without it, it stays as it is. */
  readonly unit?: AxisUnit;
};

export type Point = { readonly x: number; readonly y: number };

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

export type BandShape = { readonly low: readonly Point[]; readonly high: readonly Point[] };

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

export type Table = {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
  /** The first cell of a row is its header. `strong` names the column to stress (the cheapest), with its word in the cell. */
  readonly rows: readonly { readonly cells: readonly string[]; readonly strong?: number }[];
};

export type Common = {
  readonly id: string;
  /** States the finding. */
  readonly title: string;
  /** Unit and scope. */
  readonly subtitle: string;
  /** Two or three sentences; also the alternative text. */
  readonly summary: string;
  readonly table: Table;
};

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

/** The charts with a cursor. */
export type CursorChartSpec = LineChartSpec | AreaChartSpec;

/** The x values a reader can step through, with their names ("month 2"), and the one to start on. */
export type Cursor = {
  readonly positions: readonly number[];
  readonly labels: readonly string[];
  readonly start: number;
};

export type BarSegment = {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Money of this part, as text. */
  readonly value: string;
  /** Which of the fills: parts differ by pattern and lightness, not by hue. */
  readonly pattern: "solid" | "dense" | "light" | "dots" | "cross" | "plain";
};

export type BarChartSpec = Common & {
  readonly kind: "bars";
  readonly x: Axis;
  readonly bars: readonly {
    readonly id: ApproachId;
    readonly name: string;
    readonly total: string;
    readonly segments: readonly BarSegment[];
  }[];
  readonly patterns: readonly { readonly name: string; readonly pattern: BarSegment["pattern"] }[];
};
