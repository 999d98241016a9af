/** Bytes behind those of the file, which words of four letters may lie over. */
export const behind = 8;

/** What of a file was not read yet, and what comes after it. */
export class LeftOver {
  view: DataView = new DataView(new ArrayBuffer(behind));
  length = 0;
  private buffer = new Uint8Array(this.view.buffer);

  get bytes(): Uint8Array {
    return this.buffer.subarray(0, this.length);
  }

  /** Puts a piece behind what is there, and blanks behind it. */
  add(piece: Uint8Array): void {
    const length = this.length + piece.length;
    if (this.buffer.length < length + behind) {
      const grown = new Uint8Array(Math.max(2 * this.buffer.length, length + behind));
      grown.set(this.bytes);
      this.buffer = grown;
      this.view = new DataView(grown.buffer);
    }
    this.buffer.set(piece, this.length);
    this.buffer.fill(0, length, length + behind);
    this.length = length;
  }

  /** Lets go of all bytes before a place. */
  drop(before: number): void {
    this.buffer.copyWithin(0, before, this.length);
    this.length -= before;
  }
}

export function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}
