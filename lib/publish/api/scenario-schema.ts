import { z } from "zod";
import {
  absent,
  approachId,
  count,
  type DeepReadonly,
  link,
  named,
  preset,
  ruledOut,
  usdSchema,
  warning,
} from "./schemas";

const source = z.strictObject({
  label: z.string().describe("“you”, “assumption”, “preset”, or the title of the source"),
  url: z.string().optional(),
  asOf: z.string().optional(),
  old: z.string().optional().describe("That a price was read long before the date of the scenario"),
  note: z.string().optional(),
});

const changes = z
  .array(z.strictObject({ from: z.iso.date(), to: z.number() }))
  .optional()
  .describe("For a price: what it is from later days on");

const shared = {
  id: z.string().describe("The name of the field in the link"),
  group: z.string(),
  title: z.string(),
  text: z.string().describe("The value as the page shows it"),
  source,
  isChanged: z.boolean().describe("It was given"),
  instead: z.string().nullable().describe("What it would be otherwise, if that is something else"),
};

const input = named(
  "Input",
  z.union([
    z.strictObject({
      type: z.literal("quantity"),
      ...shared,
      unit: z.string(),
      value: z.strictObject({ low: z.number(), likely: z.number().optional(), high: z.number(), changes }),
    }),
    z.strictObject({ type: z.literal("choice"), ...shared, option: z.string() }),
  ]),
  "An input with its value in force, and where that comes from",
);

const scenarioFileSchema = named(
  "ScenarioFile",
  z.strictObject({
    title: z.string().describe("What its maker called it; empty without a title"),
    link,
    preset,
    starts: z.iso.date().describe("The first day of month 1"),
    warnings: z.array(warning),
    headline: z.string(),
    horizonMonths: count,
    queriesByMonth: z.array(z.number()),
    inputs: z.array(input),
    approaches: z.array(
      z.strictObject({
        id: approachId,
        title: z.string(),
        setupUsd: usdSchema,
        totalUsd: usdSchema,
        perThousandQueriesUsd: usdSchema.nullable(),
        isCheapest: z.boolean(),
        standing: z.string(),
        basis: z.enum(["built", "quoted"]),
        serving: z.string().nullable(),
        training: z.string().nullable(),
        inputs: z.array(
          z.strictObject({
            name: z.string(),
            field: z.string().describe("The name in links under which it was found"),
            unit: z.string(),
            value: z.number().describe("The mean of its range"),
            changes,
          }),
        ),
        lines: z.array(
          z.strictObject({
            id: z.string(),
            label: z.string(),
            totalUsd: usdSchema,
            byMonthUsd: z.array(usdSchema).describe("Index 0 is set-up"),
          }),
        ),
        months: z.array(z.strictObject({ month: count, spentUsd: usdSchema, spentSoFarUsd: usdSchema })),
      }),
    ),
    ruledOut: z.array(ruledOut),
    absent: z.array(absent),
    crossings: z.array(
      z.strictObject({
        challenger: approachId,
        incumbent: approachId,
        queriesPerMonth: z.number(),
        cheaperAbove: approachId,
      }),
    ),
    paybacks: z.array(
      z.strictObject({
        challenger: approachId,
        incumbent: approachId,
        firstAheadMonth: count.nullable(),
        aheadForGoodMonth: count.nullable(),
      }),
    ),
  }),
  "A whole scenario: its inputs, and its costs in all and month by month",
);

export type ScenarioFile = DeepReadonly<z.infer<typeof scenarioFileSchema>>;
