import { blank, numberAt } from "../bytes/number";
import { textOf } from "../bytes/text";
import { type Moment, momentAt, readMoment } from "../bytes/time";
import { type Column, type FieldName, type Format, fieldNames } from "../formats/format";
import { hashBytes } from "../totals/hash-set";
import type { Source } from "./source";

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

type Place = {
  readonly index: number;
  readonly times: number;
  readonly name: string;
  readonly texts: Map<number, string>;
};

const mostKept = 1_000;

/** The line that was read last, by the fields of a format. */
export class CellSource implements Source {
  private readonly places = new Map<FieldName, Place>();
  private readonly columns: ReadonlyMap<string, number>;

  constructor(
    private readonly cells: Cells,
    header: readonly string[],
    format: Format,
  ) {
    this.columns = new Map(header.map((name, index) => [name, index]));
    for (const field of fieldNames) {
      const place = this.placeOf(format.columns[field] ?? []);
      if (place) this.places.set(field, place);
    }
  }

  private placeOf(columns: readonly (string | Column)[]): Place | undefined {
    for (const column of columns) {
      const { name, times = 1 } = typeof column === "string" ? { name: column } : column;
      const index = this.columns.get(name);
      if (index !== undefined) return { index, times, name, texts: new Map() };
    }
  }

  has(field: FieldName): boolean {
    return this.places.has(field);
  }

  number(field: FieldName): number {
    const place = this.places.get(field);
    if (!place || place.index >= this.cells.count) return blank;
    const { bytes, starts, ends } = this.cells;
    return numberAt(bytes, starts[place.index] as number, ends[place.index] as number) * place.times;
  }

  /** Names come again and again: those of a column are kept as long as they are few. */
  text(field: FieldName): string | null {
    const place = this.places.get(field);
    if (!place || place.index >= this.cells.count) return null;
    const { bytes, starts, ends } = this.cells;
    const [from, to] = [starts[place.index] as number, ends[place.index] as number];
    if (from === to) return null;
    const hash = hashBytes(bytes, from, to);
    const known = place.texts.get(hash);
    if (known !== undefined) return known;
    const text = this.cells.text(place.index);
    if (place.texts.size < mostKept) place.texts.set(hash, text);
    return text;
  }

  name(field: FieldName): number {
    const place = this.places.get(field);
    if (!place || place.index >= this.cells.count) return blank;
    const { bytes, starts, ends } = this.cells;
    const [from, to] = [starts[place.index] as number, ends[place.index] as number];
    return from === to ? blank : hashBytes(bytes, from, to);
  }

  moment(field: FieldName, into: Moment): void {
    const place = this.places.get(field);
    into.ms = blank;
    if (!place || place.index >= this.cells.count) return;
    const { bytes, starts, ends } = this.cells;
    const [from, to] = [starts[place.index] as number, ends[place.index] as number];
    if (!momentAt(bytes, from, to, into)) readMoment(textOf(bytes, from, to), into);
  }

  numbers(field: FieldName): readonly number[] | null {
    const text = this.text(field);
    const inside = text?.match(/^\[([\d\s,]*)\]$/)?.[1]?.trim();
    return inside ? inside.split(",").map(Number) : null;
  }

  joined(names: readonly string[]): string | null {
    const texts = names.flatMap((name) => {
      const index = this.columns.get(name);
      return index === undefined || index >= this.cells.count ? [] : [this.cells.text(index)];
    });
    return texts.length > 0 ? texts.join(" ") : null;
  }

  hash(): number {
    return hashBytes(this.cells.bytes, this.cells.from, this.cells.to);
  }

  label(field: FieldName): string {
    return this.places.get(field)?.name ?? field;
  }
}
