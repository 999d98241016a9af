/** What a row may say. */
export const fieldNames = [
  "time",
  "end",
  "firstAt",
  "firstTime",
  "wholeTime",
  "prompt",
  "answer",
  "cached",
  "cacheWritten",
  "reasoning",
  "cost",
  "model",
  "status",
  "error",
  "retry",
  "id",
  "session",
  "trace",
  "blocks",
  "calls",
  "until",
] as const;
export type FieldName = (typeof fieldNames)[number];

/** Where a field stands: a column, or a path with dots in JSON, and by what its number is multiplied. */
export type Column = { readonly name: string; readonly times?: number };

/** One kind of log. A column may have other names in other versions of the product: the first that is there counts. */
export type Format = {
  readonly id: string;
  readonly title: string;
  /** Names that a row of this kind has: one of each group. */
  readonly has: readonly (readonly string[])[];
  readonly columns: Readonly<Partial<Record<FieldName, readonly (string | Column)[]>>>;
  /** Columns that together name the model. */
  readonly modelOf?: readonly string[];
  /** Times are milliseconds since the log began. */
  readonly isRelative?: boolean;
  /** The prompt column leaves out what was read from a cache or written to it. */
  readonly promptIsUncached?: boolean;
  /** Only rows for which it holds are calls of a model; the others are passed over. */
  readonly only?: { readonly name: string; readonly is: readonly string[] };
  /** The rows in one value of a JSON file; the value itself where it is left out. */
  readonly rows?: (value: unknown) => readonly unknown[];
  /** Each row is the sum of many calls. */
  readonly isSums?: boolean;
  /** Such a sum is of a month of the calendar where it does not say until when; of a day otherwise. */
  readonly isMonthly?: boolean;
  /** What to know of it, in a sentence. */
  readonly note?: string;
};

/** An object of a JSON file, or one without anything. */
export const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
