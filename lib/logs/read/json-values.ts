import { textOf } from "../bytes/text";
import { joined } from "./left-over";

/** The largest value that is read at once: a whole benchmark, or one call. */
const longestValue = 64 * 2 ** 20;
/** Lists that a file wraps its rows in. */
const wrappers = new Set([
  "data",
  "resourceSpans",
  "scopeSpans",
  "spans",
  "observations",
  "rows",
  "requests",
  "generations",
]);
const longestKey = 32;

export type ValueListener = {
  onValue(value: unknown, line: number): void;
  onBad(line: number, reason: string): void;
};

/** What lies around the rows: a list of them, an object that has such a list, or something beside it. */
type Around = "rows" | "object" | "beside";

const [openBrace, closeBrace, openBracket, closeBracket] = [123, 125, 91, 93];
const [quote, backslash, newline, comma] = [34, 92, 10, 44];

/**
 * Finds the rows of a JSON file in pieces of any size: values one after the other, the parts of a list, or of a list inside
 * an object under one of the usual names. Only the row that is open is kept.
 */
export class JsonValues {
  private rest: Uint8Array = new Uint8Array(0);
  private readonly around: Around[] = [];
  /** Brackets open inside the row; 0 between rows. */
  private depth = 0;
  /** Where the row begins in what is kept, or -1 for one that is passed over. */
  private start = -1;
  private startLine = 1;
  private line = 1;
  private isLineStart = true;
  private isText = false;
  private isEscaped = false;
  private isJunk = false;
  private key: number[] = [];

  constructor(private readonly listener: ValueListener) {}

  push(piece: Uint8Array): void {
    const before = this.rest.length;
    const bytes = before === 0 ? piece : joined(this.rest, piece);
    for (let at = before; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      if (byte === newline) this.endLine();
      else {
        if (this.isText) this.lookInText(byte);
        else this.look(bytes, at, byte);
        this.isLineStart = false;
      }
    }
    const isOpen = this.depth > 0 && this.start >= 0;
    this.rest = isOpen ? bytes.slice(this.start) : new Uint8Array(0);
    if (isOpen) this.start = 0;
    if (this.rest.length > longestValue) this.refuseLong();
  }

  end(): void {
    if (this.depth > 0 && this.start >= 0) this.listener.onBad(this.startLine, "the file ends inside it");
    else if (this.isJunk) this.listener.onBad(this.line, "it is no JSON");
    this.rest = new Uint8Array(0);
  }

  private look(bytes: Uint8Array, at: number, byte: number): void {
    if (byte === quote) {
      this.isText = true;
      this.key = [];
    } else if (byte === openBrace || byte === openBracket) this.open(at, byte);
    else if (byte === closeBrace || byte === closeBracket) this.close(bytes, at);
    else if (this.depth === 0 && this.around.length === 0 && byte > 32 && byte !== comma && byte < 128)
      this.isJunk = true;
  }

  private lookInText(byte: number): void {
    if (this.isEscaped) this.isEscaped = false;
    else if (byte === backslash) this.isEscaped = true;
    else if (byte === quote) this.isText = false;
    else if (this.depth <= 1 && this.key.length <= longestKey) this.key.push(byte);
  }

  /** A text does not go over the end of a line, so a quote that was not closed costs its row only. */
  private endLine(): void {
    if (this.isText) {
      this.refuseOpen("a text in it is not closed");
      this.isText = false;
      this.isEscaped = false;
    }
    if (this.isJunk) this.listener.onBad(this.line, "it is no JSON");
    this.isJunk = false;
    this.line++;
    this.isLineStart = true;
  }

  private open(at: number, byte: number): void {
    // A row of its own line that never closed: the next one begins where a line does.
    if (this.depth > 0 && this.isLineStart && this.around.length === 0 && byte === openBrace)
      this.refuseOpen("it does not end on its line");
    if (this.depth > 0) {
      if (this.depth === 1 && byte === openBracket && this.isWrapper() && this.start >= 0) this.unwrap();
      else this.depth++;
      return;
    }
    const outer = this.around.at(-1);
    if (byte === openBracket)
      this.around.push(outer === undefined || (outer === "object" && this.isWrapper()) ? "rows" : "beside");
    else if (outer === "object" || outer === "beside") this.around.push("beside");
    else {
      this.start = at;
      this.startLine = this.line;
      this.depth = 1;
    }
  }

  private isWrapper(): boolean {
    return wrappers.has(String.fromCharCode(...this.key));
  }

  /** What was taken for a row is what the rows lie in. */
  private unwrap(): void {
    this.around.push("object", "rows");
    this.depth = 0;
    this.start = -1;
  }

  private close(bytes: Uint8Array, at: number): void {
    if (this.depth === 0) {
      this.around.pop();
      return;
    }
    this.depth--;
    if (this.depth > 0 || this.start < 0) return;
    const text = textOf(bytes, this.start, at + 1);
    this.start = -1;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      this.listener.onBad(this.startLine, "it is no JSON");
      return;
    }
    this.listener.onValue(value, this.startLine);
  }

  private refuseOpen(reason: string): void {
    if (this.start >= 0) this.listener.onBad(this.startLine, reason);
    this.start = -1;
    this.depth = 0;
  }

  private refuseLong(): void {
    this.listener.onBad(this.startLine, "it is longer than 64 MB");
    this.rest = new Uint8Array(0);
    this.start = -1;
  }
}
