import { putCode } from "./text";

/** Turns UTF-16 into UTF-8, in pieces of any size: half a character waits for its other half. */
export class Utf16 {
  private waiting = -1;
  private high = 0;

  constructor(private readonly isLittleEndian: boolean) {}

  push(piece: Uint8Array): Uint8Array {
    const written = new Uint8Array(Math.ceil(piece.length / 2) * 3 + 6);
    let length = 0;
    for (const byte of piece) {
      if (this.waiting < 0) {
        this.waiting = byte;
        continue;
      }
      const unit = this.isLittleEndian ? this.waiting | (byte << 8) : (this.waiting << 8) | byte;
      this.waiting = -1;
      length = this.put(written, length, unit);
    }
    return written.subarray(0, length);
  }

  private put(written: Uint8Array, at: number, unit: number): number {
    if (unit >= 0xd800 && unit <= 0xdbff) {
      this.high = unit;
      return at;
    }
    if (unit < 0xdc00 || unit > 0xdfff) return putCode(written, at, unit);
    const code = this.high === 0 ? 0xfffd : 0x10000 + ((this.high - 0xd800) << 10) + (unit - 0xdc00);
    this.high = 0;
    return putCode(written, at, code);
  }
}
