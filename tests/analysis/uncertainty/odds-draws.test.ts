import { describe, expect, test } from "vitest";
import { inputsOf, isRange } from "@/lib/analysis/base-case/inputs";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import { setupGaps } from "@/lib/analysis/uncertainty/cheapest-shares";
import type { CostSamples } from "@/lib/analysis/uncertainty/cost-samples";
import { monthOdds } from "@/lib/analysis/uncertainty/month-odds";
import type { ApproachId } from "@/lib/model/names";
import { runToEnd } from "@/lib/sliced";
import { answerInDraw, rangesOf, uncertain } from "../../golden/odds-draw-by-draw";
import { answerTo } from "../../golden/scenario-answer";
import { isNear } from "../any-scenario";
import { ledgersIn, spell } from "./spelt-samples";

/** Beyond the first block of draws that are evaluated at once; the last ones looked at lie on either side of the ends of blocks. */
const made = 10_300;
const atBlockEnds = [2_047, 2_048, 10_239, 10_240, 10_299];

const same = (found: number | undefined, expected: number | undefined) =>
  found === expected || isNear(found ?? Number.NaN, expected ?? Number.NaN);

/** What an approach that cannot be had in a draw has spent. */
const spentBy = (one: Evaluation, id: ApproachId, month: number): number => {
  const found = one.approaches.find((each) => each.id === id);
  return found ? (found.cumulativeUsd[month] as number) : Number.POSITIVE_INFINITY;
};

describe.each(Object.entries(uncertain))("%s", (_, { link, draws }) => {
  const whole = answerTo(link);
  const inputs = inputsOf(whole.baseCases.values());
  const samples = ledgersIn(whole, made);
  const looked = [...Array.from({ length: draws }, (_, draw) => draw), ...atBlockEnds];
  const alone = new Map(looked.map((draw) => [draw, answerInDraw(whole.scenario, draw)]));
  const ledgerOf = (id: ApproachId) => samples.find((samples) => samples.id === id) as CostSamples;

  test("the link is understood, and its ranges are what is drawn", () => {
    expect(whole.scenario.issues.filter(({ level }) => level === "error")).toEqual([]);
    const drawn = inputs.filter(isRange).map(({ field }) => field);
    expect(drawn.length).toBeGreaterThan(3);
    expect([...rangesOf(whole.scenario).keys()]).toEqual(expect.arrayContaining(drawn));
  });

  test("every draw spends, month by month, what its points alone would cost", () => {
    const wrong = [...alone].flatMap(([draw, one]) =>
      samples.map(spell).flatMap(({ id, spent }) =>
        spent.flatMap((byDraw, month) => {
          const [found, expected] = [byDraw[draw], spentBy(one, id, month)];
          return same(found, expected) ? [] : [{ draw, id, month, found, expected }];
        }),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test("every draw is first ahead in the month its points alone are", () => {
    for (const { challenger, incumbent } of whole.pairs) {
      const months = runToEnd(monthOdds(samples, { challenger, incumbent })).firstAhead;
      for (const [draw, one] of alone) {
        const pair = one.pairs.find((each) => each.challenger === challenger && each.incumbent === incumbent);
        const hasIncumbent = one.approaches.some(({ id }) => id === incumbent);
        const expected = pair ? (pair.payback.firstAheadMonth ?? 0) : hasIncumbent ? 0 : 1;
        expect([draw, challenger, incumbent, months[draw]]).toEqual([draw, challenger, incumbent, expected]);
      }
    }
  });

  test("every draw has the set-up gap over query gap its points alone have", () => {
    for (const { challenger, incumbent } of whole.pairs) {
      const gaps = setupGaps(ledgerOf(challenger), ledgerOf(incumbent));
      for (const [draw, one] of alone) {
        const pair = one.pairs.find((each) => each.challenger === challenger && each.incumbent === incumbent);
        const expected = pair?.setupGapOverQueryGap ?? Number.POSITIVE_INFINITY;
        expect(same(gaps[draw], expected), `${draw} ${challenger} ${incumbent} ${gaps[draw]} ${expected}`).toBe(true);
      }
    }
  });
});
