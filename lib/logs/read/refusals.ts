import { unreadable } from "../bytes/number";
import type { CallRows } from "../totals/call-rows";
import type { Source } from "./source";

/** Why a row is not used. The reason goes behind "Line 12: ". */
export type Refusal = { readonly row: number; readonly reason: string };

/** Leaves rows out with a reason, each for the first thing that is wrong with it. */
export class Refusals {
  private refused: Refusal[] = [];

  constructor(
    private readonly source: Source,
    private readonly rows: CallRows,
  ) {}

  /** Those since this was asked last, in the order of the rows. */
  take(): readonly Refusal[] {
    const { refused } = this;
    if (refused.length > 0) this.refused = [];
    return refused.sort((a, b) => a.row - b.row);
  }

  refuse(row: number, reason: string): void {
    if (this.rows.isLeftOut[row]) return;
    this.rows.isLeftOut[row] = 1;
    this.refused.push({ row, reason });
  }

  refuseTime(place: number, row: number): void {
    this.refuse(row, this.unreadable(place, row, "time we know; write it like 2026-10-28T09:00:00Z"));
  }

  refuseNumber(place: number, row: number): void {
    this.refuse(row, this.unreadable(place, row, "number"));
  }

  private unreadable(place: number, row: number, what: string): string {
    const { source } = this;
    return `${source.label(place)} is "${(source.text(place, row) ?? "").slice(0, 40)}", which is no ${what}`;
  }

  /** What is counted is a whole number from 0 to `most`. */
  checkCounts(place: number, figures: Float64Array, most: number): void {
    if (place < 0) return;
    const { count } = this.rows;
    for (let row = 0; row < count; row++) {
      const value = figures[row] as number;
      const isCount = value >= 0 && value <= most && Math.floor(value) === value;
      if (!isCount && !Number.isNaN(value)) this.refuseCount(place, row, value);
    }
  }

  private refuseCount(place: number, row: number, value: number): void {
    const label = this.source.label(place);
    if (value === unreadable) this.refuseNumber(place, row);
    else if (value < 0 || !Number.isInteger(value))
      this.refuse(row, `${label} is ${value}, not a whole number of 0 or more`);
    else this.refuse(row, `${label} is ${value}, more than a call can have`);
  }
}
