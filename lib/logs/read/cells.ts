import { textOf } from "../bytes/text";

/** One line of a table: where each cell begins and ends. Cells become numbers and texts only when they are asked for. */
export class Cells {
  bytes: Uint8Array = new Uint8Array(0);
  count = 0;
  from = 0;
  to = 0;
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  /** Whether quotes stand doubled inside. */
  doubled = new Uint8Array(64);

  add(start: number, end: number, doubled: boolean): void {
    if (this.count === this.starts.length) this.grow();
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.doubled[this.count] = doubled ? 1 : 0;
    this.count++;
  }

  text(index: number): string {
    const text = textOf(this.bytes, this.starts[index] as number, this.ends[index] as number);
    return this.doubled[index] ? text.replaceAll('""', '"') : text;
  }

  private grow(): void {
    const [starts, ends, doubled] = [this.starts, this.ends, this.doubled];
    this.starts = new Int32Array(starts.length * 2);
    this.ends = new Int32Array(starts.length * 2);
    this.doubled = new Uint8Array(starts.length * 2);
    this.starts.set(starts);
    this.ends.set(ends);
    this.doubled.set(doubled);
  }
}
