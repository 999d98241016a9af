import type { Format } from "../formats/format";
import { formatOf } from "../formats/formats";
import { guess, type Mapping, mapped } from "../formats/guess";
import type { Counter } from "../totals/counter";
import { emptyRow } from "../totals/row";
import { CellSource } from "./cells";
import { CsvReader } from "./csv-reader";
import { delimiterOf } from "./delimiter";
import { Rejection, RowFiller } from "./fill-row";
import { type LogReading, type Rows, UnreadableLog } from "./reading";
import type { RejectedRows } from "./rejected";
import { shortFormat, usedColumns } from "./used-columns";

const [lineFeed, carriageReturn] = [10, 13];

/** The rows of a table whose first line names its columns. */
export class TableRows implements Rows {
  private readonly reader: CsvReader;
  private readonly row = emptyRow();
  private header: string[] | undefined;
  private format: Format | undefined;
  private filler: RowFiller | undefined;
  private rows = 0;

  constructor(
    bytes: Uint8Array,
    private readonly mapping: Mapping,
    private readonly counter: Counter,
    private readonly rejected: RejectedRows,
  ) {
    const newline = bytes.includes(lineFeed) || !bytes.includes(carriageReturn) ? lineFeed : carriageReturn;
    this.reader = new CsvReader(delimiterOf(bytes, newline), newline, {
      onLine: (line) => this.onLine(line),
      onBad: (line, reason) => this.rejected.add(line, reason),
    });
  }

  push(piece: Uint8Array): void {
    this.reader.push(piece);
  }

  end(): Omit<LogReading, "totals" | "rejected"> {
    this.reader.end();
    const { header, format, filler } = this;
    if (!header || !format || !filler) throw new UnreadableLog("The file is empty.");
    const used = usedColumns(format, new Set(header));
    return { format: shortFormat(format), columns: header, used, zoneless: filler.zoneless, rows: this.rows };
  }

  private onLine(line: number): void {
    if (!this.filler) this.readHeader();
    else this.readRow(this.filler, line);
  }

  private readHeader(): void {
    const { cells } = this.reader;
    const header = Array.from({ length: cells.count }, (_, index) => cells.text(index).trim());
    const format = mapped(formatOf(new Set(header)) ?? guess(header, this.mapping), this.mapping);
    refuseUnnamed(header, format);
    this.header = header;
    this.format = format;
    this.filler = new RowFiller(new CellSource(cells, header, format), format);
  }

  private readRow(filler: RowFiller, line: number): void {
    this.rows++;
    const { cells } = this.reader;
    const columns = this.header?.length ?? 0;
    if (cells.count !== columns) {
      this.rejected.add(line, `it has ${cells.count} cells where the first line names ${columns}`);
      return;
    }
    try {
      if (filler.fill(this.row)) this.counter.add(this.row);
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      this.rejected.add(line, error.message);
    }
  }
}

/** A table without a first line of names, or with none that we know, is no log of calls. */
function refuseUnnamed(header: readonly string[], { columns }: Format): void {
  if (header.every((name) => /^[\d.,:\-\sTZ]*$/.test(name)))
    throw new UnreadableLog("The first line must name the columns, and it holds only figures.");
  if (columns.prompt || columns.answer || columns.cost || columns.wholeTime || columns.calls) return;
  const names = header.slice(0, 12).map((name) => `"${name.slice(0, 40)}"`);
  throw new UnreadableLog(
    `No column says tokens, cost or times. The columns are ${names.join(", ")}. Say which is which.`,
    header,
  );
}
