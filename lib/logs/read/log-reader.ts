import { Utf16 } from "../bytes/utf16";
import type { Mapping } from "../formats/guess";
import { Counter } from "../totals/counter";
import { JsonRows } from "./json-rows";
import { joined } from "./left-over";
import { type LogReading, type Rows, UnreadableLog } from "./reading";
import { RejectedRows } from "./rejected";
import { TableRows } from "./table-rows";

/** What is looked at before it is decided what the bytes are, so that the pieces they come in decide nothing. */
const lookedAt = 65_536;

/**
 * Reads a log in pieces of any size: CSV, TSV, JSON or JSON Lines, in UTF-8 or UTF-16. Memory stays flat. `end` throws an
 * `UnreadableLog` where there is nothing to read.
 */
export class LogReader {
  private readonly rejected = new RejectedRows();
  private readonly counter = new Counter();
  private first: Uint8Array | undefined = new Uint8Array(0);
  private utf16: Utf16 | undefined;
  private rows: Rows | undefined;
  private isRead = false;

  constructor(private readonly mapping: Mapping = {}) {}

  push(piece: Uint8Array): void {
    if (this.first) {
      this.first = joined(this.first, piece);
      if (this.first.length >= lookedAt) this.begin();
    } else this.pushBytes(piece);
  }

  end(): LogReading {
    if (this.first) this.begin();
    if (!this.isRead || !this.rows) throw new UnreadableLog("The file is empty.");
    return { ...this.rows.end(), totals: this.counter.totals(), rejected: this.rejected.all };
  }

  private begin(): void {
    const bytes = this.first ?? new Uint8Array(0);
    this.first = undefined;
    refuseArchives(bytes);
    const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
    const isBig = bytes[0] === 0xfe && bytes[1] === 0xff;
    const isUnmarked = !isLittle && !isBig && bytes.length > 3 && (bytes[0] === 0) !== (bytes[1] === 0);
    if (isLittle || isBig || isUnmarked) {
      this.utf16 = new Utf16(isLittle || (isUnmarked && bytes[1] === 0));
      this.pushBytes(bytes.subarray(isUnmarked ? 0 : 2));
    } else this.pushBytes(bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes);
  }

  private pushBytes(piece: Uint8Array): void {
    const bytes = this.utf16 ? this.utf16.push(piece) : piece;
    if (bytes.length === 0) return;
    this.rows ??= this.rowsOf(bytes);
    this.isRead = true;
    this.rows.push(bytes);
  }

  private rowsOf(bytes: Uint8Array): Rows {
    const sign = bytes.find((byte) => byte > 32);
    const Kind = sign === 123 || sign === 91 ? JsonRows : TableRows;
    return new Kind(bytes, this.mapping, this.counter, this.rejected);
  }
}

const archives: readonly [string, readonly number[]][] = [
  ["a zip archive", [0x50, 0x4b, 3, 4]],
  ["compressed with gzip", [0x1f, 0x8b]],
  ["a Parquet file", [0x50, 0x41, 0x52, 0x31]],
  ["compressed with zstd", [0x28, 0xb5, 0x2f, 0xfd]],
  ["a PDF", [0x25, 0x50, 0x44, 0x46]],
];

/** Bytes of another kind would be read as one line of nonsense. */
function refuseArchives(bytes: Uint8Array): void {
  const found = archives.find(([, signs]) => signs.every((sign, at) => bytes[at] === sign));
  if (found) throw new UnreadableLog(`The file is ${found[0]}. Give it as CSV, TSV, JSON or JSON Lines.`);
}
