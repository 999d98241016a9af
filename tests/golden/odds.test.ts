import { describe, expect, test } from "vitest";
import { oddsOf, setupGapDraws } from "@/lib/analysis/uncertainty/odds";
import goldens from "./odds.json";
import { quantilesBySorting } from "./odds-article-001";
import { answerTo } from "./scenario-answer";

/**
 * How far a share may be off, in points; a figure, as a share of it; and a quantile of a break-even volume other than the
 * median, for few draws lie out there.
 */
const [shareTolerance, tolerance, tailTolerance] = [0.005, 0.02, 0.05];

/** Reads "pair.breakEven.equalShare"; in a list, a name is the id of what is looked for. */
function read(value: unknown, [head, ...rest]: readonly string[]): unknown {
  if (head === undefined || typeof value !== "object" || value === null) return value;
  const named = Array.isArray(value) ? value.find((each) => each?.id === head) : undefined;
  return read(named ?? value[head as keyof object], rest);
}

const known: readonly Golden[] = goldens;
type Figures = Readonly<Record<string, number | undefined>>;
type Golden = {
  readonly name: string;
  readonly given: string;
  readonly draws: number;
  readonly shares: Figures;
  readonly figures: Figures;
  readonly tails?: Figures;
};

/** As many draws as the page makes at rest, and as it makes while someone types: three times as coarse there, without the tails. */
describe.each(known)("$name", ({ given, draws, shares, figures, tails = {} }) => {
  test.each([
    { made: draws, times: 1 },
    { made: 2_000, times: 3 },
  ])("in $made draws", ({ made, times }) => {
    const odds = oddsOf(answerTo(given), made);
    const off = (values: Figures, isOff: (found: number, expected: number) => boolean) =>
      Object.entries(values).flatMap(([path, expected = Number.NaN]) => {
        const found = read(odds, path.split("."));
        return typeof found === "number" && !isOff(found, expected) ? [] : [{ path, expected, found }];
      });
    const byMoreThan = (allowed: number) => (found: number, expected: number) =>
      !(Math.abs(found / expected - 1) <= times * allowed);
    expect(odds?.draws).toBe(made);
    expect(off(shares, (found, expected) => !(Math.abs(found - expected) <= times * shareTolerance))).toEqual([]);
    expect(off(figures, byMoreThan(tolerance))).toEqual([]);
    if (times === 1) expect(off(tails, byMoreThan(tailTolerance))).toEqual([]);
  });
});

test("article 001's own ranges against its printed break-even, in 100,000 draws", () => {
  const gaps = [...setupGapDraws(answerTo("?p=article-001.2026-11&v=1"), 100_000)];
  const share = (holds: (queries: number) => boolean) => gaps.filter(holds).length / gaps.length;
  expect(gaps).toHaveLength(100_000);
  expect(Math.abs(share((queries) => queries >= 100_000 && queries <= 500_000) - 0.454)).toBeLessThan(0.005);
  expect(Math.abs(share((queries) => queries === Number.POSITIVE_INFINITY) - 0.07)).toBeLessThan(0.003);
  const { p5, p50, p95 } = quantilesBySorting(gaps.filter(Number.isFinite));
  expect(Math.abs(p50 / 119_300 - 1)).toBeLessThan(0.02);
  expect(Math.abs(p5 / 19_000 - 1)).toBeLessThan(0.02);
  expect(Math.abs(p95 / 864_000 - 1)).toBeLessThan(0.02);
});

test("the more seldom it is retrained, the lower the median break-even volume", () => {
  const medians = ["monthly", "quarterly", "half-yearly", "yearly"].map((word) => {
    const golden = goldens.find(({ name }) => name.includes(` ${word}:`));
    return oddsOf(answerTo(golden?.given ?? ""), 20_000)?.pair?.breakEven.challengerAbove.queriesPerMonth?.p50 ?? 0;
  });
  expect(medians).toEqual([...medians].sort((a, b) => b - a));
  expect(new Set(medians).size).toBe(4);
});
