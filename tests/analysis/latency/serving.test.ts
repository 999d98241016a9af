import { describe, expect, test } from "vitest";
import { coldShare } from "@/lib/analysis/latency/cold-start";
import { compose } from "@/lib/analysis/latency/compose";
import { drawsOf } from "@/lib/analysis/latency/draws";
import { decodePart, firstToken } from "@/lib/analysis/latency/first-token";
import { interTokenMs, nimLlama70b, serviceMs } from "@/lib/analysis/latency/inter-token";
import { type Pipeline, series, type TimedStep } from "@/lib/analysis/latency/pipeline";
import { offBy } from "./golden-file";

const draws = drawsOf();
const point = (value: number) => ({ p50: value, p95: value });
const tokens = (id: string, count: number) => ({ id, ...point(count) });
const stage = (id: string, p50Ms: number): TimedStep => ({ kind: "stage", id, p50Ms, p95Ms: p50Ms });
const p50Of = (pipeline: Pipeline): number => compose(pipeline, draws).p50.ms;

describe("the share of cold starts", () => {
  test("100 evenly spread queries a day and 5 minutes give 71 %: exp(-100 / 86,400 x 300)", () => {
    expect(coldShare(100 / 86_400, 300)).toBeCloseTo(0.7066, 4);
  });

  test("is all without a timeout or without queries, and next to none with many", () => {
    expect([coldShare(5, 0), coldShare(0, 300)]).toEqual([1, 1]);
    expect(coldShare(1, 300)).toBeLessThan(1e-100);
    expect(() => coldShare(-1, 300)).toThrow("no such rate or timeout: -1 per second, 300 s");
    expect(() => coldShare(0, Number.POSITIVE_INFINITY)).toThrow("no such rate or timeout");
  });
});

describe("the time to first token", () => {
  const prompt = (count: number, cachedTokens = 0) =>
    firstToken({
      base: point(1_240 - 1.8 * 15.7),
      msPerToken: point(0.0157),
      promptTokens: tokens("promptTokens", count),
      cachedTokens,
    });

  /** openai-cookbook, Prompt_Caching_201, figure-2.svg: medians of uncached prompts (LATENCY.md 1.7). */
  test.each([
    [1_800, 1_240],
    [60_000, 2_161],
    [119_000, 3_157],
    [187_000, 4_672],
  ])("of %d tokens is the measured %d ms within 1 %", (count, measuredMs) => {
    expect(offBy(p50Of(prompt(count)), measuredMs)).toBeLessThan(0.01);
  });

  test("counts only what is not cached, and never less than nothing", () => {
    expect(p50Of(prompt(10_000, 8_000))).toBeCloseTo(p50Of(prompt(2_000)), 9);
    expect(p50Of(prompt(10_000, 20_000))).toBe(p50Of(prompt(0)));
  });

  test("the base and the reading are segments of their own, and tie no draws", () => {
    const segments = compose(prompt(100_000), draws).p50.segments;
    expect(segments.map(({ id }) => id)).toEqual(["firstToken", "prefill"]);
    expect(segments[1]?.ms).toBeCloseTo(60_000 * 0.0157 + 40_000 * 0.0171, 9);
  });
});

/** LATENCY.md 2.6: same model, base 661 ms, 15.7 us a prompt token, 12.5 ms an answer token; 6,500 tokens of prompt against 200. */
describe("fine-tuning against RAG on the same model", () => {
  const model = (promptTokens: number) =>
    firstToken({
      base: point(661),
      msPerToken: point(0.0157),
      promptTokens: tokens("promptTokens", promptTokens),
      cachedTokens: 0,
    });
  const fineTuning = model(200);
  const rag = series(stage("embed", 195), stage("search", 15), model(6_500));
  const reranked = series(stage("rerank", 160), rag);
  const saved = (from: Pipeline, out: number) => {
    const whole = (first: Pipeline) =>
      out === 0 ? first : series(first, decodePart(tokens("outputTokens", out), point(12.5)));
    return p50Of(whole(fineTuning)) / p50Of(whole(from)) - 1;
  };

  test.each([
    [0, -0.32, -0.41],
    [20, -0.26, -0.34],
    [200, -0.09, -0.13],
    [600, -0.04, -0.05],
  ])("saves, with %d tokens out, %d, and against rerank %d, within a point", (out, againstRag, againstReranked) => {
    expect(Math.abs(saved(rag, out) - againstRag)).toBeLessThan(0.01);
    expect(Math.abs(saved(reranked, out) - againstReranked)).toBeLessThan(0.01);
  });
});

describe("an answer of varying length", () => {
  const azure = { id: "outputTokens", p50: 129, p95: 451 };

  test("has its p95 where the length has, when the speed does not vary", () => {
    expect(offBy(compose(decodePart(azure, point(12.5)), draws).p95.ms, 450 * 12.5)).toBeLessThan(0.005);
  });

  /** Independent logarithms: the variances add. */
  test("is the product of length and speed, both varying", () => {
    const found = compose({ ...decodePart(azure, { p50: 12.5, p95: 20 }), freeTokens: 0 }, draws);
    const spread = Math.hypot(Math.log(451 / 129), Math.log(20 / 12.5));
    expect(offBy(found.p50.ms, 129 * 12.5)).toBeLessThan(0.01);
    expect(offBy(found.p95.ms, 129 * 12.5 * Math.exp(spread))).toBeLessThan(0.01);
  });

  test("parts that count the same tokens see the same count in the same draw", () => {
    const blockingGuard = { ...decodePart(azure, point(2)), id: "outputGuard" };
    const both = compose(series(decodePart(azure, point(12.5)), blockingGuard), draws);
    expect(offBy(both.p95.ms, compose(decodePart(azure, point(14.5)), draws).p95.ms)).toBeLessThan(1e-12);
  });
});

describe("the time between tokens", () => {
  /** NVIDIA NIM performance page, Llama-3.3-70B fp8 on two H100, 5,000 in and 500 out (LATENCY.md 2.5). */
  test.each([
    [1, 18.6],
    [5, 21.8],
    [25, 38.8],
    [50, 59.7],
    [100, 92.9],
    [150, 92.9],
  ])("with %d requests at once is %d ms, within 0.5 ms", (requests, measuredMs) => {
    expect(Math.abs(interTokenMs(nimLlama70b, requests) - measuredMs)).toBeLessThan(0.5);
  });

  test("a request holds its slot for the first token and all others at full load", () => {
    expect(serviceMs({ idleMs: 10, msPerRequest: 1, slots: 30 }, 400, 100)).toBe(400 + 100 * 40);
  });
});
