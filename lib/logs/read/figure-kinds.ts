import type { FieldName, Format } from "../formats/format";

/** What a cell is read as: a figure is a number, or the milliseconds since 1970 of a moment. */
export const figureKinds = { none: 0, number: 1, moment: 2 } as const;

const moments: readonly FieldName[] = ["time", "end", "firstAt", "until"];
const numbers: readonly FieldName[] = [
  "firstTime",
  "wholeTime",
  "prompt",
  "answer",
  "cached",
  "cacheWritten",
  "reasoning",
  "cost",
  "retry",
  "calls",
];

/** What a field is read as. A time since the log began is a number. */
export function figureKind(field: FieldName, { isRelative }: Format): number {
  if (numbers.includes(field) || (field === "time" && isRelative)) return figureKinds.number;
  return moments.includes(field) ? figureKinds.moment : figureKinds.none;
}
