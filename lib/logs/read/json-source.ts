import { blank, numberIn, unreadable } from "../bytes/number";
import { type Moment, readMoment } from "../bytes/time";
import { type FieldName, type Format, fieldNames } from "../formats/format";
import { hashText } from "../totals/hash-set";
import { figureKind, figureKinds } from "./figure-kinds";
import type { Source } from "./source";

type Path = { readonly keys: readonly string[]; readonly name: string; readonly times: number };

type Field = {
  readonly paths: readonly Path[];
  readonly kind: number;
  readonly figures: Float64Array;
  readonly zones: Uint8Array;
};

/** A row of a JSON file, by the fields of a format. */
export class JsonSource implements Source {
  readonly size = 1;
  private readonly fields: readonly Field[];
  private row: unknown;

  constructor(format: Format) {
    this.fields = fieldNames.map((field) => ({
      paths: (format.columns[field] ?? []).map((column) => {
        const { name, times = 1 } = typeof column === "string" ? { name: column } : column;
        return { name, times, keys: name.split(".") };
      }),
      kind: figureKind(field, format),
      figures: new Float64Array(1),
      zones: new Uint8Array(1),
    }));
  }

  /** Takes another row. */
  take(row: unknown): void {
    this.row = row;
    for (const field of this.fields) {
      if (field.kind === figureKinds.none || field.paths.length === 0) continue;
      if (field.kind === figureKinds.number) field.figures[0] = this.number(field);
      else {
        this.readMoment(field);
        field.figures[0] = moment.ms;
        field.zones[0] = moment.hasZone ? 1 : 0;
      }
    }
  }

  place(field: FieldName): number {
    const place = fieldNames.indexOf(field);
    return this.at(place).paths.length > 0 ? place : -1;
  }

  figures(place: number): Float64Array {
    return this.at(place).figures;
  }

  zones(place: number): Uint8Array {
    return this.at(place).zones;
  }

  private at(place: number): Field {
    return this.fields[place] as Field;
  }

  private find({ paths }: Field): { value: unknown; times: number } | undefined {
    for (const { name, keys, times } of paths) {
      const value = valueAt(this.row, name, keys);
      if (value !== undefined && value !== null) return { value, times };
    }
  }

  private number(field: Field): number {
    const found = this.find(field);
    if (!found) return blank;
    const { value, times } = found;
    if (typeof value === "number") return value * times;
    if (typeof value === "boolean") return value ? 1 : 0;
    return typeof value === "string" ? numberIn(value) * times : unreadable;
  }

  private readMoment(field: Field): void {
    const value = this.find(field)?.value;
    moment.ms = blank;
    if (value === undefined) return;
    if (typeof value === "string" || typeof value === "number") readMoment(String(value), moment);
    else moment.ms = unreadable;
  }

  text(place: number): string | null {
    return textIn(this.find(this.at(place))?.value);
  }

  fillTexts(place: number, into: (string | null)[]): void {
    into[0] = this.text(place);
  }

  fillNames(place: number, into: Float64Array): void {
    const text = this.text(place);
    into[0] = text === null ? blank : hashText(text);
  }

  numbers(place: number): readonly number[] | null {
    const value = this.find(this.at(place))?.value;
    return Array.isArray(value) && value.every((each) => typeof each === "number") ? value : null;
  }

  joined(names: readonly string[]): string | null {
    const texts = names.flatMap((name) => textIn(valueAt(this.row, name, name.split("."))) ?? []);
    return texts.length > 0 ? texts.join(" ") : null;
  }

  hash(): number {
    return hashText(JSON.stringify(this.row));
  }

  label(place: number): string {
    const said = this.at(place).paths.find(({ name, keys }) => valueAt(this.row, name, keys) !== undefined);
    return said?.name ?? (fieldNames[place] as string);
  }
}

const moment: Moment = { ms: 0, hasZone: true };

/** By its whole name, as attributes have it, or by what lies inside what. */
function valueAt(row: unknown, name: string, keys: readonly string[]): unknown {
  if (typeof row !== "object" || row === null) return;
  if (Object.hasOwn(row, name)) return (row as Record<string, unknown>)[name];
  let value: unknown = row;
  for (const key of keys) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return;
    value = (value as Record<string, unknown>)[key];
  }
  return keys.length > 1 ? value : undefined;
}

function textIn(value: unknown): string | null {
  if (value === undefined || value === null || value === "") return null;
  if (typeof value === "string") return value;
  return typeof value === "object" ? JSON.stringify(value).slice(0, 200) : String(value);
}

/** The names in a row, those inside others with their path: "usage_details.input". */
export function namesIn(row: unknown, before = "", depth = 0): string[] {
  if (typeof row !== "object" || row === null || Array.isArray(row)) return [];
  return Object.entries(row).flatMap(([key, value]) => [
    before + key,
    ...(depth < 4 ? namesIn(value, `${before}${key}.`, depth + 1) : []),
  ]);
}
