import type { Mapping } from "@/lib/logs/formats/guess";

const key = "crossover.columns";
const mostKept = 20;

type Kept = readonly { readonly columns: string; readonly mapping: Mapping }[];

const nameOf = (columns: readonly string[]): string => columns.slice(0, 200).join("\n").slice(0, 4_000);

/** What was set by hand for a file with the same columns; nothing where the browser keeps nothing. */
export function keptColumns(columns: readonly string[]): Mapping {
  return kept().find((each) => each.columns === nameOf(columns))?.mapping ?? {};
}

export function keepColumns(columns: readonly string[], mapping: Mapping): void {
  const others = kept().filter((each) => each.columns !== nameOf(columns));
  try {
    localStorage.setItem(key, JSON.stringify([{ columns: nameOf(columns), mapping }, ...others].slice(0, mostKept)));
  } catch {
    // A browser may be full or keep nothing: then it is asked again.
  }
}

function kept(): Kept {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(found) ? found.filter(isKept) : [];
  } catch {
    return [];
  }
}

const isKept = (each: unknown): each is Kept[number] =>
  typeof each === "object" &&
  each !== null &&
  "columns" in each &&
  typeof each.columns === "string" &&
  "mapping" in each &&
  isMapping(each.mapping);

const isMapping = (value: unknown): value is Mapping =>
  typeof value === "object" && value !== null && Object.values(value).every((each) => typeof each === "string");
