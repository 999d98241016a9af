import { describe, expect, test } from "vitest";
import { normalQuantile, normalShareAbove } from "@/lib/stats/normal";

describe("the normal distribution", () => {
  /** `scipy.stats.norm.ppf`, SciPy 1.17.1 */
  test.each([
    [1e-10, -6.361340902404056],
    [2 ** -33, -6.3379577545537895],
    [0.001, -3.090232306167813],
    [0.02425, -1.972961051311885],
    [0.05, -1.6448536269514729],
    [0.3, -0.5244005127080409],
    [0.65 / 0.7, 1.465233792685524],
    [0.95, 1.6448536269514722],
    [0.99, 2.3263478740408408],
    [1 - 2 ** -33, 6.3379577545537895],
  ])("below share %d lies %d", (share, value) => {
    expect(Math.abs(normalQuantile(share) / value - 1)).toBeLessThan(2e-15);
  });

  test("its middle is 0, its ends are infinite, and there is nothing beyond", () => {
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
    for (const share of [-0.1, 1.1, Number.NaN]) expect(() => normalQuantile(share)).toThrow(`no such share: ${share}`);
  });

  /** `scipy.special.ndtr(-x)` */
  test.each([
    [-9, 1],
    [-2.5, 0.9937903346742238],
    [0, 0.5],
    [0.5, 0.30853753872598694],
    [1.96, 0.024997895148220435],
    [6, 9.865876450376946e-10],
    [8, 6.220960574271785e-16],
    [40, 0],
  ])("above %d lies a share of %d", (value, share) => {
    expect(Math.abs(normalShareAbove(value) - share)).toBeLessThan(1e-15);
  });

  test("its quantile and its share are each other's inverse", () => {
    for (let share = 0.001; share < 1; share += 0.001)
      expect(1 - normalShareAbove(normalQuantile(share))).toBeCloseTo(share, 13);
  });
});
