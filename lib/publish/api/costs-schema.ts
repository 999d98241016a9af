import { z } from "zod";
import { approachId, count, lineKind, named, usdSchema } from "./schemas";

const line = z.strictObject({ id: z.string(), label: z.string(), kind: lineKind, totalUsd: usdSchema });

export const approachCosts = named(
  "ApproachCosts",
  z.strictObject({
    id: approachId,
    title: z.string(),
    setupUsd: usdSchema,
    totalUsd: usdSchema.describe("Over the horizon, set-up included"),
    perThousandQueriesUsd: usdSchema.nullable(),
    cumulativeUsd: z.array(z.number()).describe("Spent by the end of month 0 (set-up), 1, … up to the horizon"),
    retrainMonths: z.array(count),
    lines: z.array(line),
  }),
  "The bill of one approach at the central case",
);

const payback = z.strictObject({
  firstAheadMonth: count.nullable(),
  aheadForGoodMonth: count.nullable(),
  changes: z.array(z.strictObject({ month: count, ahead: z.boolean() })),
  queriesServed: z.number().nullable(),
  firstAheadBeyondHorizon: count.nullable(),
  fromTheStart: z.boolean(),
  equal: z.boolean(),
  reason: z.string().nullable(),
});

export const breakEvenSchema = named(
  "BreakEven",
  z.strictObject({
    challenger: approachId,
    incumbent: approachId,
    crossings: z.array(z.strictObject({ queriesPerMonth: z.number(), cheaperAbove: approachId })),
    payback,
    always: z.union([approachId, z.literal("equal")]).nullable(),
    reason: z.string().nullable(),
    setupGapOverQueryGap: z.number().nullable(),
    scannedTo: z.number(),
  }),
  "Where two approaches change places, by volume and by month",
);

export const envelope = z.array(z.strictObject({ from: z.number(), to: z.number(), cheapest: approachId }));
