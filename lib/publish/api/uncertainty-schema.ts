import { z } from "zod";
import { approachId, band, count, named, quantiles, shareSchema, usdSchema } from "./schemas";

const approachOdds = z.strictObject({
  id: approachId,
  cheapestShare: shareSchema,
  cheapestShareByMonth: z.array(z.number()),
  cannotShare: shareSchema,
});

const change = z.strictObject({ share: shareSchema, queriesPerMonth: quantiles.nullable() });

const breakEven = z.strictObject({
  challenger: approachId,
  incumbent: approachId,
  challengerAbove: change,
  incumbentAbove: change,
  challengerAlwaysShare: shareSchema,
  incumbentAlwaysShare: shareSchema,
  equalShare: shareSchema,
});

const payback = z.strictObject({
  challenger: approachId,
  incumbent: approachId,
  firstAheadShareByMonth: z.array(z.number()),
  neverShare: shareSchema,
  month: quantiles.nullable(),
});

const pairOdds = z.strictObject({
  best: approachId,
  next: approachId,
  differenceUsd: quantiles,
  bestCheaperShare: shareSchema,
  breakEven,
  payback,
  setupGapOverQueryGap: z.strictObject({ queries: quantiles.nullable(), neverShare: shareSchema }),
  measureFirst: z.array(
    z.strictObject({ field: z.string(), title: z.string(), varianceShare: shareSchema, worthUsd: usdSchema }),
  ),
});

export const odds = named(
  "Odds",
  z.strictObject({
    draws: count,
    sweptDraws: count,
    seed: z.string(),
    ranges: z.array(z.string()),
    approaches: z.array(approachOdds),
    pair: pairOdds.nullable(),
  }),
  "How often each is cheapest over the draws, and what the two best do",
);

export const bands = named(
  "Bands",
  z.strictObject({
    volumes: z.array(z.number()),
    approaches: z.array(
      z.strictObject({ id: approachId, totalUsd: quantiles, cumulativeUsd: band, totalByVolumeUsd: band }),
    ),
  }),
);

const end = z.strictObject({ value: z.number(), text: z.string(), differenceUsd: usdSchema });

export const sensitivity = named(
  "Sensitivity",
  z.strictObject({
    best: approachId,
    next: approachId,
    differenceUsd: usdSchema,
    swings: z.array(
      z.strictObject({
        field: z.string(),
        title: z.string(),
        low: end,
        high: end,
        assumed: z.boolean().describe("The input is a single figure: a quarter less and a quarter more were tried"),
        changesWinner: z.boolean(),
      }),
    ),
  }),
  "The difference between the two best when one input at a time goes to its ends; the widest first",
);

const flip = z.strictObject({ value: z.number(), text: z.string(), winner: approachId });

export const flipPoint = named(
  "FlipPoint",
  z.strictObject({
    field: z.string(),
    title: z.string(),
    value: z.number(),
    now: z.string(),
    below: flip.nullable(),
    above: flip.nullable(),
  }),
  "The nearest values of an input beyond which another approach is cheapest",
);
