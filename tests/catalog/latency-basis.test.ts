import { describe, expect, it } from "vitest";
import { findRecord, recordsOf } from "@/lib/catalog";
import { basisOf, latenciesOf, latenciesOfPrice, latencyAt, latencyKinds } from "@/lib/catalog/latency";
import { tenHostedModels } from "./latency-figures";

const today = "2026-11-20";
const everyRecord = latencyKinds.flatMap((kind) => latenciesOf(kind).map((record) => ({ kind, record })));
const pricedIds = new Set(
  (["model", "tuning", "embedding", "store", "gpu"] as const).flatMap((kind) => recordsOf(kind).map(({ id }) => id)),
);

/** exp(1.645 x 0.31): p95 over p50 of a lognormal with the sigma assumed. */
const assumedRatio = 1.665;

describe("sigma 0.31", () => {
  it("is that of the median of the ten models measured", () => {
    const ratios = tenHostedModels
      .map(({ id }) => latencyAt("firstToken", id, today)?.values)
      .map((values) => (values?.p95Ms ?? Number.NaN) / (values?.p50Ms ?? Number.NaN))
      .sort((a, b) => a - b);
    const median = ((ratios[4] as number) + (ratios[5] as number)) / 2;
    expect(median).toBeCloseTo(1.66, 2);
    expect(Math.log(median) / 1.645).toBeCloseTo(0.31, 2);
  });

  it("makes the p95 wherever it is named for one", () => {
    const marked = everyRecord.flatMap(({ record }) => {
      const values = record.values as Readonly<Record<string, number>>;
      return Object.entries(record.assumed ?? {})
        .filter(([key, reason]) => /p95Ms$/i.test(key) && reason.startsWith("sigma 0.31, the median"))
        .map(([key]) => ({ id: record.id, p95: values[key], p50: values[key.replace(/95/, "50")] }));
    });
    expect(marked.length).toBeGreaterThan(10);
    for (const { id, p50 = Number.NaN, p95 = Number.NaN } of marked)
      expect(Math.abs(p95 / (p50 * assumedRatio) - 1), id).toBeLessThan(0.01);
  });
});

describe("a model's latency", () => {
  const models = latenciesOf("model");

  it("has the id of a price, and so has everything a record stands for", () => {
    expect(models.filter(({ id }) => findRecord("model", id) === undefined)).toEqual([]);
    const named = everyRecord.flatMap(({ record }) => record.prices ?? []);
    expect(named.filter((id) => !pricedIds.has(id))).toEqual([]);
  });

  it("is the measurement less the network in it and the tokens of its prompt", () => {
    for (const model of models) {
      const { firstToken, prefill, network } = basisOf(model, model.from ?? today);
      const usPerToken = prefill?.values.usPerToken as number;
      const promptMs = ((firstToken?.values.uncachedPromptTokens ?? 0) * usPerToken) / 1000;
      const restMs = (ms: number) => ms - (network?.values.p50Ms ?? 0) - promptMs;
      expect(model.values.baseP50Ms, model.id).toBe(Math.round(restMs(firstToken?.values.p50Ms as number)));
      if (firstToken?.values.p95Ms === undefined) expect(model.assumed, model.id).toHaveProperty("baseP95Ms");
      else expect(model.values.baseP95Ms, model.id).toBe(Math.round(restMs(firstToken.values.p95Ms)));
    }
  });

  it("takes slope and speed from its basis, the weakest confidence in it, and C where a part is another model's", () => {
    for (const model of models) {
      const { firstToken, prefill, outputSpeed } = basisOf(model, model.from ?? today);
      expect(model.values.prefillUsPerToken, model.id).toBe(prefill?.values.usPerToken);
      expect(model.values.outputMsPerToken, model.id).toBe(outputSpeed?.values.msPerToken);
      const letters = [firstToken, prefill, outputSpeed].map((part) => part?.confidence ?? "");
      const standsIn = ["baseP50Ms", "outputMsPerToken"].some((key) => key in (model.assumed ?? {}));
      expect(model.confidence, model.id).toBe(standsIn ? "C" : letters.sort().at(-1));
      expect(model.asOf, model.id).toBe(firstToken?.asOf);
    }
  });

  it("marks a figure that is another model's", () => {
    for (const { id, name, basedOn, assumed } of models) {
      const own = (name.split("/").at(-1) ?? name).toLowerCase();
      const isOwn = (basis: string) => {
        const model = basis.replace(/^(first-token|output-speed)-(groq-)?/, "");
        return own === model || (own.startsWith(model) && model.startsWith("llama-3"));
      };
      expect("baseP50Ms" in (assumed ?? {}), `${id} first token`).toBe(!isOwn(basedOn.firstToken));
      expect("outputMsPerToken" in (assumed ?? {}), `${id} speed`).toBe(!isOwn(basedOn.outputSpeed));
      expect(assumed, id).toHaveProperty("prefillUsPerToken");
    }
  });

  it("names other readings that exist", () => {
    const others = models.flatMap(({ otherReadings = [] }) => otherReadings);
    expect(others.length).toBeGreaterThan(0);
    expect(others.filter((id) => latencyAt("firstToken", id, today) === undefined)).toEqual([]);
  });

  it("is missing for a model nobody measured", () => {
    expect(latenciesOfPrice("model", "llm-mistral-mistral-large-2512", today)).toEqual([]);
  });
});

describe("rewriting", () => {
  it("is first token and (tokens - 1) times time per token", () => {
    for (const record of latenciesOf("rewriting")) {
      const { firstToken, outputSpeed } = basisOf(record, today);
      const decodeMs = (record.values.outputTokens - 1) * (outputSpeed?.values.msPerToken as number);
      expect(record.values.p50Ms, record.id).toBe(Math.round((firstToken?.values.p50Ms as number) + decodeMs));
    }
  });
});

describe("self-hosted serving", () => {
  it("reads prompts at the slope it is based on", () => {
    for (const { id, values, basedOn } of latenciesOf("selfHosted"))
      if (basedOn) expect(basisOf({ basedOn }, today).prefill?.values.usPerToken, id).toBe(values.prefillUsPerToken);
  });

  it("takes what an answer token takes of a full copy from its speed, less reading", () => {
    for (const { id, values, basedOn } of latenciesOf("selfHosted")) {
      if (!basedOn) continue;
      const readingMs = (values.prefillUsPerToken / 1_000) * (values.promptTokens / values.answerTokens);
      expect(values.fullWriteMsPerToken, id).toBeCloseTo(1_000 / values.outputTokensPerSecond - readingMs, 3);
    }
  });

  it("slows as its pace was measured to, beside what its speed when full says", () => {
    for (const { id, values } of latenciesOf("selfHosted")) {
      const { slots, promptTokens, answerTokens, prefillUsPerToken, fullWriteMsPerToken, idleMsPerToken } = values;
      if (slots === 0) continue;
      const work = (promptTokens * prefillUsPerToken) / 1_000 + answerTokens * fullWriteMsPerToken;
      const slope = ((slots * work) / answerTokens - idleMsPerToken) / slots;
      expect(values.slowdownShare, id).toBeCloseTo(values.msPerTokenPerRequest / slope, 3);
    }
  });

  it("fits NVIDIA's table within 0.1 ms", () => {
    const fit = latencyAt("selfHosted", "self-hosted-llama-3.3-70b-fp8-2xh100", today)?.values;
    for (const [atOnce, ms] of [
      [1, 18.58],
      [5, 21.83],
      [25, 38.75],
      [50, 59.73],
    ] as const) {
      const fitted = (fit?.idleMsPerToken ?? Number.NaN) + (fit?.msPerTokenPerRequest ?? Number.NaN) * atOnce;
      expect(Math.abs(fitted - ms)).toBeLessThan(0.1);
    }
  });
});
