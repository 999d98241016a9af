import { z } from "zod";
import { absent, approachId, count, named, shareSchema, usdSchema } from "./schemas";

const ms = z.number().describe("Milliseconds");
const measure = z.enum(["firstToken", "fullAnswer"]);
const limit = z.strictObject({ ms, percentile: z.enum(["p50", "p95"]) });
const segments = z.array(z.strictObject({ id: z.string(), label: z.string(), ms }));

const times = named(
  "Times",
  z.strictObject({
    p50Ms: ms,
    p95Ms: ms,
    addedP95Ms: ms.describe("What adding the stages' own p95 would give"),
    segments: z.strictObject({ p50: segments, p95: segments }),
  }),
);

const stage = z.strictObject({ id: z.string(), label: z.string(), p50Ms: ms, p95Ms: ms, share: shareSchema });

const load = z.strictObject({ atMean: shareSchema, atPeak: shareSchema });

const serving = z.strictObject({
  replicas: z.number(),
  slots: z.number(),
  utilisation: load,
  p95WaitMs: z.strictObject({ atMean: ms.nullable(), atPeak: ms.nullable() }),
  waitingShare: z
    .strictObject({
      atPeak: shareSchema,
      atRandom: shareSchema.describe("If requests came at random, not in bursts"),
    })
    .nullable()
    .describe("Requests that wait for a place, at the peak"),
  unstable: z.boolean(),
  busy: z.boolean(),
  unsure: z
    .boolean()
    .describe("Fuller than waits were tried at, or so full that a tenth less speed makes first tokens 15% later"),
  msPerToken: ms,
});

const remedy = z.strictObject({
  kind: z.enum(["market", "replicas"]).describe("More copies have how many"),
  say: z.string(),
  values: z.array(z.strictObject({ field: z.string(), value: z.string() })),
  totalUsd: usdSchema,
  times: z.array(z.strictObject({ measure: z.enum(["firstToken", "fullAnswer"]), limit, ms })),
  replicas: z.number().optional(),
  minimumReplicas: z.number().optional(),
  moreUsdPerMonth: usdSchema.optional(),
});

const headroom = z.strictObject({
  points: z.array(
    z.strictObject({
      queriesPerMonth: z.number(),
      replicas: z.number(),
      p95Ms: z.strictObject({ firstToken: ms, fullAnswer: ms }).nullable(),
    }),
  ),
  anotherAt: z.array(z.number()),
  queriesPerMonth: z.number(),
});

const approachLatency = named(
  "ApproachLatency",
  z.strictObject({
    id: approachId,
    ttft: times.nullable().describe("To the first token; null where the machines are overloaded"),
    full: times.nullable().describe("To the whole answer"),
    stages: z.array(stage),
    utilisation: shareSchema.nullable(),
    unstable: z.boolean(),
    meetsBudget: z.boolean().nullable(),
    serving: serving.nullable(),
    coldStart: z.strictObject({ share: shareSchema, p50Ms: ms, p95Ms: ms }).nullable(),
    over: z.array(z.strictObject({ measure, limit, ms: ms.nullable() })),
    remedies: z.array(remedy),
    headroom: headroom.nullable(),
  }),
);

export const latency = named(
  "Latency",
  z.strictObject({
    draws: count,
    seed: z.string(),
    correlation: z.union([z.literal(0), z.literal(0.3), z.literal(1)]),
    budget: z.strictObject({
      product: z.string(),
      limits: z.strictObject({ firstToken: limit.nullable(), fullAnswer: limit.nullable() }),
    }),
    words: z.string(),
    cheapestWithinBudget: approachId.nullable(),
    approaches: z.array(approachLatency),
    split: z
      .strictObject({ own: approachId, hosted: approachId, movedMs: ms, machineMs: z.number(), methodMs: z.number() })
      .nullable(),
    untimed: z.array(absent),
  }),
  "How long each takes to answer in month 1, at the busiest minutes",
);
