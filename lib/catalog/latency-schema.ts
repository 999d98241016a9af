import { z } from "zod";
import type { LatencyKind } from "./latency-record";
import { common, file } from "./schema";

// For tests and the API only, as schema.ts.

const { retiresOn: _, ...shared } = common;
const amount = z.number().nonnegative();
const ids = z.array(common.id).nonempty();

const described = {
  ...shared,
  asOfApprox: z.literal(true).optional(),
  confidence: z.enum(["A", "B", "C"]),
  conditions: z.string().trim().min(1),
  assumed: z.record(z.string(), z.string().trim().min(1)).optional(),
  prices: ids.optional(),
};

const { source: readOn, ...derived } = described;
const measured = { ...derived, source: z.union([readOn, z.literal("assumption")]) };

/** A closed list of keys, so that a misspelt one is caught. */
function figures<const Key extends string, const Sometimes extends string = never>(
  keys: readonly Key[],
  sometimes: readonly Sometimes[] = [],
) {
  const always = Object.fromEntries(keys.map((key) => [key, amount]));
  const optional = Object.fromEntries(sometimes.map((key) => [key, amount.optional()]));
  return z.strictObject({ ...always, ...optional });
}

type Checked = {
  readonly values: Readonly<Record<string, unknown>>;
  readonly assumed?: Readonly<Record<string, string>> | undefined;
  readonly prices?: readonly string[] | undefined;
  readonly source?: unknown;
  readonly confidence: string;
};

function faultsOf({ values, assumed = {}, prices, source, confidence }: Checked): string[] {
  const marks = Object.keys(assumed);
  const strange = marks.filter((mark) => !(mark in values) && !(mark === "prices" && prices));
  const unmarked = source === "assumption" ? Object.keys(values).filter((key) => !(key in assumed)) : [];
  return [
    ...strange.map((mark) => `${mark} is marked as assumed and is not there`),
    ...unmarked.map((key) => `${key} has neither a source nor the reason for the assumption`),
    ...(source === "assumption" && confidence !== "C" ? ["an assumption has confidence C"] : []),
    ...disorderOf(values),
  ];
}

/** A higher percentile is no smaller: p50Ms, p90Ms, p95Ms and p99Ms, and the same with a word before them. */
function disorderOf(values: Checked["values"]): string[] {
  const percentiles = Object.keys(values).flatMap((key) => {
    const [, before, percent, after] = /^(.*?)p(50|90|95|99)(Ms.*)$/i.exec(key) ?? [];
    return percent ? [{ key, series: `${before} ${after}`, percent: Number(percent), ms: values[key] as number }] : [];
  });
  return percentiles.flatMap((higher) =>
    percentiles
      .filter((lower) => lower.series === higher.series && lower.percent < higher.percent && lower.ms > higher.ms)
      .map((lower) => `${lower.key} is above ${higher.key}`),
  );
}

/** A whole file of one kind. */
const latencyFile = <Shape extends z.ZodRawShape>(shape: Shape) =>
  file(
    z.strictObject(shape).superRefine((record, context) => {
      for (const message of faultsOf(record as unknown as Checked))
        context.addIssue({ code: "custom", path: ["values"], message });
    }) as unknown as Parameters<typeof file>[0],
  );

const model = figures(["baseP50Ms", "baseP95Ms", "prefillUsPerToken", "outputMsPerToken"]);
const stage = figures(["p50Ms", "p95Ms"]);
const selfHosted = figures([
  "gpus",
  "slots",
  "idleMsPerToken",
  "msPerTokenPerRequest",
  "fitMaxErrorMs",
  "fitToRequestsAtOnce",
  "prefillUsPerToken",
  "baseP50Ms",
  "baseP95Ms",
  "maxRequestsPerSecond",
  "outputTokensPerSecond",
  "promptTokens",
  "answerTokens",
  "fullWriteMsPerToken",
  "slowdownShare",
  "firstTokenSteps",
  "steadyToRequestsAtOnce",
]);
const reranker = figures(["p50Ms", "p95Ms"], ["passages", "passageTokens"]).extend({
  meanMsByPassages: z.record(z.string().regex(/^\d+$/), amount).optional(),
});
const { id } = common;
const basisOfModel = z.strictObject({ firstToken: id, prefill: id, outputSpeed: id, network: id.optional() });

/** The schema of each kind's file of latencies. */
export const latencySchemas = {
  model: latencyFile({ ...derived, values: model, basedOn: basisOfModel, otherReadings: ids.optional() }),
  modelClass: latencyFile({ ...measured, values: model }),
  firstToken: latencyFile({
    ...measured,
    values: figures(["p50Ms"], ["p95Ms", "promptTokens", "uncachedPromptTokens"]),
  }),
  prefill: latencyFile({
    ...measured,
    values: figures(["usPerToken"], ["baseMs", "from60kUsPerToken", "from119kUsPerToken"]),
  }),
  outputSpeed: latencyFile({
    ...measured,
    values: figures(["msPerToken"], ["p95MsPerToken", "tokensPerSecond", "overallTokensPerSecond"]),
  }),
  store: latencyFile({
    ...measured,
    values: figures(["p50Ms", "p95Ms", "vectors"], ["p99Ms", "concurrentQueries"]),
    memory: z.enum(["enough", "short", "object storage", "managed", "not stated"]),
    distance: z.enum(["same network", "service only", "distant", "not stated"]),
  }),
  reranker: latencyFile({ ...measured, values: reranker }),
  embedder: latencyFile({ ...measured, values: figures(["p50Ms", "p95Ms"], ["p90Ms"]) }),
  guard: latencyFile({ ...measured, values: stage }),
  network: latencyFile({ ...measured, values: figures(["p50Ms"], ["p95Ms"]) }),
  rewriting: latencyFile({
    ...derived,
    values: figures(["p50Ms", "p95Ms", "outputTokens"], ["searches"]),
    basedOn: z.strictObject({ firstToken: id, outputSpeed: id }),
  }),
  selfHosted: latencyFile({ ...measured, values: selfHosted, basedOn: z.strictObject({ prefill: id }).optional() }),
  budget: latencyFile({
    ...measured,
    values: figures([], ["firstTokenP50Ms", "firstTokenP95Ms", "fullAnswerP50Ms", "fullAnswerP95Ms"]),
  }),
} satisfies Record<LatencyKind, z.ZodType>;
