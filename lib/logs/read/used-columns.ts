import type { Format } from "../formats/format";

/** Which of the names that were found says what. */
export function usedColumns(format: Format, found: ReadonlySet<string>): Readonly<Record<string, string>> {
  const used: Record<string, string> = {};
  for (const [field, columns] of Object.entries(format.columns)) {
    const names = columns.map((column) => (typeof column === "string" ? column : column.name));
    const name = names.find((each) => found.has(each));
    if (name !== undefined) used[field] = name;
  }
  if (format.modelOf) used.model = format.modelOf.join(" ");
  return used;
}

/** What is told of a format: plain values, which a worker can send. */
export const shortFormat = ({ id, title, note }: Format): Pick<Format, "id" | "title" | "note"> => ({
  id,
  title,
  ...(note !== undefined && { note }),
});
