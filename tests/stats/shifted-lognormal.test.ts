import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  assumedP95,
  assumedSigma,
  p95Score,
  shiftedLognormal,
  shiftedLognormalQuantile,
  spreadOfMean,
} from "@/lib/stats/shifted-lognormal";
import { law } from "../law";

const shares = [0.05, 0.25, 0.5, 0.9, 0.95, 0.99];

describe("a shifted lognormal", () => {
  /** `scipy.stats.lognorm(log((p95 - min) / (p50 - min)) / norm.ppf(.95), loc=min, scale=p50 - min).ppf(shares)` */
  test.each([
    [
      { p50: 980, p95: 1_720 },
      [558.3720930232557, 778.1212685587611, 980, 1519.038918488062, 1720, 2171.4387387360457],
    ],
    [
      { p50: 980, p95: 1_720, min: 300 },
      [625.6338028169013, 802.7822655257571, 980, 1506.86316216772, 1720, 2226.544590774738],
    ],
  ])("through %o is SciPy's", (spread, expected) => {
    const distribution = shiftedLognormal(spread);
    shares.forEach((share, index) => {
      expect(shiftedLognormalQuantile(distribution, share)).toBeCloseTo(expected[index] as number, 8);
    });
  });

  test("gives p50 and p95 back, stays above its minimum and rises, for any figures it takes", () => {
    const figures = fc.record({
      min: fc.double({ min: 0, max: 1e4, noNaN: true }),
      above: fc.double({ min: 1e-3, max: 1e5, noNaN: true }),
      ratio: fc.double({ min: 1, max: 100, noNaN: true }),
    });
    fc.assert(
      fc.property(figures, ({ min, above, ratio }) => {
        const spread = { min, p50: min + above, p95: min + above * ratio };
        const distribution = shiftedLognormal(spread);
        const at = (share: number) => shiftedLognormalQuantile(distribution, share);
        expect(Math.abs(at(0.5) / spread.p50 - 1)).toBeLessThan(1e-12);
        expect(Math.abs(at(0.95) / spread.p95 - 1)).toBeLessThan(1e-12);
        const values = [1e-6, 0.01, 0.3, 0.5, 0.7, 0.95, 0.999].map(at);
        expect(values).toEqual(values.toSorted((a, b) => a - b));
        expect(values[0]).toBeGreaterThanOrEqual(min);
      }),
      law(150, 1),
    );
  });

  test("with p95 at p50 is a point, also at its minimum", () => {
    expect(shares.map((share) => shiftedLognormalQuantile(shiftedLognormal({ p50: 0.1, p95: 0.1 }), share))).toEqual(
      shares.map(() => 0.1),
    );
    expect(shiftedLognormal({ p50: 40, p95: 40, min: 40 })).toEqual({ min: 40, median: 0, sigma: 0 });
  });

  test("with a p50 of 0 is 0 always", () => {
    for (const p95 of [0, 300]) expect(shiftedLognormal({ p50: 0, p95 })).toEqual({ min: 0, median: 0, sigma: 0 });
  });

  test.each([
    [{ p50: 200, p95: 100 }, "p95 below p50: p50 200, p95 100, min 0"],
    [{ p50: 200, p95: 250, min: 300 }, "p50 below min: p50 200, p95 250, min 300"],
    [{ p50: 200, p95: 300, min: 300 }, "p50 below min"],
    [{ p50: 200, p95: 300, min: 200 }, "p50 at min, p95 above"],
    [{ p50: 0, p95: 0, min: 5 }, "p50 below min"],
    [{ p50: -1, p95: 100 }, "not durations or counts: p50 -1"],
    [{ p50: Number.NaN, p95: 100 }, "not durations or counts"],
    [{ p50: 1, p95: Number.POSITIVE_INFINITY }, "not durations or counts"],
    [{ p50: 1, p95: 2, min: -1 }, "not durations or counts"],
  ])("through %o is refused", (spread, message) => {
    expect(() => shiftedLognormal(spread)).toThrow(message);
  });
});

describe("the sigma assumed where only p50 is known", () => {
  test("is the median of the ten models of LATENCY.md 1.6", () => {
    const p50s = [311, 477, 536, 541, 639, 661, 726, 941, 1_479, 1_626];
    const p95s = [1_142, 776, 844, 1_591, 1_144, 1_087, 1_220, 2_939, 1_926, 2_420];
    const ratios = p50s.map((p50, model) => (p95s[model] as number) / p50).sort((a, b) => a - b);
    const median = ((ratios[4] as number) + (ratios[5] as number)) / 2;
    expect(Math.log(median) / p95Score).toBeCloseTo(assumedSigma, 2);
  });

  test("makes p95 1.665 times p50, above a minimum if there is one", () => {
    expect(assumedP95(100)).toBeCloseTo(166.51, 2);
    expect(assumedP95(140, 40)).toBeCloseTo(206.51, 2);
    expect(assumedP95(0)).toBe(0);
  });
});

describe("a spread around the bill's mean", () => {
  /** SciPy: the lognormal through p50 129 and p95 451, Azure's answers, has mean 172.31712102520774. */
  test("has that mean and that ratio of p95 to p50", () => {
    const { p50, p95 } = spreadOfMean(172.31712102520774, 451 / 129);
    expect(p50).toBeCloseTo(129, 9);
    expect(p95).toBeCloseTo(451, 9);
  });

  test("without a ratio is the mean, below one is refused", () => {
    expect(spreadOfMean(300, 1)).toEqual({ p50: 300, p95: 300 });
    expect(spreadOfMean(0, 3)).toEqual({ p50: 0, p95: 0 });
    expect(() => spreadOfMean(300, 0.9)).toThrow("p95 over p50 below 1: 0.9");
  });
});
