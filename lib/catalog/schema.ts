import { z } from "zod";
import type { Shape } from "./price-kind";
import { priceKinds } from "./price-kinds";

// For tests and the API only: the lookup in index.ts does without, because zod is heavy in a browser.

const id = z.string().regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, "an id is lower-case words joined by hyphens or dots");
const key = z.string().regex(/^[a-z][A-Za-z0-9]*$/, "a key is camelCase and ends in its unit");
const text = z.string().trim().min(1);
const amount = z.number().nonnegative();
const amounts = z.record(key, amount);
const day = z.iso.date();
const dayMonthOrYear = z.union([day, z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/)], {
  error: "a date is YYYY, YYYY-MM or YYYY-MM-DD",
});

/** What the records of every kind have. */
export const common = {
  id,
  provider: id,
  name: text,
  source: z.strictObject({ title: text, url: z.url({ protocol: /^https$/, hostname: z.regexes.domain }) }),
  asOf: dayMonthOrYear,
  confidence: z.enum(["high", "medium", "low"]),
  from: day.optional(),
  retiresOn: day.optional(),
  note: text.optional(),
  reading: text.optional(),
};

type Figures = Readonly<Record<string, unknown>>;

/** A record whose values have one shape and whose low and high have another. */
function record(values: z.ZodType<Figures>, bounds: z.ZodType<Figures>) {
  return z
    .strictObject({ ...common, values, low: bounds.optional(), high: bounds.optional() })
    .superRefine(({ values, low = {}, high = {} }, context) => {
      const empty = [values, low, high].every(isEmpty) ? ["a record needs a figure"] : [];
      for (const message of [...empty, ...rangeFaults(values, low, high)]) {
        context.addIssue({ code: "custom", path: ["values"], message });
      }
    });
}

function isEmpty(figures: Figures): boolean {
  return Object.keys(figures).length === 0;
}

/**
 * What holds for ranges: low <= value <= high under one key; a key without a central value has both ends, since one end
 * alone says nothing.
 */
function rangeFaults(values: Figures, low: Figures, high: Figures): string[] {
  return [...new Set([...Object.keys(low), ...Object.keys(high)])].flatMap((key) => {
    const present = [low, values, high].filter((figures) => Object.hasOwn(figures, key)).map((figures) => figures[key]);
    if (present.some((figure) => typeof figure !== "number")) return [`${key} is a table and has no range`];
    if (present.length < 2) return [`${key} has one end of a range and nothing else`];

    const figures = present as number[];
    const ordered = figures.every((figure, index) => index === 0 || (figures[index - 1] as number) <= figure);
    return ordered ? [] : [`${key} is not in order: ${figures.join(", ")}`];
  });
}

const open = record(amounts, amounts);

function shaped({ keys, requires = [] }: Shape) {
  if (!keys) return open;
  const bounds = z.partialRecord(z.enum(keys), amount);
  const values = bounds.superRefine((given, context) => {
    for (const oneOf of requires) {
      if (!oneOf.some((key) => Object.hasOwn(given, key))) {
        context.addIssue({ code: "custom", message: `missing ${oneOf.join(" or ")}` });
      }
    }
  });
  return record(values, bounds);
}

/** "1000/1000" is tokens in / tokens out, "25" is concurrent users. */
const table = z.record(z.string().regex(/^\d+(?:\/\d+)?$/), amount);

const throughput = record(z.record(key, z.union([amount, table])), amounts);

const lifecycle = z
  .strictObject({ ...common, values: amounts, dates: z.record(key, day).optional() })
  .refine(
    ({ values, dates = {} }) => !isEmpty(values) || !isEmpty(dates),
    "a lifecycle record needs a date or a figure",
  );

/** A whole file: the states of an id follow each other in time, and every state after the first says from when it holds. */
export function file(recordSchema: z.ZodType<{ id: string; from?: string | undefined }>) {
  return z.array(recordSchema).superRefine((records, context) => {
    const latest = new Map<string, string>();
    records.forEach(({ id, from = "" }, index) => {
      const before = latest.get(id);
      if (before !== undefined && from <= before) {
        context.addIssue({
          code: "custom",
          path: [index, "from"],
          message: `${id} needs a from later than its last one`,
        });
      }
      latest.set(id, from);
    });
  });
}

/** The schema of each kind's file. */
export const catalogSchemas: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ...priceKinds.map((kind) => [kind.id, file(shaped(kind))] as const),
  ["rule", file(open)],
  ["throughput", file(throughput)],
  ["lifecycle", file(lifecycle)],
]);
