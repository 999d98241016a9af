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

  test("takes the hours of each at 40 a week, one after the other", () => {
    // Means of 8, 16, 32, of 20, 40, 80 and of 55, 110, 220 hours.
    expect(first?.weeks).toBeCloseTo(56 / 3 / 40, 9);
    expect(second?.weeks).toBeCloseTo((56 + 140) / 3 / 40, 9);
    expect(third?.weeks).toBeCloseTo((56 + 140 + 385) / 3 / 40, 9);
  });

  test("has spent the set-ups, and what the step before costs while the next is built", () => {
    const { approaches, ruledOut } = evaluationOf("?p=help-desk.2026-11&v=1");
    const prompting = ruledOut.find(({ id }) => id === "prompting")?.result;
    const rag = approaches.find(({ id }) => id === "rag");
    if (!prompting || !rag) throw new Error("not priced");
    const month = (prompting.totalUsd - prompting.setupUsd) / 12;
    // 46 2/3 hours are 1 1/6 weeks, and a month has 730 / 168 of them.
    const spent = prompting.setupUsd + rag.setupUsd + (month * (7 / 6)) / (730 / 168);
    expect(second?.spentUsd).toBeCloseTo(spent, 6);
    // (.78 + .86 + .89) / 3 x (1 - .095) against (0 + .05 + .25) / 3 right, of 1,800,000.
    const fewerWrong = (2.53 / 3) * 0.905 - 0.1;
    expect(second?.worthUsd).toBeCloseTo((rag.totalUsd - prompting.totalUsd) / (fewerWrong * 1_800_000), 9);
    expect(first?.worthUsd).toBeNull();
  });

  test("opens each step as the scenario with the steps up to it", () => {
    expect(second?.link).toBe("?p=help-desk.2026-11&fineTuning.basis=absent&hybrid.basis=absent&v=1");
    const { approaches, ruledOut } = evaluationOf(second?.link ?? "");
    expect([...approaches, ...ruledOut].map(({ id }) => id).sort()).toEqual(["prompting", "rag"]);
  });

  test("is said in days or weeks, dollars and shares", () => {
    if (!first || !second) throw new Error("no second step");
    expect(pathWords(first).when).toBe("first, after 2.3 days");
    expect(pathWords(second)).toMatchObject({
      when: "when a wrong answer costs you more than $0.0042, after 1.6 weeks",
      costs: "$4,216 to set up and $523 a month, right in 76% of cases; $5,986 spent by then.",
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
