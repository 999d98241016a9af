import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { copyOf, repeated, scaled } from "@/lib/analysis/latency/changed";
import { compose } from "@/lib/analysis/latency/compose";
import { drawsOf } from "@/lib/analysis/latency/draws";
import {
  nothing,
  type Pipeline,
  parallel,
  series,
  slowestOf,
  sometimes,
  type TimedStep,
} from "@/lib/analysis/latency/pipeline";
import { totalTimes } from "@/lib/analysis/latency/pipeline-times";
import { pipelineTimes } from "@/lib/analysis/latency/time-spent";
import { quantile } from "@/lib/stats/quantiles";
import { law } from "../../law";
import { anyPipeline, anyStage, unmixed } from "./arbitrary-pipeline";
import { offBy } from "./golden-file";

const draws = drawsOf();
const few = { 0: drawsOf(0, 2_048), 0.3: drawsOf(0.3, 2_048), 1: drawsOf(1, 2_048) };
const anyDraws = fc.constantFrom(few[0], few[0.3], few[1]);
const stage = (id: string, p50Ms: number, p95Ms: number): TimedStep => ({ kind: "stage", id, p50Ms, p95Ms });
const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: Float64Array) => mean(values.map((value) => value * value)) - mean(values) ** 2;
const fullyTied = few[1];

/** The streams a pipeline draws from, each as often as a step does. */
function streamsOf(part: Pipeline): readonly string[] {
  if (part.kind === "series" || part.kind === "summed" || part.kind === "parallel")
    return part.parts.flatMap(streamsOf);
  const own = `${part.id}#${part.copy ?? 1}`;
  return part.kind === "mixture" ? [`choice ${own}`, ...part.branches.flatMap(({ part }) => streamsOf(part))] : [own];
}

const search = stage("search", 100, 300);

describe("a copy of a part", () => {
  test("number 0 is the part itself", () => {
    fc.assert(
      fc.property(anyPipeline, (part) => {
        expect(copyOf(part, 0, 100)).toEqual(part);
      }),
      law(25, 2),
    );
  });

  test("has times of its own with the same percentiles, and the same segments", () => {
    const [once, again] = [compose(search, draws), compose(copyOf(search, 3, 100), draws)];
    expect(again.samplesMs[5]).not.toBe(once.samplesMs[5]);
    expect(offBy(again.p95.ms, once.p95.ms)).toBeLessThan(0.01);
    expect(again.p95.segments.map(({ id }) => id)).toEqual(["search"]);
  });

  test("of searches side by side has each of them drawn anew", () => {
    const sides = slowestOf(4, search);
    const streams = [sides, copyOf(sides, 1, 100), copyOf(sides, 2, 100)].flatMap(streamsOf);
    expect(new Set(streams).size).toBe(12);
  });

  test("chooses anew in a mixture", () => {
    const cold = sometimes("cold", 0.3, stage("cold", 9_000, 9_000));
    const both = totalTimes(series(cold, copyOf(cold, 1, 100)), draws);
    const count = (ms: number) => both.filter((value) => value === ms).length / both.length;
    expect(Math.abs(count(18_000) - 0.09)).toBeLessThan(0.01);
    expect(Math.abs(count(0) - 0.49)).toBeLessThan(0.01);
  });

  test("is slow with the others when everything is slow together", () => {
    const [once, again] = [totalTimes(search, fullyTied), totalTimes(copyOf(search, 2, 100), fullyTied)];
    expect(again).toEqual(once);
  });
});

describe("a scaled part", () => {
  test("takes so many times as long in each draw", () => {
    fc.assert(
      fc.property(anyPipeline, fc.double({ min: 0, max: 5, noNaN: true }), anyDraws, (part, factor, draws) => {
        const [before, after] = [totalTimes(part, draws), totalTimes(scaled(part, factor), draws)];
        for (const draw of [0, 7, 511, 2_047]) {
          const expected = factor * (before[draw] as number);
          expect(Math.abs((after[draw] as number) - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, expected));
        }
      }),
      law(25, 2),
    );
  });

  test("of one segment leaves the others", () => {
    fc.assert(
      fc.property(unmixed, anyStage, anyDraws, (part, added, draws) => {
        const named = { ...added, id: "named" };
        const without = totalTimes(series(part, { ...named, p50Ms: 0, p95Ms: 0, minMs: 0 }), draws);
        const scaledAway = totalTimes(scaled(series(part, named), 0, "named"), draws);
        expect(scaledAway).toEqual(without);
      }),
      law(25, 2),
    );
  });

  test("once is the part itself", () => {
    expect(scaled(search, 1)).toBe(search);
  });
});

describe("a repeated part", () => {
  test.each([0, 1, 2, 3.5, 8, 20, 100, 0.25, 63.9])("%d times takes %d times as long on average", (times) => {
    expect(
      offBy(
        mean(totalTimes(repeated("again", times, search, { stride: 100, most: 8 }), draws)),
        times * mean(totalTimes(search, draws)),
      ),
    ).toBeLessThan(0.01);
  });

  test("none is nothing, one is the part itself", () => {
    expect(totalTimes(repeated("again", 0, search, { stride: 100, most: 8 }), few[0])).toEqual(
      totalTimes(nothing, few[0]),
    );
    expect(totalTimes(repeated("again", 1, search, { stride: 100, most: 8 }), few[0])).toEqual(
      totalTimes(search, few[0]),
    );
  });

  test.each([2, 3, 8])("%d times varies independently: variances add, up to 8", (times) => {
    const sum = variance(totalTimes(repeated("again", times, search, { stride: 100, most: 8 }), draws));
    expect(offBy(sum, times * variance(totalTimes(search, draws)))).toBeLessThan(0.06);
  });

  test.each([9, 20, 64])("%d times with 8 drawn has the mean and the variance of so many", (times) => {
    const all = totalTimes(repeated("again", times, search, { stride: 100, most: 8 }), draws);
    expect(offBy(mean(all), times * mean(totalTimes(search, draws)))).toBeLessThan(0.01);
    expect(offBy(variance(all), times * variance(totalTimes(search, draws)))).toBeLessThan(0.06);
    expect(Math.min(...all)).toBeGreaterThanOrEqual(0);
  });

  test("where everything is slow together so many times are one of them as often", () => {
    const all = totalTimes(repeated("again", 20, search, { stride: 100, most: 8 }), fullyTied);
    const one = totalTimes(search, fullyTied);
    for (const draw of [0, 7, 511, 2_047])
      expect(offBy(all[draw] as number, 20 * (one[draw] as number))).toBeLessThan(1e-9);
  });

  test("the steps of a sum add up to it", () => {
    const call = series(search, stage("decode", 500, 900));
    const { totalMs, steps } = pipelineTimes(repeated("again", 30, call, { stride: 100, most: 8 }), few[0.3]);
    for (const draw of [0, 7, 511, 2_047]) {
      const sum = [...steps.values()].reduce((all, values) => all + (values[draw] as number), 0);
      expect(offBy(sum, totalMs[draw] as number)).toBeLessThan(1e-9);
    }
  });

  test("a broken number of times is passed once more by the rest of the requests", () => {
    const constant = stage("call", 100, 100);
    const times = totalTimes(repeated("again", 2.25, constant, { stride: 100, most: 8 }), draws);
    const share = times.filter((value) => Math.abs(value - 300) < 1e-9).length / times.length;
    expect(Math.abs(share - 0.25)).toBeLessThan(0.01);
    expect(quantile(times, 0.5)).toBeCloseTo(200, 9);
  });

  test("more often is never faster, at any whole number", () => {
    const p95s = [1, 2, 3, 4, 5, 6, 7, 8].map(
      (times) =>
        quantile(totalTimes(repeated("again", times, search, { stride: 100, most: 8 }), draws), 0.95) as number,
    );
    expect(p95s).toEqual(p95s.toSorted((a, b) => a - b));
  });

  test("within a repeated part draws each of its times anew", () => {
    const searches = repeated("search again", 3, search, { stride: 100, most: 8 });
    const request = series(searches, repeated("call again", 3, searches, { stride: 10_000, most: 8, first: 1 }));
    const streams = streamsOf(request);
    expect(streams.length).toBe(12);
    expect(new Set(streams).size).toBe(12);
    expect(offBy(variance(totalTimes(request, draws)), 12 * variance(totalTimes(search, draws)))).toBeLessThan(0.06);
  });

  test("is drawn apart from the first, from what runs side by side, and from what is sent again", () => {
    const call = series(slowestOf(3, search), stage("decode", 500, 900));
    const request = series(
      call,
      sometimes("again", 0.1, copyOf(call, 1, 1_000_000)),
      repeated("call again", 9.5, call, { stride: 10_000, most: 8, first: 1 }),
    );
    const streams = streamsOf(request);
    expect(new Set(streams).size).toBe(streams.length);
    expect(streamsOf(parallel(call, copyOf(call, 1, 100))).length).toBe(8);
  });
});
