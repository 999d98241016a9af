import type { Format } from "../formats/format";
import { formatOf, formats } from "../formats/formats";
import { guess, type Mapping, mapped } from "../formats/guess";
import type { Counter } from "../totals/counter";
import { RowFiller } from "./fill-rows";
import { JsonSource, namesIn } from "./json-source";
import { JsonValues } from "./json-values";
import { type LogReading, type Rows, UnreadableLog } from "./reading";
import type { RejectedRows } from "./rejected";
import { shortFormat, usedColumns } from "./used-columns";

/** How many values are looked at before it is decided what they are: one of them may leave out a name. */
const lookedAt = 200;

type Waiting = { readonly value: unknown; readonly line: number };

/** The rows of a JSON file. */
export class JsonRows implements Rows {
  private readonly values: JsonValues;
  private readonly waiting: Waiting[] = [];
  private readonly names = new Set<string>();
  private format: Format | undefined;
  private source: JsonSource | undefined;
  private filler: RowFiller | undefined;
  private rows = 0;

  constructor(
    _bytes: Uint8Array,
    private readonly mapping: Mapping,
    private readonly counter: Counter,
    private readonly rejected: RejectedRows,
  ) {
    this.values = new JsonValues({
      onValue: (value, line) => this.onValue(value, line),
      onBad: (line, reason) => this.rejected.add(line, reason),
    });
  }

  push(piece: Uint8Array): void {
    this.values.push(piece);
  }

  end(): Omit<LogReading, "totals" | "rejected"> {
    this.values.end();
    this.decide();
    const { format, filler } = this;
    if (!format || !filler) throw new UnreadableLog("No rows were found in the file.");
    const used = usedColumns(format, this.names);
    return { format: shortFormat(format), columns: [...this.names], used, zoneless: filler.zoneless, rows: this.rows };
  }

  private onValue(value: unknown, line: number): void {
    if (this.filler) this.read(value, line);
    else if (this.waiting.push({ value, line }) >= lookedAt) this.decide();
  }

  /** Takes the kind whose rows have the names it must have. */
  private decide(): void {
    if (this.filler || this.waiting.length === 0) return;
    const format = this.kind();
    this.format = format;
    this.source = new JsonSource(format);
    this.filler = new RowFiller(this.source, format);
    for (const { value, line } of this.waiting) this.read(value, line);
    this.waiting.length = 0;
  }

  private kind(): Format {
    for (const format of formats) {
      const names = this.namesAs(format);
      if (formatOf(names) !== format) continue;
      this.keep(names);
      return mapped(format, this.mapping);
    }
    const names = this.namesAs({});
    this.keep(names);
    const guessed = guess([...names], this.mapping);
    const { prompt, answer, cost, wholeTime } = guessed.columns;
    if (prompt || answer || cost || wholeTime) return guessed;
    const some = [...names].slice(0, 12).map((name) => `"${name.slice(0, 40)}"`);
    throw new UnreadableLog(
      `No name says tokens, cost or times. The names are ${some.join(", ")}. Say which is which.`,
      [...names].slice(0, 500),
    );
  }

  private namesAs({ rows }: Pick<Format, "rows">): ReadonlySet<string> {
    const some = this.waiting.flatMap(({ value }) => (rows ? rows(value).slice(0, lookedAt) : [value]));
    return new Set(some.flatMap((row) => namesIn(row)));
  }

  private keep(names: ReadonlySet<string>): void {
    for (const name of names) if (this.names.size < 500) this.names.add(name);
  }

  private read(value: unknown, line: number): void {
    for (const row of this.format?.rows?.(value) ?? [value]) this.readRow(row, line);
  }

  private readRow(row: unknown, line: number): void {
    const { source, filler } = this;
    if (!source || !filler) return;
    this.rows++;
    source.take(row);
    for (const { reason } of filler.fill(1)) this.rejected.add(line, reason);
    this.counter.add(filler.rows);
  }
}
