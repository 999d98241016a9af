import { Cells } from "./cells";
import { behind, LeftOver } from "./left-over";
import type { Lines } from "./lines";
import { cutPlainLine } from "./plain-line";

const quote = 34;
const carriageReturn = 13;
/** The longest line that is kept. */
const longestLine = 4 * 2 ** 20;

/** Told of every line, and of those that cannot be read. */
export type LineListener = {
  /** Of one that was cut into cells. */
  onCells(line: number): void;
  /** Of those that were read together, if any; they are to be cleared. */
  onLines(lines: Lines): void;
  onBad(line: number, reason: string): void;
};

/**
 * Cuts a table into lines and cells, in pieces of any size. Cells stay bytes. A quote may enclose delimiters and line ends;
 * one that never closes costs its line, and what comes after is read again from the next.
 */
export class CsvReader {
  readonly cells = new Cells();
  /** Takes lines once the first has named their cells. */
  lines: Lines | undefined;
  private readonly left = new LeftOver();
  private line = 1;
  private isSkipping = false;

  constructor(
    private readonly delimiter: number,
    private readonly newline: number,
    private readonly listener: LineListener,
  ) {}

  /** Lines that are whole in a piece are read where they are; only what was begun or is not closed is copied. */
  push(piece: Uint8Array): void {
    const { left } = this;
    const begun = left.length > 0 || this.isSkipping ? piece.indexOf(this.newline) + 1 || piece.length : 0;
    if (begun > 0) this.readLeft(piece.subarray(0, begun));
    if (begun === piece.length) return;
    const last = left.length > 0 ? -1 : piece.lastIndexOf(this.newline, piece.length - 1 - behind);
    const whole = piece.subarray(begun, last + 1);
    const view = new DataView(piece.buffer, piece.byteOffset + begun, piece.length - begun);
    const read = begun + (last < begun ? 0 : this.readLines(whole, view, 0));
    this.readLeft(piece.subarray(read));
  }

  end(): void {
    const { bytes, view } = this.left;
    for (let at = 0; at < bytes.length; ) {
      if (this.lines) this.lines.in(bytes, view);
      const next = this.readLine(bytes, at, true);
      at = next < 0 ? this.refuseOpen(bytes, at) : next;
    }
    this.handOver();
    this.left.drop(bytes.length);
  }

  /** Reads what was left and what comes behind it. */
  private readLeft(piece: Uint8Array): void {
    this.left.add(piece);
    const { bytes, view } = this.left;
    const at = this.readLines(bytes, view, this.isSkipping ? this.skip(bytes) : 0);
    this.left.drop(this.refuseLong(bytes, view, at));
  }

  /** Reads every line that ends in `bytes`, and gives the place behind them. The view has eight bytes more. */
  private readLines(bytes: Uint8Array, view: DataView, from: number): number {
    const last = bytes.lastIndexOf(this.newline);
    let at = from;
    while (at < bytes.length) {
      if (this.lines) this.lines.in(bytes, view);
      const plain = this.readPlainLines(at, last);
      const next = plain < bytes.length ? this.readLine(bytes, plain, false) : plain;
      at = next < 0 ? plain : next;
      if (next < 0) break;
    }
    this.handOver();
    return at;
  }

  /** Before their bytes are let go of, and before a line that is refused. */
  private handOver(): void {
    if (this.lines) this.listener.onLines(this.lines);
  }

  /** Reads lines as long as they can be cut at once. */
  private readPlainLines(from: number, last: number): number {
    const { lines, delimiter, newline } = this;
    if (!lines) return from;
    let at = from;
    while (at <= last) {
      const next = cutPlainLine(lines, at, delimiter, newline);
      if (next < 0) break;
      at = next;
      lines.numbers[lines.count++] = this.line++;
      if (lines.count === lines.size) this.listener.onLines(lines);
    }
    return at;
  }

  /** Behind the line that begins at `at`, or -1 when its end is not here yet. */
  private readLine(bytes: Uint8Array, at: number, isLast: boolean): number {
    const { cells, delimiter, newline } = this;
    cells.count = 0;
    cells.bytes = bytes;
    let lines = 1;
    let start = at;
    for (let place = at; ; place++) {
      if (place >= bytes.length) return isLast ? this.finish(at, start, place, place, lines) : -1;
      const byte = bytes[place];
      if (byte === delimiter) {
        cells.add(start, place, false);
        start = place + 1;
      } else if (byte === newline) return this.finish(at, start, place, place + 1, lines);
      else if (byte === quote && place === start) {
        const close = this.closeOf(bytes, place + 1, isLast);
        if (close < 0) return -1;
        for (let inside = place; inside < close; inside++) if (bytes[inside] === newline) lines++;
        place = this.quoted(bytes, place + 1, close);
        start = place + 1;
        if (place >= bytes.length || bytes[place] === newline)
          return this.tell(at, Math.min(place, bytes.length), Math.min(place + 1, bytes.length), lines);
      }
    }
  }

  /** The last cell of a line, without the return before its end. */
  private finish(at: number, start: number, place: number, next: number, lines: number): number {
    const { cells } = this;
    const end = place > start && cells.bytes[place - 1] === carriageReturn ? place - 1 : place;
    cells.add(start, end, false);
    return this.tell(at, place, next, lines);
  }

  private tell(at: number, to: number, next: number, lines: number): number {
    const { cells } = this;
    const isEmpty = cells.count === 1 && cells.starts[0] === cells.ends[0];
    cells.from = at;
    cells.to = to > at && cells.bytes[to - 1] === carriageReturn ? to - 1 : to;
    const { line } = this;
    this.line += lines;
    if (!isEmpty) this.listener.onCells(line);
    return next;
  }

  /** The quote that ends a cell: the first that is not doubled. -1 when it is not here, or what follows it is not. */
  private closeOf(bytes: Uint8Array, from: number, isLast: boolean): number {
    for (let at = from; at < bytes.length; at++) {
      if (bytes[at] !== quote) continue;
      if (at + 1 >= bytes.length) return isLast ? at : -1;
      if (bytes[at + 1] !== quote) return at;
      at++;
    }
    return -1;
  }

  /** Keeps a cell between quotes and gives the place of what ends it. */
  private quoted(bytes: Uint8Array, from: number, close: number): number {
    this.cells.add(from, close, bytes.subarray(from, close).includes(quote));
    let at = close + 1;
    while (at < bytes.length && bytes[at] !== this.delimiter && bytes[at] !== this.newline) at++;
    return at;
  }

  private skip(bytes: Uint8Array): number {
    const end = bytes.indexOf(this.newline);
    if (end < 0) return bytes.length;
    this.isSkipping = false;
    this.line++;
    return end + 1;
  }

  private refuseLong(bytes: Uint8Array, view: DataView, from: number): number {
    let at = from;
    while (bytes.length - at > longestLine) {
      at = this.readLines(bytes, view, this.refuseOpen(bytes, at));
    }
    return at;
  }

  /** A line that does not end, or whose quote does not: told once, and the next one is where the line breaks. */
  private refuseOpen(bytes: Uint8Array, at: number): number {
    const end = bytes.indexOf(this.newline, at);
    this.handOver();
    const isOpen = end >= 0 || bytes.length - at <= longestLine;
    this.listener.onBad(this.line, isOpen ? "a quote opens and never closes" : "the line is longer than 4 MB");
    if (end < 0) this.isSkipping = true;
    else this.line++;
    return end < 0 ? bytes.length : end + 1;
  }
}
