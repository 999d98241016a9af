import { z } from "zod";
import { approachIds, lineKinds } from "../../model/names";
import { issueCodes } from "../../scenario/read/issue";

/** What is named here is a component of the API's description. */
export const components = z.registry<{ id: string; description?: string }>();

export function named<Schema extends z.ZodType>(id: string, schema: Schema, description?: string): Schema {
  components.add(schema, description === undefined ? { id } : { id, description });
  return schema;
}

/** What TypeScript sees of an answer: nobody may change it. */
export type DeepReadonly<Value> = Value extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> }
    : Value;

export const approachId = named("ApproachId", z.enum(approachIds), "One of the five approaches");
export const lineKind = named(
  "LineKind",
  z.enum(lineKinds),
  "How often a line of a bill is paid: once, every month, per query, every so many months, or in one month",
);

export const usdSchema = z.number().describe("US dollars");
export const shareSchema = z.number().describe("A share: 0.2 is 20 %");
export const count = z.int().min(0);
export const link = z.string().describe("The canonical link of the scenario, from the slash on");

export const warning = named(
  "Warning",
  z.strictObject({ field: z.string(), code: z.enum(issueCodes), message: z.string() }),
  "Something to know about a value that was used",
);

export const preset = named(
  "Preset",
  z.strictObject({ id: z.string(), title: z.string(), date: z.string().describe("The day whose prices it keeps") }),
);

export const quantiles = named(
  "Quantiles",
  z.strictObject({ p5: z.number(), p25: z.number(), p50: z.number(), p75: z.number(), p95: z.number() }),
  "Values below which 5 %, 25 %, 50 %, 75 % and 95 % of the draws lie",
);

export const band = named(
  "Band",
  z.strictObject({ low: z.array(z.number()), high: z.array(z.number()) }),
  "The 5 % and 95 % quantiles along months or volumes",
);

export const ruledOut = named(
  "RuledOut",
  z.strictObject({
    id: approachId,
    title: z.string(),
    setupUsd: usdSchema,
    totalUsd: usdSchema,
    perThousandQueriesUsd: z.number().nullable(),
    because: z.string(),
    needs: z.array(z.string()).describe("The questions whose answers rule it out, by their names in links"),
  }),
  "An approach that a need rules out, and what it would cost",
);

export const absent = named(
  "Absent",
  z.strictObject({
    id: approachId,
    title: z.string(),
    because: z.string(),
    instead: z
      .strictObject({
        say: z.string().describe("What to do, as an order"),
        values: z.array(z.strictObject({ field: z.string(), value: z.string() })),
      })
      .optional()
      .describe("The nearest values with which it can be had, by their names in links"),
    endsOn: z.iso.date().optional().describe("The day on which it ends, where it can be had until then"),
  }),
  "An approach without a price or a time, and why",
);

/** No schema refers to it; the document lists it by its name. */
named(
  "Problem",
  z.strictObject({
    type: z.literal("about:blank"),
    title: z.string(),
    status: z.int(),
    errors: z
      .array(
        z.strictObject({
          field: z.string().describe("The name of the field in the link, or of the parameter"),
          code: z.enum(issueCodes).optional(),
          message: z.string(),
          given: z.string().optional().describe("What was given, cut to 64 characters"),
        }),
      )
      .describe("Every value that was refused"),
    detail: z.string().optional(),
  }),
  "An error in the form of RFC 9457",
);
