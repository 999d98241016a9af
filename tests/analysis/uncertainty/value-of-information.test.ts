import { describe, expect, test } from "vitest";
import { oddsOf } from "@/lib/analysis/uncertainty/odds";
import type { InformationValue } from "@/lib/analysis/uncertainty/types";
import { answerTo } from "../../golden/scenario-answer";

const draws = 20_000;
const measuresOf = (given: string): readonly InformationValue[] =>
  oddsOf(answerTo(`?p=article-001.2026-11&${given}v=1`), draws)?.pair?.valueOfInformation ?? [];

describe("article 001: the difference is a sum of ranges, each times how often it is paid", () => {
  const measures = measuresOf("");
  // RAG less fine-tuning over 12 months at 50,000 queries, with three retrainings.
  const widths: Readonly<Record<string, number>> = {
    "rag.setup": 400,
    "rag.perQuery": 600_000 * 0.04,
    "rag.hosting": 12 * 450,
    "fineTuning.setup": 4_500,
    "fineTuning.perQuery": 600_000 * 0.018,
    "fineTuning.retraining": 3 * 1_500,
    "hybrid.setup": 0,
    "hybrid.hosting": 0,
    "hybrid.retraining": 0,
  };
  // The variance of an even range is its width squared over twelve, and independent variances add up.
  const all = Object.values(widths).reduce((sum, width) => sum + width ** 2 / 12, 0);

  test("each range explains its own part of the variance", () => {
    expect(measures.map(({ field }) => field).sort()).toEqual(Object.keys(widths).sort());
    for (const { field, varianceShare } of measures)
      expect(Math.abs(varianceShare - (widths[field] as number) ** 2 / 12 / all), field).toBeLessThan(0.02);
    expect(measures[0]).toMatchObject({ field: "rag.perQuery", title: "RAG: Per query" });
    expect(measures[0]?.varianceShare).toBeGreaterThan(0.73);
  });

  test("what saves most on average comes first, then what explains most", () => {
    const order = measures.map(({ evppiUsd, varianceShare }) => [evppiUsd, varianceShare] as const);
    expect(order).toEqual([...order].sort(([a, x], [b, y]) => b - a || y - x));
    for (const { evppiUsd, varianceShare } of measures) {
      expect(evppiUsd).toBeGreaterThanOrEqual(0);
      expect(varianceShare).toBeGreaterThanOrEqual(0);
      expect(varianceShare).toBeLessThanOrEqual(1);
    }
  });
});

describe("two ranges, RAG against fine-tuning: what knowing one is worth", () => {
  const others =
    "prompting.basis=absent&hybrid.basis=absent&rag.setup=300&rag.hosting=275&fineTuning.setup=2750&fineTuning.retraining=1250&";

  /**
   * The expected value of partial perfect information by a nested calculation: at each of many values of the one known,
   * the cheaper of the two means; less the cheaper of the two overall means. Costs are linear, so a mean is a midpoint.
   */
  function worthOf(
    known: "rag" | "fineTuning",
    rag: readonly [number, number],
    own: readonly [number, number],
  ): number {
    const middle = ([low, high]: readonly [number, number]) => (low + high) / 2;
    const ragCost = (perQuery: number) => 3_600 + 600_000 * perQuery;
    const ownCost = (perQuery: number) => 6_500 + 600_000 * perQuery;
    const [low, high] = known === "rag" ? rag : own;
    const steps = 100_000;
    let chosen = 0;
    for (let step = 0; step < steps; step++) {
      const at = low + ((high - low) * (step + 0.5)) / steps;
      chosen +=
        known === "rag" ? Math.min(ragCost(at), ownCost(middle(own))) : Math.min(ragCost(middle(rag)), ownCost(at));
    }
    return Math.min(ragCost(middle(rag)), ownCost(middle(own))) - chosen / steps;
  }

  test.each([
    { rag: [0.01, 0.05], own: [0.002, 0.02] },
    { rag: [0.01, 0.03], own: [0.004, 0.018] },
    { rag: [0.012, 0.02], own: [0.002, 0.02] },
    { rag: [0.001, 0.03], own: [0.001, 0.03] },
  ] as const)("RAG's $rag and fine-tuning's $own a query", ({ rag, own }) => {
    const measures = measuresOf(`${others}rag.perQuery=${rag.join("..")}&fineTuning.perQuery=${own.join("..")}&`);
    expect(measures).toHaveLength(2);
    for (const [side, field] of [
      ["rag", "rag.perQuery"],
      ["fineTuning", "fineTuning.perQuery"],
    ] as const) {
      const { evppiUsd = Number.NaN, varianceShare = Number.NaN } = measures.find((each) => each.field === field) ?? {};
      const expected = worthOf(side, rag, own);
      // Draws are grouped by eighths of the range, so a choice that changes inside an eighth counts a little less.
      const eighth = (600_000 * ((side === "rag" ? rag : own)[1] - (side === "rag" ? rag : own)[0])) / 8;
      expect(evppiUsd, field).toBeLessThanOrEqual(expected + 25);
      expect(evppiUsd, field).toBeGreaterThanOrEqual(expected - eighth / 8 / 8 - 25);
      const squares = [rag, own].map(([low, high]) => (high - low) ** 2) as [number, number];
      const share = squares[side === "rag" ? 0 : 1] / (squares[0] + squares[1]);
      expect(Math.abs(varianceShare - share), field).toBeLessThan(0.02);
    }
  });

  test("knowing RAG's 1 to 5 cents a query is worth 255 by hand", () => {
    // Below 1.5833 cents, in 14.58 % of the draws, RAG is the cheaper one, by 3,500 at most and 1,750 on average.
    expect(worthOf("rag", [0.01, 0.05], [0.002, 0.02])).toBeCloseTo(0.1458333 * 1_750, 1);
    expect(worthOf("fineTuning", [0.01, 0.05], [0.002, 0.02])).toBeCloseTo(0, 9);
  });
});

test("what cannot move the choice or the difference is worth nothing", () => {
  const measures = measuresOf("");
  for (const field of ["hybrid.setup", "hybrid.hosting", "hybrid.retraining"]) {
    const found = measures.find((each) => each.field === field);
    expect(found?.varianceShare).toBeLessThan(0.002);
    expect(found?.evppiUsd).toBe(0);
  }
});
