import { describe, expect, test } from "vitest";
import { compose } from "@/lib/analysis/latency/compose";
import { drawsOf } from "@/lib/analysis/latency/draws";
import { either, type Pipeline, parallel, series, sometimes, type TimedStep } from "@/lib/analysis/latency/pipeline";
import { timeSpent } from "@/lib/analysis/latency/time-spent";

const draws = drawsOf();
const stage = (id: string, p50Ms: number, p95Ms: number): TimedStep => ({ kind: "stage", id, p50Ms, p95Ms });
const model = stage("firstToken", 900, 1_600);
const segments = (pipeline: Pipeline, which: "p50" | "p95" = "p95") =>
  Object.fromEntries(compose(pipeline, draws)[which].segments.map(({ id, ms }) => [id, ms])) as Record<string, number>;

describe("the segments of a percentile", () => {
  test("a stage that always takes as long keeps its time", () => {
    const { network } = segments(series(stage("network", 40, 40), model));
    expect(network).toBeCloseTo(40, 9);
  });

  test("a stage next to a much wider one has its mean time: it is not what makes the slow requests slow", () => {
    const meanMs = 40 * Math.exp((Math.log(60 / 40) / 1.6448536269514722) ** 2 / 2);
    const { network = 0 } = segments(series(stage("network", 40, 60), model));
    expect(Math.abs(network - meanMs)).toBeLessThan(1);
  });

  test("equal stages have equal parts", () => {
    const { one = 0, two = 0 } = segments(series(stage("one", 500, 900), stage("two", 500, 900)));
    expect(Math.abs(one / (one + two) - 0.5)).toBeLessThan(0.02);
  });

  test("at correlation 1 are the stages' own percentiles", () => {
    const stages = [stage("embed", 195, 300), stage("rerank", 160, 300), stage("firstToken", 980, 1_720)];
    for (const { id, ms } of compose(series(...stages), drawsOf(1)).p95.segments) {
      const { p95Ms = 0 } = stages.find((one) => one.id === id) ?? {};
      expect(Math.abs(ms / p95Ms - 1)).toBeLessThan(0.002);
    }
  });

  test("of parts side by side only the slowest counts", () => {
    const { guard, retrieval } = segments(parallel(stage("guard", 10, 12), stage("retrieval", 200, 330)));
    expect(guard).toBe(0);
    expect(retrieval).toBeCloseTo(330, -1);
  });

  test("cold starts of one request in a hundred are in neither bar, of seven in ten in both", () => {
    const cold = (share: number) => series(sometimes("coldStart", share, stage("coldStart", 20_000, 30_000)), model);
    expect(segments(cold(0.01)).coldStart).toBe(0);
    expect(segments(cold(0.71), "p50").coldStart).toBeGreaterThan(15_000);
  });

  test("also where the percentile falls into the jump between hits and misses, none is below zero", () => {
    for (const share of [0.94, 0.949, 0.95, 0.951, 0.96]) {
      const { hit = -1, firstToken = -1 } = segments(either("cache", share, stage("hit", 20, 20), model));
      expect(Math.min(hit, firstToken)).toBeGreaterThanOrEqual(0);
    }
  });

  test("of draws that are all equal, the mean times", () => {
    const totalMs = Float64Array.of(20, 20, 20, 20);
    const steps = new Map([
      ["hit", Float64Array.of(20, 0, 20, 0)],
      ["answer", Float64Array.of(0, 20, 0, 20)],
    ]);
    expect([...timeSpent({ totalMs, steps }, 20)]).toEqual([
      ["hit", 10],
      ["answer", 10],
    ]);
  });
});
