import { blank, numberIn, unreadable } from "../bytes/number";
import { type Moment, readMoment } from "../bytes/time";
import { type FieldName, type Format, fieldNames } from "../formats/format";
import { hashText } from "../totals/hash-set";
import type { Source } from "./source";

type Path = { readonly keys: readonly string[]; readonly name: string; readonly times: number };

/** A row of a JSON file, by the fields of a format. */
export class JsonSource implements Source {
  private readonly paths = new Map<FieldName, readonly Path[]>();
  row: unknown;

  constructor(format: Format) {
    for (const field of fieldNames) {
      const paths = (format.columns[field] ?? []).map((column) => {
        const { name, times = 1 } = typeof column === "string" ? { name: column } : column;
        return { name, times, keys: name.split(".") };
      });
      if (paths.length > 0) this.paths.set(field, paths);
    }
  }

  private find(field: FieldName): { value: unknown; times: number } | undefined {
    for (const { name, keys, times } of this.paths.get(field) ?? []) {
      const value = valueAt(this.row, name, keys);
      if (value !== undefined && value !== null) return { value, times };
    }
  }

  has(field: FieldName): boolean {
    return this.paths.has(field);
  }

  number(field: FieldName): number {
    const found = this.find(field);
    if (!found) return blank;
    const { value, times } = found;
    if (typeof value === "number") return value * times;
    if (typeof value === "boolean") return value ? 1 : 0;
    return typeof value === "string" ? numberIn(value) * times : unreadable;
  }

  text(field: FieldName): string | null {
    return textIn(this.find(field)?.value);
  }

  name(field: FieldName): number {
    const text = this.text(field);
    return text === null ? blank : hashText(text);
  }

  moment(field: FieldName, into: Moment): void {
    const value = this.find(field)?.value;
    into.ms = blank;
    if (value === undefined) return;
    if (typeof value === "string" || typeof value === "number") readMoment(String(value), into);
    else into.ms = unreadable;
  }

  numbers(field: FieldName): readonly number[] | null {
    const value = this.find(field)?.value;
    return Array.isArray(value) && value.every((each) => typeof each === "number") ? value : null;
  }

  joined(names: readonly string[]): string | null {
    const texts = names.flatMap((name) => textIn(valueAt(this.row, name, name.split("."))) ?? []);
    return texts.length > 0 ? texts.join(" ") : null;
  }

  hash(): number {
    return hashText(JSON.stringify(this.row));
  }

  label(field: FieldName): string {
    return this.paths.get(field)?.find(({ name, keys }) => valueAt(this.row, name, keys) !== undefined)?.name ?? field;
  }
}

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
