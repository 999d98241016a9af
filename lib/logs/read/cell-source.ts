import { areSame } from "../bytes/words";
import { type Column, type FieldName, type Format, fieldNames } from "../formats/format";
import { hashBytes } from "../totals/hash-set";
import { figureKind, figureKinds } from "./figure-kinds";
import { readMoments, readNumbers } from "./figures";
import { KnownTexts } from "./known-texts";
import type { Lines } from "./lines";
import type { Source } from "./source";

type Place = {
  readonly field: FieldName;
  readonly index: number;
  readonly name: string;
  /** By what its numbers are multiplied. */
  readonly times: number;
  readonly kind: number;
  readonly figures: Float64Array;
  readonly zones: Uint8Array;
  readonly texts: KnownTexts;
};

/** The lines that were read last, by the fields of a format. */
export class CellSource implements Source {
  readonly size: number;
  private readonly places: readonly Place[];
  private readonly columns: ReadonlyMap<string, number>;

  constructor(
    private readonly lines: Lines,
    header: readonly string[],
    format: Format,
  ) {
    this.size = lines.size;
    this.columns = new Map(header.map((name, index) => [name, index]));
    this.places = fieldNames.flatMap((field) => this.placeOf(field, format) ?? []);
  }

  private placeOf(field: FieldName, format: Format): Place | undefined {
    for (const column of format.columns[field] ?? []) {
      const { name, times = 1 }: Column = typeof column === "string" ? { name: column } : column;
      const index = this.columns.get(name);
      if (index === undefined) continue;
      const kind = figureKind(field, format);
      const size = kind === figureKinds.none ? 0 : this.size;
      const [figures, zones] = [new Float64Array(size), new Uint8Array(size)];
      return { field, index, name, times, kind, figures, zones, texts: new KnownTexts() };
    }
  }

  /** Reads the figures of other lines. */
  update(): void {
    for (const { kind, index, times, figures, zones } of this.places)
      if (kind === figureKinds.number) readNumbers(this.lines, index, times, figures);
      else if (kind === figureKinds.moment) readMoments(this.lines, index, figures, zones);
  }

  place(field: FieldName): number {
    return this.places.findIndex((place) => place.field === field);
  }

  figures(place: number): Float64Array {
    return this.at(place).figures;
  }

  zones(place: number): Uint8Array {
    return this.at(place).zones;
  }

  private at(place: number): Place {
    return this.places[place] as Place;
  }

  text(place: number, line: number): string | null {
    const text = this.lines.text(this.at(place).index, line);
    return text === "" ? null : text;
  }

  /** Texts come again and again: those of a column are kept as long as they are few. */
  fillTexts(place: number, into: (string | null)[], count: number): void {
    const { index, texts } = this.at(place);
    const { lines } = this;
    const { view, starts, ends, width } = lines;
    for (let line = 0, cell = index; line < count; line++, cell += width) {
      const from = starts[cell] as number;
      const to = ends[cell] as number;
      if (from === to) into[line] = null;
      else into[line] = texts.find(view, from, to) ?? texts.keep(view, from, to, lines.text(index, line));
    }
  }

  fillNames(place: number, into: Float64Array, count: number): void {
    const { index } = this.at(place);
    const { view, starts, ends, width } = this.lines;
    let [last, lastEnd, name] = [0, 0, Number.NaN];
    for (let line = 0, cell = index; line < count; line++, cell += width) {
      const from = starts[cell] as number;
      const to = ends[cell] as number;
      // The calls of a conversation often stand together.
      if (from === to) name = Number.NaN;
      else if (to - from !== lastEnd - last || !areSame(view, last, from, to)) name = hashBytes(view, from, to);
      into[line] = name;
      last = from;
      lastEnd = to;
    }
  }

  numbers(place: number, line: number): readonly number[] | null {
    const inside = this.text(place, line)
      ?.match(/^\[([\d\s,]*)\]$/)?.[1]
      ?.trim();
    return inside ? inside.split(",").map(Number) : null;
  }

  joined(names: readonly string[], line: number): string | null {
    const texts = names.flatMap((name) => {
      const index = this.columns.get(name);
      return index === undefined ? [] : [this.lines.text(index, line)];
    });
    return texts.length > 0 ? texts.join(" ") : null;
  }

  hash(line: number): number {
    const { view, from, to } = this.lines;
    return hashBytes(view, from[line] as number, to[line] as number);
  }

  label(place: number): string {
    return this.at(place).name;
  }
}
