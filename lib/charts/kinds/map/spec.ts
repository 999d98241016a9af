import type { ApproachId } from "../../../model/names";
import type { Common } from "../../spec/spec";

export type CellSpec = {
  /** Indices into `columns` and `rows`. */
  readonly column: number;
  readonly row: number;
  readonly winner: ApproachId;
  readonly letter: string;
  /** The lead is small or uncertain: drawn as a tint. */
  readonly pale: boolean;
  /** "At 50,000 queries a month, …: RAG, the next costs 12% more, cheapest in 83% of the cases." */
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
