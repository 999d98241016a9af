import type { ApproachId } from "../model/names";

/**
 * A chart as data: every domain, tick, point, mark, label and format is decided here, so that a renderer only maps
 * values to pixels. Two renderers draw it (`svg.ts` and the live one) and must agree within a pixel.
 */
export type ChartSpec = LineChartSpec | BarChartSpec | AreaChartSpec | SwingChartSpec | MapChartSpec;

export type Tick = { readonly value: number; readonly label: string };

export type Axis = {
  readonly title: string;
  readonly scale: "linear" | "log";
  readonly domain: readonly [number, number];
  readonly ticks: readonly Tick[];
};

export type Point = { readonly x: number; readonly y: number };

export type Series = {
  readonly id: ApproachId;
  readonly name: string;
  readonly points: readonly Point[];
  /** Short text at the end of the line, for example "RAG $21,600". */
  readonly endLabel: string;
  /** The series the title is about is drawn heavier. */
  readonly stressed: boolean;
  /** Exact values by cursor position, as numbers and as text, aligned with the spec's `cursor`. */
  readonly at: readonly number[];
  readonly values: readonly string[];
  /** Where 90 % of the draws lie: the lower and the upper side of a filled shape, clipped to the domains. */
  readonly band?: Band;
  /** The same in words by cursor position, "$16,300 to $33,000"; empty where it is not known. */
  readonly bands?: readonly string[];
};

export type Band = { readonly low: readonly Point[]; readonly high: readonly Point[] };

export type Mark =
  /** A thin vertical line down to the axis, from the top of the chart or from `top`: your position, or a break-even. */
  | {
      readonly kind: "rule";
      readonly x: number;
      readonly top?: number;
      readonly label: string;
      readonly role: "you" | "crossing";
    }
  /** A ringed dot, with a label unless that is empty: where the lead changes. */
  | { readonly kind: "dot"; readonly x: number; readonly y: number; readonly label: string; readonly id: ApproachId }
  /** A small stroke across a line: a retraining. The label, when there is one, names what the strokes are. */
  | {
      readonly kind: "tick";
      readonly x: number;
      readonly y: number;
      readonly id: ApproachId;
      readonly label?: string;
    };

export type Table = {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
  /** The first cell of a row is its header. `strong` names the column to stress (the cheapest), with its word in the cell. */
  readonly rows: readonly { readonly cells: readonly string[]; readonly strong?: number }[];
};

type Common = {
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
  readonly cursor: Cursor;
};

/** The x values a reader can step through, with their names ("month 2"), and the one to start on. */
export type Cursor = {
  readonly positions: readonly number[];
  readonly labels: readonly string[];
  readonly start: number;
};

export type Segment = {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Money of this part, as text. */
  readonly value: string;
  /** Which of the four fills: parts differ by pattern and lightness, not by hue. */
  readonly pattern: "solid" | "dense" | "light" | "dots";
};

export type BarChartSpec = Common & {
  readonly kind: "bars";
  readonly x: Axis;
  readonly bars: readonly {
    readonly id: ApproachId;
    readonly name: string;
    readonly total: string;
    readonly segments: readonly Segment[];
  }[];
  readonly patterns: readonly { readonly name: string; readonly pattern: Segment["pattern"] }[];
};

/** One layer of a stack; `low` and `high` are its lower and upper side. */
export type Area = Band & {
  readonly id: ApproachId;
  readonly name: string;
  /** Written inside the area where it is high enough: the longest that fits, the letter at worst. */
  readonly labels: readonly string[];
  /** The share at the end, written beside the area, alone when its name stands inside: "83%" or "Fine-tuning 83%". */
  readonly share: string;
  readonly endLabel: string;
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
export type Swing = {
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

export type SwingChartSpec = Common & {
  readonly kind: "swings";
  /** The difference in dollars; below zero `left` is cheaper, above it `right`. */
  readonly x: Axis;
  readonly left: Side;
  readonly right: Side;
  /** The lines at zero ("equal cost") and at the present difference ("now"). */
  readonly zero: { readonly value: number; readonly label: string };
  readonly now: { readonly value: number; readonly label: string };
  readonly bars: readonly Swing[];
  /** What solid and hatched mean, where both or the hatched one occur. */
  readonly key: readonly { readonly name: string; readonly pattern: Segment["pattern"] }[];
};

export type Side = { readonly id: ApproachId; readonly label: string };

export type MapCell = {
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
  readonly cells: readonly MapCell[];
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
