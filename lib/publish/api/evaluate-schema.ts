import { z } from "zod";
import type { toApiResponse } from "./api-response";
import { approachCosts, breakEven, envelope } from "./costs-schema";
import { latency } from "./latency-schema";
import { bands, flipPoint, odds, sensitivity } from "./outlook-schema";
import { absent, approachId, count, type Frozen, link, named, usd, warning } from "./schemas";

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
    absent: z.array(absent),
    breakEven: z.array(breakEven),
    envelope: envelope.describe("The cheapest approach from one volume to the next"),
    cheapest: z.strictObject({ id: approachId, totalUsd: usd }).nullable(),
    split: z
      .strictObject({ dearerModel: z.string(), cheaperModel: z.string(), modelUsd: usd, methodUsd: usd })
      .nullable(),
    doubt: z.string().optional().describe("How sure the answer is, in words. This and what follows needs draws"),
    odds: odds.nullable().optional(),
    bands: bands.nullable().optional(),
    sensitivity: sensitivity.nullable().optional(),
    flipPoints: z.array(flipPoint).optional(),
    latency: latency.optional(),
  }),
  "What a scenario costs, where the answer changes, how sure it is and how long answers take",
);

/** What the route sends is what the schema says. */
export const asEvaluation = (made: ReturnType<typeof toApiResponse>): Frozen<z.infer<typeof evaluateAnswer>> => made;
