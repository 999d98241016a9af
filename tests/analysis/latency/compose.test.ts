import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compose, p99MsOf, shareWithin } from "@/lib/analysis/latency/compose";
import { type Draws, drawsOf } from "@/lib/analysis/latency/draws";
import {
  type Branch,
  either,
  nothing,
  type Pipeline,
  parallel,
  series,
  slowestOf,
  sometimes,
  type TimedStep,
} from "@/lib/analysis/latency/pipeline";
import { branchTaken } from "@/lib/analysis/latency/pipeline-times";
import { stepTimes } from "@/lib/analysis/latency/step-times";
import { pipelineTimes } from "@/lib/analysis/latency/time-spent";
import { picked } from "@/lib/stats/picked";
import { quantile } from "@/lib/stats/quantiles";
import { law } from "../../law";
import { anyPipeline, anyStage, unmixed } from "./arbitrary-pipeline";
import { offBy } from "./golden-file";

const few = { 0: drawsOf(0, 2_048), 0.3: drawsOf(0.3, 2_048), 1: drawsOf(1, 2_048) };
const drawsOfFew = { 0: drawsOf(0, 256), 0.3: drawsOf(0.3, 256), 1: drawsOf(1, 256) };
const anyDraws = fc.constantFrom(few[0], few[0.3], few[1]);
const stage = (id: string, p50Ms: number, p95Ms: number): TimedStep => ({ kind: "stage", id, p50Ms, p95Ms });
const zero = stage("zero", 0, 0);
const sameBits = (one: Float64Array, other: Float64Array): boolean =>
  one.length === other.length && one.every((value, draw) => Object.is(value, other[draw]));

describe("a composed pipeline", () => {
  test("with another stage is never faster, at any percentile, in series or beside", () => {
    fc.assert(
      fc.property(anyPipeline, anyStage, anyDraws, (pipeline, added, draws) => {
        const before = compose(pipeline, draws);
        for (const longer of [series(pipeline, added), series(added, pipeline), parallel(pipeline, added)]) {
          const after = compose(longer, draws);
          expect(after.p50.ms).toBeGreaterThanOrEqual(before.p50.ms);
          expect(after.p95.ms).toBeGreaterThanOrEqual(before.p95.ms);
          expect(p99MsOf(after)).toBeGreaterThanOrEqual(p99MsOf(before));
        }
      }),
      law(20, 1),
    );
  });

  test("takes in each draw what its steps take there one after another, in all draws and in some", () => {
    const timeIn = (part: Pipeline, draw: number, draws: Draws): number => {
      if (part.kind === "series") return part.parts.reduce((sum, each) => sum + timeIn(each, draw, draws), 0);
      if (part.kind === "parallel") return Math.max(0, ...part.parts.map((each) => timeIn(each, draw, draws)));
      if (part.kind === "mixture") {
        const { part: taken } = part.branches[branchTaken(part, draws)[draw] as number] as Branch;
        return timeIn(taken, draw, draws);
      }
      return part.kind === "summed" ? Number.NaN : (stepTimes(part, draws)[draw] as number);
    };
    const share = fc.constantFrom(0, 0.02, 0.1, 0.6, 1);
    const retried = fc
      .tuple(share, anyPipeline, anyPipeline)
      .map(([share, part, other]) => series(sometimes("again", share, part), other));
    fc.assert(
      fc.property(retried, fc.constantFrom(0 as const, 0.3 as const, 1 as const), (pipeline, correlation) => {
        const expected = Float64Array.from({ length: 256 }, (_, draw) =>
          timeIn(pipeline, draw, drawsOfFew[correlation]),
        );
        const among = Uint32Array.from({ length: 64 }, (_, index) => 4 * index + 1);
        const some = pipelineTimes(pipeline, drawsOf(correlation, 256), among).totalMs;
        expect(sameBits(some, picked(expected, among))).toBe(true);
        expect(sameBits(compose(pipeline, drawsOf(correlation, 256)).samplesMs, expected)).toBe(true);
      }),
      law(40),
    );
  });

  test("of more equal parts than are drawn one by one has the mean and the variance of all of them", () => {
    // Lognormal through 100 and 200: sigma ln 2 / 1.6449 = 0.4214, mean 100 e^(sigma^2 / 2), squared variation e^(sigma^2) - 1.
    const sigma = Math.log(2) / 1.6448536269514722;
    const mean = 100 * Math.exp(sigma ** 2 / 2);
    const variance = mean ** 2 * (Math.exp(sigma ** 2) - 1);
    const parts = Array.from({ length: 50 }, (_, copy) => ({ ...stage("call", 100, 200), copy: copy + 1 }));
    const { samplesMs } = compose({ kind: "summed", times: 80, parts }, drawsOf(0));
    const found = samplesMs.reduce((sum, ms) => sum + ms, 0) / samplesMs.length;
    const spread = samplesMs.reduce((sum, ms) => sum + (ms - found) ** 2, 0) / samplesMs.length;
    expect(offBy(found, 80 * mean)).toBeLessThan(0.005);
    expect(offBy(spread, 80 * variance)).toBeLessThan(0.05);
  });

  test("with a stage of zero is the same, bit for bit", () => {
    fc.assert(
      fc.property(anyPipeline, anyDraws, (pipeline, draws) => {
        const { samplesMs, p50, p95 } = compose(pipeline, draws);
        const zeros = [zero, { ...zero, p95Ms: 300 }, nothing, sometimes("cold", 0, stage("cold", 9_000, 20_000))];
        for (const none of zeros)
          for (const longer of [series(none, pipeline), series(pipeline, none), parallel(pipeline, none)]) {
            const after = compose(longer, draws);
            expect(sameBits(after.samplesMs, samplesMs)).toBe(true);
            expect([after.p50.addedMs, after.p95.addedMs]).toEqual([p50.addedMs, p95.addedMs]);
            expect(after.p95.segments.filter(({ id }) => id !== "zero" && id !== "cold")).toEqual(p95.segments);
          }
      }),
      law(20, 1),
    );
  });

  test("has p95 at or above p50, and segments of at least zero that add up to each", () => {
    fc.assert(
      fc.property(anyPipeline, anyDraws, (pipeline, draws) => {
        const { p50, p95 } = compose(pipeline, draws);
        expect(p95.ms).toBeGreaterThanOrEqual(p50.ms);
        for (const { ms, segments } of [p50, p95]) {
          const sum = segments.reduce((total, segment) => total + segment.ms, 0);
          expect(Math.abs(sum - ms)).toBeLessThanOrEqual(1e-9 * ms);
          expect(segments.every((segment) => segment.ms >= 0)).toBe(true);
        }
      }),
      law(20, 1),
    );
  });

  test("at correlation 1 has the percentiles that adding gives, tokens and queues included", () => {
    fc.assert(
      fc.property(unmixed, (pipeline) => {
        const { p50, p95 } = compose(pipeline, few[1]);
        const widest = 0.01 * (p95.addedMs + 1);
        expect(Math.abs(p50.ms - p50.addedMs)).toBeLessThan(widest);
        expect(Math.abs(p95.ms - p95.addedMs)).toBeLessThan(widest);
      }),
      law(20, 1),
    );
  });

  test("at correlation 1 has the sum of the stages' own simulated p95s, to the last digits", () => {
    fc.assert(
      fc.property(fc.array(anyStage, { minLength: 1, maxLength: 6 }), (stages) => {
        const sum = stages.reduce((total, one) => total + compose(one, few[1]).p95.ms, 0);
        expect(offBy(compose(series(...stages), few[1]).p95.ms, sum)).toBeLessThan(1e-12);
      }),
      law(20, 1),
    );
  });

  test("scales: everything k times as slow is k times as slow", () => {
    fc.assert(
      fc.property(fc.array(anyStage, { minLength: 1, maxLength: 4 }), anyDraws, (stages, draws) => {
        const twice = stages.map((one) => ({
          ...one,
          p50Ms: 2 * one.p50Ms,
          p95Ms: 2 * one.p95Ms,
          minMs: 2 * (one.minMs ?? 0),
        }));
        const [once, doubled] = [compose(series(...stages), draws), compose(series(...twice), draws)];
        expect(offBy(doubled.p95.ms, 2 * once.p95.ms)).toBeLessThan(1e-12);
      }),
      law(20, 1),
    );
  });

  test("takes in each draw as long as its parts in series, as the slowest side by side", () => {
    fc.assert(
      fc.property(anyPipeline, anyPipeline, anyDraws, (one, other, draws) => {
        const [a, b] = [compose(one, draws).samplesMs, compose(other, draws).samplesMs];
        const sums = a.map((ms, draw) => ms + (b[draw] as number));
        const slowest = a.map((ms, draw) => Math.max(ms, b[draw] as number));
        expect(sameBits(compose(series(one, other), draws).samplesMs, sums)).toBe(true);
        expect(sameBits(compose(parallel(one, other), draws).samplesMs, slowest)).toBe(true);
      }),
      law(20, 1),
    );
  });

  test("gives a stage the same time in the same draw wherever it stands, and whatever the others are", () => {
    const search = stage("search", 15, 27);
    const alone = compose(search, few[0.3]).samplesMs;
    expect(compose(series(search, search), few[0.3]).samplesMs).toEqual(alone.map((ms) => ms + ms));
    expect(compose(parallel(search, search), drawsOf(0.3, 2_048)).samplesMs).toEqual(alone);
    const slower = compose({ ...search, p50Ms: 30, p95Ms: 54 }, few[0.3]).samplesMs;
    expect(offBy(slower[7] as number, 2 * (alone[7] as number))).toBeLessThan(1e-12);
  });

  test("is never slower with more cache hits, when a hit is faster than the fastest answer", () => {
    const model = stage("firstToken", 900, 1_600);
    const p95s = [0, 0.1, 0.3, 0.31, 0.9, 0.96, 1].map(
      (share) => compose(either("cache", share, stage("hit", 20, 20), model), few[0]).p95.ms,
    );
    expect(p95s).toEqual(p95s.toSorted((a, b) => b - a));
    expect(p95s[0]).toBe(compose(model, few[0]).p95.ms);
    expect(p95s.slice(-2)).toEqual([20, 20]);
  });

  test("of no parts takes no time", () => {
    const none = compose(nothing, few[0]);
    expect([none.p50.ms, none.p95.ms, none.p95.overstatedShare]).toEqual([0, 0, 0]);
    expect(compose(parallel(), few[0]).p95).toMatchObject({ ms: 0, segments: [], addedMs: 0 });
  });

  test("of three equal searches side by side takes the slowest of three: the percentile at the cube root", () => {
    const search = stage("search", 40, 120);
    const three = compose(slowestOf(3, search), drawsOf());
    expect(three.p95.segments.map(({ id }) => id)).toEqual(["search"]);
    const single = compose(search, drawsOf()).samplesMs;
    expect(offBy(three.p95.ms, quantile(single, 0.95 ** (1 / 3)) as number)).toBeLessThan(0.01);
    expect(offBy(three.p50.ms, quantile(single, 0.5 ** (1 / 3)) as number)).toBeLessThan(0.01);
    expect(compose(slowestOf(1, search), drawsOf()).samplesMs).toEqual(single);
  });

  test("answers a share of its requests within a budget", () => {
    const composed = compose(stage("firstToken", 900, 1_600), drawsOf());
    expect(shareWithin(composed, 900)).toBeCloseTo(0.5, 3);
    expect(shareWithin(composed, 1_600)).toBeCloseTo(0.95, 3);
    expect(shareWithin(composed, 0)).toBe(0);
  });

  test("has the same figures on every machine and in every version", () => {
    const { p50, p95 } = compose(series(stage("network", 40, 60), stage("firstToken", 900, 1_600)), drawsOf());
    expect(p50.ms).toBeCloseTo(941.3934802565984, 6);
    expect(p95.ms).toBeCloseTo(1641.037056260955, 6);
  });

  test.each([
    ["p95 below p50", stage("embed", 200, 100), "p95 below p50: p50 200, p95 100, min 0"],
    ["a mixture of more than all", either("cache", 1.2, zero, zero), "shares of cache are not parts of 1: 1.2, "],
    [
      "a wait of more than all",
      { kind: "wait", id: "queue", waitingShare: 2, meanWhenWaitingMs: 1 },
      "not a wait: queue",
    ],
  ] satisfies [string, Pipeline, string][])("refuses %s", (_, pipeline, message) => {
    expect(() => compose(pipeline, few[0])).toThrow(message);
  });
});
