import { describe, expect, test } from "vitest";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { oddsOf, setupGapDraws } from "@/lib/analysis/uncertainty/odds";
import { duel, linkTo, presetIds } from "@/lib/articles/links";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";
import { quantilesOf } from "@/lib/stats/quantiles";
import { closedBelow, neverShare, quantileOfRest } from "./by-integration";
import cadences from "./retraining.json";

const answerTo = (link: string) => evaluateScenario(readScenario(link));
const near = (value: number, expected: number, share: number) =>
  expect(Math.abs(value / expected - 1), `${value} against ${expected}`).toBeLessThan(share);

describe("article 001, drawn evenly 100,000 times: set-up gap over gap per query", () => {
  const gaps = setupGapDraws(answerTo(linkTo(presetIds.article001, duel)), 100_000);
  const shareOf = (counts: (queries: number) => boolean) => gaps.filter(counts).length / gaps.length;
  const inside = shareOf((queries) => 100_000 <= queries && queries <= 500_000);
  const never = shareOf((queries) => !Number.isFinite(queries));
  const rest = quantilesOf(gaps.filter(Number.isFinite));

  test("45.4% land in the printed interval and 7.0% never break even", () => {
    expect(Math.abs(inside - 0.454)).toBeLessThan(0.005);
    expect(Math.abs(never - 0.07)).toBeLessThan(0.003);
  });

  test("the rest have their median at 119,300, and nine in ten lie between 19,000 and 864,000", () => {
    near(rest?.p5 ?? 0, 19_000, 0.02);
    near(rest?.p50 ?? 0, 119_300, 0.02);
    near(rest?.p95 ?? 0, 864_000, 0.02);
  });

  test("the draws agree with the integral", () => {
    expect(Math.abs(inside - (closedBelow(500_000) - closedBelow(100_000)))).toBeLessThan(0.001);
    expect(Math.abs(never - neverShare)).toBeLessThan(0.001);
    near(rest?.p5 ?? 0, quantileOfRest(0.05), 0.005);
    near(rest?.p50 ?? 0, quantileOfRest(0.5), 0.005);
    near(rest?.p95 ?? 0, quantileOfRest(0.95), 0.005);
  });
});

describe("article 001, drawn evenly: break-even a month over 12 months", () => {
  const found = cadences.cases.map(({ every, ...expected }) => {
    const link = linkTo(presetIds.article001, duel, { "fineTuning.retrainEvery": every });
    return { every, expected, breakEven: oddsOf(answerTo(link), 20_000)?.pair?.breakEven };
  });

  test.each(found)("retraining every $every months agrees with a million plain draws", ({ breakEven, expected }) => {
    near(breakEven?.challengerAbove.queriesPerMonth?.p50 ?? 0, expected.median, 0.02);
    expect(breakEven?.challengerAbove.share).toBeCloseTo(expected.above, 2);
    expect(breakEven?.challengerAlwaysShare).toBeCloseTo(expected.always, 2);
    expect(breakEven?.incumbentAlwaysShare).toBeCloseTo(expected.never, 2);
  });

  test("the rarer the retraining, the lower the median", () => {
    const medians = found.map(({ breakEven }) => breakEven?.challengerAbove.queriesPerMonth?.p50 ?? 0);
    expect(medians).toEqual([...medians].sort((a, b) => b - a));
    expect(new Set(medians).size).toBe(4);
  });
});
