import type { Format } from "../formats/format";
import { formatOf } from "../formats/formats";
import { guess, type Mapping, mapped } from "../formats/guess";
import type { Counter } from "../totals/counter";
import { CellSource } from "./cell-source";
import { CsvReader, type LineListener } from "./csv-reader";
import { delimiterOf } from "./delimiter";
import { RowFiller } from "./fill-rows";
import { Lines } from "./lines";
import { type LogReading, type Rows, UnreadableLog } from "./reading";
import type { RejectedRows } from "./rejected";
import { shortFormat, usedColumns } from "./used-columns";

const [lineFeed, carriageReturn] = [10, 13];

/** The rows of a table whose first line names its columns. */
export class TableRows implements Rows, LineListener {
  private readonly reader: CsvReader;
  private header: string[] | undefined;
  private format: Format | undefined;
  private source: CellSource | undefined;
  private filler: RowFiller | undefined;
  private rows = 0;

  constructor(
    bytes: Uint8Array,
    private readonly mapping: Mapping,
    private readonly counter: Counter,
    private readonly rejected: RejectedRows,
  ) {
    const newline = bytes.includes(lineFeed) || !bytes.includes(carriageReturn) ? lineFeed : carriageReturn;
    this.reader = new CsvReader(delimiterOf(bytes, newline), newline, this);
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

  onCells(line: number): void {
    const { cells, lines } = this.reader;
    if (!lines) this.readHeader();
    else if (cells.count === lines.width) {
      lines.take(cells, line);
      if (lines.count === lines.size) this.onLines(lines);
    } else {
      this.onLines(lines);
      this.rows++;
      this.rejected.add(line, `it has ${cells.count} cells where the first line names ${lines.width}`);
    }
  }

  private readHeader(): void {
    const { cells } = this.reader;
    const header = Array.from({ length: cells.count }, (_, index) => cells.text(index).trim());
    const format = mapped(formatOf(new Set(header)) ?? guess(header, this.mapping), this.mapping);
    refuseUnnamed(header, format);
    this.header = header;
    this.format = format;
    const lines = new Lines(header.length);
    this.source = new CellSource(lines, header, format);
    this.filler = new RowFiller(this.source, format);
    this.reader.lines = lines;
  }

  onBad(line: number, reason: string): void {
    this.rejected.add(line, reason);
  }

  onLines(lines: Lines): void {
    const { source, filler } = this;
    if (!source || !filler || lines.count === 0) return;
    this.rows += lines.count;
    source.update();
    for (const { row, reason } of filler.fill(lines.count)) this.rejected.add(lines.numbers[row] as number, reason);
    this.counter.add(filler.rows);
    lines.clear();
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
