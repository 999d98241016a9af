import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { paybackOf } from "@/lib/analysis/break-even/payback";
import { law } from "../../law";
import { answerOf, anyScenario } from "../any-scenario";

const aheadOrTied = (challenger: number, incumbent: number) =>
  challenger - incumbent <= 1e-9 * Math.max(Math.abs(challenger), Math.abs(incumbent), 1e-9);

describe("payback", () => {
  test("is what counting through the month-ends gives", () => {
    fc.assert(
      fc.property(anyScenario(), (entries) => {
        const { approaches, pairs, horizonMonths, queriesPerMonth, growthPerMonthShare } = answerOf(entries);
        const spent = new Map(approaches.map(({ id, cumulativeUsd }) => [id, cumulativeUsd]));
        for (const { challenger, incumbent, payback } of pairs) {
          const ends = Array.from({ length: horizonMonths }, (_, index) => index + 1);
          const ahead = ends.map((month) =>
            aheadOrTied(spent.get(challenger)?.[month] ?? Number.NaN, spent.get(incumbent)?.[month] ?? Number.NaN),
          );
          const first = ahead.indexOf(true) + 1 || null;
          const lastBehind = ahead.lastIndexOf(false) + 1;
          expect(payback.firstAheadMonth).toBe(first);
          expect(payback.aheadForGoodMonth).toBe(lastBehind === horizonMonths ? null : lastBehind + 1);
          const flips = ends.filter((month) => ahead[month - 1] !== (ahead[month - 2] ?? false));
          expect(payback.changes.map(({ month }) => month)).toEqual(flips);
          expect(payback.changes.every(({ ahead: leads }, index) => leads === (index % 2 === 0))).toBe(true);
          const served = ends
            .slice(0, first ?? 0)
            .reduce((sum, month) => sum + queriesPerMonth * (1 + growthPerMonthShare) ** (month - 1), 0);
          if (first === null) expect(payback.queriesServed).toBeNull();
          else expect(payback.queriesServed).toBeCloseTo(served, 4);
          if (first !== null) expect(payback.firstAheadBeyondHorizon).toBeNull();
          else if (payback.firstAheadBeyondHorizon !== null)
            expect(payback.firstAheadBeyondHorizon).toBeGreaterThan(horizonMonths);
        }
      }),
      law(30, 1),
    );
  });

  test("a tie at a month-end counts as paid back", () => {
    expect(paybackOf([100, 150, 200], [0, 100, 200], [0, 10, 10], 2)).toMatchObject({
      firstAheadMonth: 2,
      aheadForGoodMonth: 2,
      queriesServed: 20,
      fromTheStart: false,
    });
  });

  test("what is ahead from the start is said to be, and what falls behind for good never stays ahead", () => {
    expect(paybackOf([0, 10, 20], [5, 20, 30], [0, 1, 1], 2)).toMatchObject({ firstAheadMonth: 1, fromTheStart: true });
    expect(paybackOf([0, 10, 40], [5, 20, 30], [0, 1, 1], 2)).toMatchObject({
      firstAheadMonth: 1,
      aheadForGoodMonth: null,
      changes: [
        { month: 1, ahead: true },
        { month: 2, ahead: false },
      ],
    });
  });

  test("beyond the horizon only the first month ahead is told", () => {
    expect(paybackOf([9, 9, 9, 9], [0, 4, 8, 12], [0, 1, 1, 1], 2)).toMatchObject({
      firstAheadMonth: null,
      aheadForGoodMonth: null,
      queriesServed: null,
      firstAheadBeyondHorizon: 3,
    });
  });
});
