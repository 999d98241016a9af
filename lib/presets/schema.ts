import { z } from "zod";

/** What a preset file may hold. The tests hold every file to it; the page does not load it. */
const day = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

const value = z.strictObject({
  is: z.union([z.number().nonnegative(), z.string().min(1)]),
  source: z.string().min(1),
  asOf: day.optional(),
  note: z.string().optional(),
});

export const presetSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+\.\d{4}-\d{2}$/),
    title: z.string(),
    building: z.string().optional(),
    story: z.string(),
    date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
    extends: z.string().optional(),
    notice: z.string().optional(),
    isBase: z.literal(true).optional(),
    replacedBy: z.string().optional(),
    sources: z.record(z.string(), z.strictObject({ title: z.string(), url: z.url().optional() })).optional(),
    choices: z.record(z.string(), z.strictObject({ is: z.string(), because: z.string().optional() })).optional(),
    values: z.record(z.string(), value).optional(),
  })
  .refine(
    (file) =>
      Object.values(file.values ?? {}).every(
        (entry) => entry.source === "assumption" || (entry.asOf && file.sources && entry.source in file.sources),
      ),
    "every value has a dated source of this file, or is an assumption",
  );
