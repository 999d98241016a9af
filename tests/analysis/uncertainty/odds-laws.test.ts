import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { totalsOf } from "@/lib/analysis/base-case/costs-over";
import { inputsOf } from "@/lib/analysis/base-case/inputs";
import { drawn } from "@/lib/analysis/uncertainty/cost-samples";
import { oddsOf } from "@/lib/analysis/uncertainty/odds";
import type { Odds, PairOdds, Quantiles } from "@/lib/analysis/uncertainty/types";
import { anyRanges } from "../../golden/odds-any-ranges";
import { uncertain } from "../../golden/odds-draw-by-draw";
import { answerTo } from "../../golden/scenario-answer";
import { law } from "../../law";
import { answerOf, isNear } from "../any-scenario";
import { type SpeltLedger, speltLedgers } from "./spelt-samples";

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function expectOrdered(quantiles: Quantiles | null) {
  if (!quantiles) return;
  const { p5, p25, p50, p75, p95 } = quantiles;
  expect([p5, p25, p50, p75, p95]).toEqual([p5, p25, p50, p75, p95].sort((a, b) => a - b));
}

function expectLawful({ approaches, pair, volumes }: Odds, horizon: number) {
  for (let month = 0; month <= horizon; month++)
    expect(sum(approaches.map(({ cheapestShareByMonth }) => cheapestShareByMonth[month] as number))).toBeCloseTo(1, 9);
  for (const { cheapestShare, cheapestShareByMonth, totalUsd, cumulativeUsd, totalByVolumeUsd } of approaches) {
    expect(cheapestShareByMonth).toHaveLength(horizon + 1);
    expect(cheapestShare).toBe(cheapestShareByMonth.at(-1));
    expectOrdered(totalUsd);
    expect([cumulativeUsd.low.length, cumulativeUsd.high.length]).toEqual([horizon + 1, horizon + 1]);
    expect(isNear(cumulativeUsd.low.at(-1) as number, totalUsd.p5)).toBe(true);
    expect(isNear(cumulativeUsd.high.at(-1) as number, totalUsd.p95)).toBe(true);
    for (const { low, high } of [cumulativeUsd, totalByVolumeUsd])
      expect(low.every((least, index) => least <= (high[index] as number))).toBe(true);
    expect(totalByVolumeUsd.low).toHaveLength(volumes.length);
  }
  if (pair) expectPairLawful(pair, horizon);
}

function expectPairLawful(
  { differenceUsd, bestCheaperShare, breakEven, payback, setupGapOverQueryGap }: PairOdds,
  horizon: number,
) {
  expectOrdered(differenceUsd);
  if (differenceUsd.p5 > 0) expect(bestCheaperShare).toBeGreaterThanOrEqual(0.94);
  if (differenceUsd.p95 < 0) expect(bestCheaperShare).toBeLessThanOrEqual(0.06);
  const { challengerAbove, incumbentAbove, challengerAlwaysShare, incumbentAlwaysShare, equalShare } = breakEven;
  const shares = [challengerAbove.share, incumbentAbove.share, challengerAlwaysShare, incumbentAlwaysShare, equalShare];
  for (const share of shares) expect(share).toBeGreaterThanOrEqual(0);
  expect(sum(shares)).toBeCloseTo(1, 9);
  for (const { share, queriesPerMonth } of [challengerAbove, incumbentAbove]) {
    expect(queriesPerMonth === null).toBe(share === 0);
    expectOrdered(queriesPerMonth);
  }
  expect(payback.firstAheadShareByMonth).toHaveLength(horizon + 1);
  expect(sum(payback.firstAheadShareByMonth) + payback.neverShare).toBeCloseTo(1, 9);
  expect(payback.month === null).toBe(payback.neverShare === 1);
  expectOrdered(payback.month);
  expect(setupGapOverQueryGap.queries === null).toBe(setupGapOverQueryGap.neverShare === 1);
  expectOrdered(setupGapOverQueryGap.queries);
}

describe("whatever the ranges", () => {
  test.each(Object.entries(uncertain))("shares add up and quantiles are in order: %s", (_, { link }) => {
    const evaluation = answerTo(link);
    const odds = oddsOf(evaluation, 300) as Odds;
    // Where nothing can be had in a draw, nothing is cheapest in it.
    expect(odds.approaches.every(({ cannotShare }) => cannotShare < 1)).toBe(true);
    expectLawful(odds, evaluation.horizonMonths);
  });

  test("shares add up and quantiles are in order in any scenario", () => {
    fc.assert(
      fc.property(anyRanges(), (entries) => {
        const evaluation = answerOf(entries);
        const odds = oddsOf(evaluation, 128);
        if (odds) expectLawful(odds, evaluation.horizonMonths);
      }),
      law(8, 1),
    );
  });
});

describe("draws", () => {
  const links = Object.values(uncertain).map(({ link }) => link);

  test.each(links)("more of them keep the first ones, %s", (link) => {
    const evaluation = answerTo(link);
    const [few, many] = [700, 1_300].map((draws) => speltLedgers(evaluation, draws));
    for (const [index, { id, spent, perQuery }] of (few ?? []).entries()) {
      const more = many?.[index] as SpeltLedger;
      expect(more.id).toBe(id);
      for (const [month, row] of spent.entries()) expectSame(row, more.spent[month]?.subarray(0, 700));
      expectSame(perQuery, more.perQuery.subarray(0, 700));
    }
  });

  test.each(links)("the blocks they are worked out in do not matter, %s", (link) => {
    const evaluation = answerTo(link);
    const inputs = inputsOf(evaluation.baseCases.values());
    for (const [index, baseCase] of [...evaluation.baseCases.values()].entries()) {
      const atOnce = speltLedgers(evaluation, 260)[index]?.spent.at(-1) as Float64Array;
      for (const size of [1, 13, 257])
        for (let first = 0; first < 40; first += size) {
          const totals = totalsOf(baseCase, drawn(inputs, first, size), size, evaluation.horizonMonths);
          const length = Math.min(size, atOnce.length - first);
          expectSame(totals.subarray(0, length), atOnce.subarray(first, first + length));
        }
    }
  });

  /** To the last bits: shorter arrays may be added up in another order. */
  function expectSame(found: Float64Array, expected: Float64Array | undefined) {
    expect(found.length).toBe(expected?.length);
    const other = found.findIndex(
      (value, draw) => !(value === expected?.[draw] || isNear(value, expected?.[draw] as number, 1e-13)),
    );
    expect([other, found[other]]).toEqual([-1, undefined]);
  }
});

describe("flat figures", () => {
  const sides = { rag: "fineTuning", fineTuning: "rag" } as const;
  const money = ["setup", "perQuery", "hosting", "retraining"];
  const rest = "prompting.basis=absent&hybrid.basis=absent&rag.retrainEvery=3&fineTuning.retrainEvery=3";
  const figures = { rag: ["300", "0.03", "275", "0"], fineTuning: ["2750", "0.011", "0", "1250"] } as const;
  const wide = {
    rag: ["100..500", "0.01..0.05", "50..500", "0"],
    fineTuning: ["500..5000", "0.002..0.02", "0", "500..2000"],
  };

  const quoted = (from: Readonly<Record<"rag" | "fineTuning", readonly string[]>>, swap: boolean, given: string) => {
    const texts = (["rag", "fineTuning"] as const).flatMap((side) =>
      money.map((name, index) => `${side}.${name}=${from[swap ? sides[side] : side][index]}`),
    );
    return oddsOf(answerTo(`?p=article-001.2026-11&${[...texts, rest, given].join("&")}&v=1`), 4_096)?.pair as PairOdds;
  };

  test("swapped between two approaches mirror the odds, exactly where only shared inputs are ranges", () => {
    const [here, there] = [false, true].map((swap) => quoted(figures, swap, "queries=2000..60000&growth=-0.1..0.1"));
    expect([there?.best, there?.next]).toEqual([here?.next, here?.best].map((id) => sides[id as "rag"] && id));
    expect(there?.differenceUsd).toEqual(here?.differenceUsd);
    expect(there?.bestCheaperShare).toBe(here?.bestCheaperShare);
    expect(there?.breakEven.incumbentAbove).toEqual(here?.breakEven.challengerAbove);
    expect(there?.breakEven.challengerAbove).toEqual(here?.breakEven.incumbentAbove);
    expect(there?.breakEven.incumbentAlwaysShare).toBe(here?.breakEven.challengerAlwaysShare);
    expect(here?.breakEven.challengerAbove.share).toBeGreaterThan(0.9);
  });

  test("swapped with their ranges mirror the odds but for the draws, which belong to the names", () => {
    const [here, there] = [false, true].map((swap) => quoted(wide, swap, "")) as [PairOdds, PairOdds];
    const width = here.differenceUsd.p95 - here.differenceUsd.p5;
    for (const key of ["p5", "p50", "p95"] as const)
      expect(Math.abs(there.differenceUsd[key] - here.differenceUsd[key])).toBeLessThan(0.01 * width);
    expect(there.breakEven.incumbentAbove.share).toBeCloseTo(here.breakEven.challengerAbove.share, 2);
    expect(there.breakEven.challengerAbove.share).toBeCloseTo(here.breakEven.incumbentAbove.share, 2);
    expect(there.breakEven.incumbentAlwaysShare).toBeCloseTo(here.breakEven.challengerAlwaysShare, 2);
    expect(there.breakEven.challengerAlwaysShare).toBeCloseTo(here.breakEven.incumbentAlwaysShare, 2);
  });

  test.each([0.125, 8])("in another currency, at %s, scale every band and leave the odds alone", (rate) => {
    const exchanged = (text: string) =>
      text
        .split("..")
        .map((part) => Number(part) * rate)
        .join("..");
    const other = { rag: wide.rag.map(exchanged), fineTuning: wide.fineTuning.map(exchanged) };
    const [here, there] = [wide, other].map((from) => quoted(from, false, "growth=0..0.1")) as [PairOdds, PairOdds];
    for (const [key, value] of Object.entries(here.differenceUsd))
      expect(isNear(there.differenceUsd[key as "p5"], value * rate)).toBe(true);
    const { valueOfInformation, differenceUsd: _, breakEven, setupGapOverQueryGap, ...odds } = here;
    expect(there).toMatchObject(odds);
    for (const [index, { field, varianceShare, evppiUsd }] of valueOfInformation.entries()) {
      expect(there.valueOfInformation[index]?.field).toBe(field);
      expect(there.valueOfInformation[index]?.varianceShare).toBeCloseTo(varianceShare, 9);
      expect(isNear(there.valueOfInformation[index]?.evppiUsd ?? 0, evppiUsd * rate, 1e-6)).toBe(true);
    }
    expect(there.breakEven.challengerAbove.share).toBe(breakEven.challengerAbove.share);
    expect(there.setupGapOverQueryGap.neverShare).toBe(setupGapOverQueryGap.neverShare);
    for (const key of ["p5", "p50", "p95"] as const)
      expect(
        isNear(
          there.breakEven.challengerAbove.queriesPerMonth?.[key] ?? 0,
          breakEven.challengerAbove.queriesPerMonth?.[key] ?? 1,
          1e-7,
        ),
      ).toBe(true);
  });
});
