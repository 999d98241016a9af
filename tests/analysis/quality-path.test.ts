import { describe, expect, test } from "vitest";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { pathOf } from "@/lib/analysis/quality/path";
import { beforeWrongUsd } from "@/lib/analysis/quality/right-answers";
import { pathWords } from "@/lib/narrative/path-words";
import { offeredPresets } from "@/lib/presets";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";

const evaluationOf = (link: string) => evaluateScenario(readScenario(link));

describe("the path of the help desk", () => {
  const steps = pathOf(evaluationOf("?p=help-desk.2026-11&v=1"));
  const [first, second, third] = steps;

  test("goes from prompting to RAG to hybrid", () =>
    expect(steps.map(({ id }) => id)).toEqual(["prompting", "rag", "hybrid"]));

  test("takes the weeks until each answers at their mean, one after the other, from the first day", () => {
    // Means of 0.5, 1, 2, of 1, 4, 8 and of 5, 10, 20 weeks, from 29 November 2026: 8, 38 and 119 days.
    expect(first?.weeks).toBeCloseTo(3.5 / 3, 9);
    expect(second?.weeks).toBeCloseTo((3.5 + 13) / 3, 9);
    expect(third?.weeks).toBeCloseTo((3.5 + 13 + 35) / 3, 9);
    expect(steps.map(({ day }) => day)).toEqual(["2026-12-07", "2027-01-06", "2027-03-29"]);
  });

  test("has spent the set-ups, and what the step before costs while the next is built", () => {
    const { approaches, ruledOut } = evaluationOf("?p=help-desk.2026-11&v=1");
    const prompting = ruledOut.find(({ id }) => id === "prompting")?.result;
    const rag = approaches.find(({ id }) => id === "rag");
    if (!prompting || !rag) throw new Error("not priced");
    const month = (prompting.totalUsd - prompting.setupUsd) / 12;
    // 4 1/3 weeks, and a month has 730 / 168 of them.
    const spent = prompting.setupUsd + rag.setupUsd + (month * (13 / 3)) / (730 / 168);
    expect(second?.spentUsd).toBeCloseTo(spent, 6);
    // (.78 + .86 + .89) / 3 x (1 - .095) against (0 + .05 + .25) / 3 right, of 1,800,000.
    const fewerWrong = (2.53 / 3) * 0.905 - 0.1;
    expect(second?.worthUsd).toBeCloseTo((rag.totalUsd - prompting.totalUsd) / (fewerWrong * 1_800_000), 9);
    expect(first?.worthUsd).toBeNull();
    expect(second?.gapShare).toBeNull();
  });

  test("goes on once so many answers are wrong that a wrong one is worth it, where it has a price", () => {
    const priced = evaluationOf("?p=help-desk.2026-11&wrongAnswer=sum&wrongAnswerSum=10&v=1");
    const [, rag, hybrid] = pathOf(priced);
    if (!rag || !hybrid) throw new Error("no third step");
    const ownUsd = (id: string) => {
      const found = priced.approaches.find((each) => each.id === id);
      return found ? beforeWrongUsd(found) : Number.NaN;
    };
    // What hybrid costs more, over 1,800,000 answers at 10 USD.
    expect(hybrid.gapShare).toBeCloseTo((ownUsd("hybrid") - ownUsd("rag")) / 18_000_000, 12);
    expect(pathWords(hybrid).when).toMatch(/^when more than one answer in 14\d is wrong that it gets right; /);
  });

  test("opens each step as the scenario with the steps up to it", () => {
    expect(second?.link).toBe("?p=help-desk.2026-11&fineTuning.basis=absent&hybrid.basis=absent&v=1");
    const { approaches, ruledOut } = evaluationOf(second?.link ?? "");
    expect([...approaches, ...ruledOut].map(({ id }) => id).sort()).toEqual(["prompting", "rag"]);
  });

  test("is said in days or weeks, dollars and shares", () => {
    if (!first || !second) throw new Error("no second step");
    expect(pathWords(first)).toMatchObject({ month: "December 2026", when: "first; it answers after 1.2 weeks" });
    expect(pathWords(second)).toMatchObject({
      month: "January 2027",
      when: "when a wrong answer costs you more than $0.0042; it answers after 5.5 weeks",
      costs: "$4,216 to set up and $523 a month, right in 76% of cases; $6,215 spent by then.",
    });
  });
});

test("in every preset each step is right more often, pays at a higher price, and has spent more than the one before", () => {
  for (const { id } of offeredPresets) {
    const evaluation = evaluationOf(`?p=${id}&v=1`);
    const steps = pathOf(evaluation);
    steps.forEach((step, index) => {
      const before = steps[index - 1];
      if (!before) return;
      expect(step.rightShare, id).toBeGreaterThan(before.rightShare);
      expect(step.worthUsd as number, id).toBeGreaterThanOrEqual(before.worthUsd ?? 0);
      expect(step.spentUsd, id).toBeGreaterThan(before.spentUsd);
    });
  }
});

test("without a kind of task there is no path, and costs before wrong answers are all costs", () => {
  const evaluation = evaluationOf("?p=support-bot.2026-11&v=1");
  expect(pathOf(evaluation)).toEqual([]);
  for (const each of evaluation.approaches) expect(beforeWrongUsd(each)).toBe(each.totalUsd);
});
