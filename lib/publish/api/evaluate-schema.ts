import { z } from "zod";
import type { toApiResponse } from "./api-response";
import { approachCosts, breakEvenSchema, envelope } from "./costs-schema";
import { latency } from "./latency-schema";
import { absent, approachId, count, type DeepReadonly, link, named, ruledOut, usdSchema, warning } from "./schemas";
import { bands, flipPoint, odds, sensitivity } from "./uncertainty-schema";

export const evaluateAnswer = named(
  "Evaluation",
  z.strictObject({
    link,
    warnings: z.array(warning),
    headline: z.string(),
    horizonMonths: count,
    queriesPerMonth: z.number(),
    queriesServed: z.number(),
    approaches: z.array(approachCosts),
    ruledOut: z.array(ruledOut),
    absent: z.array(absent),
    breakEven: z.array(breakEvenSchema),
    envelope: envelope.describe("The cheapest approach from one volume to the next"),
    cheapest: z.strictObject({ id: approachId, totalUsd: usdSchema }).nullable(),
    split: z
      .strictObject({ dearerModel: z.string(), cheaperModel: z.string(), modelUsd: usdSchema, methodUsd: usdSchema })
      .nullable(),
    doubt: z.string().optional().describe("How sure it is, in words. This and what follows needs draws"),
    odds: odds.nullable().optional(),
    bands: bands.nullable().optional(),
    sensitivity: sensitivity.nullable().optional(),
    flipPoints: z.array(flipPoint).optional(),
    latency: latency.optional(),
  }),
  "What it costs, where the answer changes, how sure it is and how long answers take",
);

/** What the route sends is what the schema says. */
export const asEvaluation = (made: ReturnType<typeof toApiResponse>): DeepReadonly<z.infer<typeof evaluateAnswer>> =>
  made;
