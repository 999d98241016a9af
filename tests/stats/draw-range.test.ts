import { describe, expect, test } from "vitest";
import { drawRange } from "@/lib/stats/draw-range";
import { quantile, quantilesOf } from "@/lib/stats/quantiles";
import { uniforms } from "@/lib/stats/streams";

const shares = (...values: number[]) => Float64Array.from(values);
const within = (actual: number | undefined, expected: number, share: number) =>
  expect(Math.abs((actual as number) / expected - 1)).toBeLessThan(share);

describe("a quantity's draws", () => {
  test("lie evenly between two numbers", () => {
    expect([...drawRange({ low: 100, high: 500 }, shares(0.25, 0.5, 0.75))]).toEqual([200, 300, 400]);
  });

  /** `scipy.stats.triang.ppf([1e-9, 0.05, 0.25, 0.5, 0.95], c=0.25, loc=100, scale=400)` */
  test("crowd around the likeliest of three numbers", () => {
    const expected = [100.00632456, 144.72135955, 200, 255.05102572, 422.54033308];
    const drawn = drawRange({ low: 100, likely: 200, high: 500 }, shares(1e-9, 0.05, 0.25, 0.5, 0.95));
    expected.forEach((value, index) => {
      expect(drawn[index]).toBeCloseTo(value, 7);
    });
  });

  test("of a range without width are that number", () => {
    expect([...drawRange({ low: 7, high: 7 }, shares(0.1, 0.9))]).toEqual([7, 7]);
    expect([...drawRange({ low: 7, likely: 7, high: 7 }, shares(0.1, 0.9))]).toEqual([7, 7]);
  });

  test("stay inside the range, rise with the share and are finite, also at its ends and for numbers of any size", () => {
    const rising = shares(2 ** -33, 1e-6, 0.1, 0.3, 0.5, 0.7, 1 - 2 ** -33);
    for (const unit of [1e-320, 1e-9, 1, 1e9, 1.7e307])
      for (const [low, likely, high] of [
        [0, undefined, 10],
        [1, 1, 10],
        [1, 10, 10],
        [1, 3, 10],
        [10, 10, 10.000000000000002],
      ] as const) {
        const range = {
          low: low * unit,
          high: high * unit,
          ...(likely === undefined ? {} : { likely: likely * unit }),
        };
        const drawn = [...drawRange(range, rising)];
        expect(
          drawn.every((value) => value >= range.low && value <= range.high),
          JSON.stringify(range),
        ).toBe(true);
        expect(drawn).toEqual(drawn.toSorted((a, b) => a - b));
      }
  });
});

describe("20,000 draws", () => {
  test.each(["rag.perQuery", "growth", "responseHitShare", "unlisted"])(
    "of %s have the quantiles of an even range",
    (name) => {
      const found = quantilesOf(drawRange({ low: 100, high: 500 }, uniforms(name, 0, 20_000)));
      within(found?.p5, 120, 0.005);
      within(found?.p50, 300, 0.005);
      within(found?.p95, 480, 0.005);
    },
  );

  test.each(["rag.perQuery", "growth", "responseHitShare", "unlisted"])(
    "of %s have the quantiles of a triangle",
    (name) => {
      const found = quantilesOf(drawRange({ low: 100, likely: 200, high: 500 }, uniforms(name, 0, 20_000)));
      within(found?.p5, 144.72135955, 0.005);
      within(found?.p50, 255.05102572, 0.005);
      within(found?.p95, 422.54033308, 0.005);
    },
  );
});

/**
 * Article 001's break-even, (set-up of fine-tuning - of RAG) / (cost per query of RAG - of fine-tuning), everything drawn evenly.
 * The expected figures are from four million plain draws.
 */
describe("100,000 draws of article 001", () => {
  const drawn = (name: string, low: number, high: number) => drawRange({ low, high }, uniforms(name, 0, 100_000));
  const [ragSetup, tunedSetup] = [drawn("rag.setup", 100, 500), drawn("fineTuning.setup", 500, 5_000)];
  const [rag, tuned] = [drawn("rag.perQuery", 0.01, 0.05), drawn("fineTuning.perQuery", 0.002, 0.02)];
  const gaps = rag.map((usd, index) => usd - (tuned[index] as number));
  const breakEvens = gaps
    .map((gap, index) => ((tunedSetup[index] as number) - (ragSetup[index] as number)) / gap)
    .filter((_, index) => (gaps[index] as number) > 0);

  test("put 45.4 % of the break-evens where the article does and 7.0 % nowhere", () => {
    const inside = breakEvens.filter((queries) => queries >= 100_000 && queries <= 500_000).length / gaps.length;
    expect(Math.abs(inside - 0.454)).toBeLessThan(0.005);
    expect(Math.abs(1 - breakEvens.length / gaps.length - 0.07)).toBeLessThan(0.003);
  });

  test("put the others between 19,000 and 864,000 queries, half of them below 119,300", () => {
    within(quantile(breakEvens, 0.05) ?? 0, 19_000, 0.02);
    within(quantile(breakEvens, 0.5) ?? 0, 119_300, 0.02);
    within(quantile(breakEvens, 0.95) ?? 0, 864_000, 0.02);
  });
});
