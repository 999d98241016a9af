import { formatCount, formatMs, formatUsd } from "../../sheet/format";
import type { SteppableSpec } from "../kinds/cursor";
import type { SeriesId } from "../spec/palette";
import type { AxisUnit } from "../spec/spec";

type ReadingRow = {
  readonly id: SeriesId;
  readonly name: string;
  readonly value: string;
  /** Where 90 % of the draws lie, in words; empty where that is not known. */
  readonly band: string;
};

/** All values at one position, the best first. */
export type CursorReading = {
  readonly label: string;
  readonly rows: readonly ReadingRow[];
  /** How far the best is ahead of the second: "Fine-tuning is $8,500 cheaper than RAG". Empty where there are not two. */
  readonly difference: string;
};

type Ranked = ReadingRow & { readonly at: number };

/** What stands at a position of the cursor, as the chart's own texts say it. */
export function cursorReading(spec: SteppableSpec, index: number): CursorReading {
  const isMoreBetter = spec.y.unit === "share";
  const rows = spec.series
    .map((one): Ranked => {
      const band = "bands" in one ? one.bands?.[index] : undefined;
      const { id, name, at, values } = one;
      return { id, name, value: values[index] ?? "", band: band ?? "", at: at[index] ?? Number.NaN };
    })
    .sort((one, other) => rank(one, isMoreBetter) - rank(other, isMoreBetter));
  return { label: spec.cursor.labels[index] ?? "", rows, difference: difference(rows, spec.y.unit) };
}

/** Where more is better, what has no value lies above the chart; else there is none. */
function rank({ at }: Ranked, isMoreBetter: boolean): number {
  if (Number.isFinite(at)) return isMoreBetter ? -at : at;
  return isMoreBetter ? -Number.MAX_VALUE : Number.MAX_VALUE;
}

function difference([best, second]: readonly Ranked[], unit: AxisUnit | undefined): string {
  if (!best || !second || !Number.isFinite(best.at) || !Number.isFinite(second.at)) return "";
  if (best.value === second.value) return `${best.name} and ${second.name} are equal`;
  return `${best.name} is ${lead(Math.abs(second.at - best.at), unit)} ${second.name}`;
}

function lead(distance: number, unit: AxisUnit | undefined): string {
  switch (unit) {
    case "usd":
      return `${formatUsd(distance)} cheaper than`;
    case "ms":
      return `${formatMs(distance)} faster than`;
    case "share":
      return `${points(distance)} ahead of`;
    default:
      return "ahead of";
  }
}

function points(share: number): string {
  const count = formatCount(Math.round(share * 100));
  if (count === "0") return "under 1 point";
  return count === "1" ? "1 point" : `${count} points`;
}
