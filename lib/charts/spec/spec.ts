import type { SeriesId } from "./palette";

/**
 * A chart as data: every domain, tick, point, mark, label and format is decided in its spec, so that a renderer only maps
 * values to pixels. Here is what the specs of several kinds share.
 */
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

export type Table = {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
  /** The first cell of a row is its header. `strong` names the column to stress (the cheapest), with its word in the cell. */
  readonly rows: readonly { readonly cells: readonly string[]; readonly strong?: number }[];
};

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

export type BandShape = { readonly low: readonly Point[]; readonly high: readonly Point[] };

/** The x values a reader can step through, with their names ("month 2"), and the one to start on. */
export type Cursor = {
  readonly positions: readonly number[];
  readonly labels: readonly string[];
  readonly start: number;
};

/** What the values at the cursor are told of. */
export type SteppedSeries = {
  readonly id: SeriesId;
  readonly name: string;
  /** As text, aligned with the positions of the cursor. */
  readonly values: readonly string[];
  readonly bands?: readonly string[];
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

/** What a fill stands for. */
export type PatternKey = Pick<BarSegment, "name" | "pattern">;

/** A value that should be kept, drawn as a line. */
export type LimitLine = { readonly value: number; readonly label: string };
