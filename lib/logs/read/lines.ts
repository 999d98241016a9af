import { textOf } from "../bytes/text";
import type { Cells } from "./cells";

/** Cells that are kept at once. */
const mostCells = 8_192;

/** Some lines of a table with as many cells as its first line names: where each cell is. */
export class Lines {
  bytes: Uint8Array = new Uint8Array(0);
  /** Of the same bytes, and eight more. */
  view: DataView = new DataView(new ArrayBuffer(8));
  /** How many lines there are, and how many there can be. */
  count = 0;
  readonly size: number;
  /** Of each line: its number in the file, where it begins and where it ends. */
  readonly numbers: Float64Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Of each cell of each line. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Cells inside which quotes stand doubled. */
  private doubled = new Set<number>();

  constructor(readonly width: number) {
    this.size = Math.max(1, Math.floor(mostCells / width));
    this.numbers = new Float64Array(this.size);
    this.from = new Int32Array(this.size);
    this.to = new Int32Array(this.size);
    this.starts = new Int32Array(this.size * width);
    this.ends = new Int32Array(this.size * width);
  }

  /** Where the lines that come next are. */
  in(bytes: Uint8Array, view: DataView): void {
    this.bytes = bytes;
    this.view = view;
  }

  /** Lets go of all lines, for others. */
  clear(): void {
    this.count = 0;
    this.doubled.clear();
  }

  /** Takes a line that was cut into cells, behind the others. */
  take(cells: Cells, line: number): void {
    const { width, count } = this;
    this.numbers[count] = line;
    this.from[count] = cells.from;
    this.to[count] = cells.to;
    this.starts.set(cells.starts.subarray(0, width), count * width);
    this.ends.set(cells.ends.subarray(0, width), count * width);
    for (let column = 0; column < width; column++) if (cells.doubled[column]) this.doubled.add(count * width + column);
    this.count++;
  }

  text(column: number, line: number): string {
    const cell = line * this.width + column;
    const text = textOf(this.bytes, this.starts[cell] as number, this.ends[cell] as number);
    return this.doubled.has(cell) ? text.replaceAll('""', '"') : text;
  }
}
