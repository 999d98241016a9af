import { describe, expect, test } from "vitest";
import { type Evaluation, evaluateScenario, pricedCase } from "@/lib/analysis/evaluation/evaluate-scenario";
import { rightAnswersOf } from "@/lib/analysis/quality/right-answers";
import { stalenessOf } from "@/lib/analysis/quality/staleness";
import { breakEvenWords, payingWords, retrainAt, stalenessWords } from "@/lib/narrative/quality-words";
import { offeredPresets } from "@/lib/presets";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";
import { isNear } from "./any-scenario";

const evaluationOf = (query: string): Evaluation => evaluateScenario(readScenario(`?${query}&v=1`));

/** 1,000 queries for one month at 0.5 USD each, of which a person takes over what is answered wrongly. */
const handed =
  "p=article-001.2026-11&queries=1000&horizon=1&wrongAnswer=person&contactCost=10&outOfScopeShare=0&rag.setup=0&rag.hosting=0&rag.perQuery=0.5&rag.rightShare=0.8";

describe("people who answer instead", () => {
  const right = (query: string) => {
    const evaluation = evaluationOf(query);
    const rag = pricedCase(evaluation, "rag");
    if (!rag) throw new Error("RAG is not priced");
    return rightAnswersOf(evaluation, rag);
  };

  test("resolve every case; the rest must come to what they would cost", () => {
    // 500 USD and 200 x 10 USD: 2,500 USD over 1,000 cases, 800 of them right; 500 USD are 50 of 1,000 people's answers.
    expect(right(handed)?.wrongUsd).toBeCloseTo(2000, 9);
    expect(right(handed)?.perQueryUsd).toBeCloseTo(2.5, 12);
    expect(right(handed)?.perRightAnswerUsd).toBeCloseTo(3.125, 12);
    expect(right(handed)?.perResolvedCaseUsd).toBeCloseTo(2.5, 12);
    expect(right(handed)?.paysFromShare).toBeCloseTo(0.05, 12);
    expect(payingWords("rag", 0.05)).toBe(
      "RAG costs no more than people who answer every question once one question in 20 needs no person.",
    );
    expect(payingWords("rag", 0.25)).toContain("once 25% of the questions need no person");
    expect(payingWords("rag", 1.2)).toBe("RAG costs more than people who answer every question.");
  });

  test("are in no figure where nobody takes over", () => {
    const alone = right(`${handed}&wrongAnswer=sum&wrongAnswerSum=10`.replace("wrongAnswer=person&", ""));
    expect(alone?.paysFromShare).toBeNull();
    expect(alone?.perResolvedCaseUsd).toBe(alone?.perRightAnswerUsd);
  });
});

describe("facts that age", () => {
  test("are trained again as often as costs least", () => {
    const evaluation = evaluationOf("p=support-bot.2026-11&task=documents&wrongAnswer=person&factsChangedShare=0.18");
    const found = stalenessOf(evaluation, "fineTuning");
    if (!found) throw new Error("nothing ages");
    const totalAt = (months: number) => {
      const other = evaluationOf(
        `p=support-bot.2026-11&task=documents&wrongAnswer=person&factsChangedShare=0.18&fineTuning.retrainEvery=${months}`,
      );
      const { approaches, ruledOut } = other;
      const all = [...approaches, ...ruledOut.map(({ result }) => result)];
      return all.find(({ id }) => id === "fineTuning")?.totalUsd ?? Number.NaN;
    };
    const totals = Array.from({ length: 13 }, (_, months) => totalAt(months));
    expect(found.leastMonths).toBe(totals.indexOf(Math.min(...totals)));
    expect(isNear(found.savesUsd, totalAt(found.everyMonths) - Math.min(...totals))).toBe(true);
    expect(retrainAt(found)?.values).toEqual([{ field: "fineTuning.retrainEvery", value: String(found.leastMonths) }]);
  });

  test("cost what is wrong for that alone", () => {
    // 2% a month, trained every 3 months: 2.94% out of date on average. Of 120,000 answers, all right otherwise, at 1 USD.
    const aged =
      "p=support-bot.2026-11&queries=10000&horizon=12&wrongAnswer=sum&wrongAnswerSum=1&outOfScopeShare=0&fineTuning.rightShare=1&factsChangedShare=0.02&factsPeriod=1&fineTuning.retrainEvery=3";
    const found = stalenessOf(evaluationOf(aged), "fineTuning");
    expect(found?.meanShare).toBeCloseTo(0.0294, 4);
    expect((found?.staleUsd ?? 0) / 120_000).toBeCloseTo(found?.meanShare ?? 0, 9);
  });

  test("are none where passages bring them, or a wrong answer has no price", () => {
    expect(stalenessOf(evaluationOf("p=support-bot.2026-11&wrongAnswer=person"), "rag")).toBeNull();
    expect(stalenessOf(evaluationOf("p=support-bot.2026-11"), "fineTuning")).toBeNull();
  });
});

test("in every preset the interval named is no dearer than any other, and its words are words", () => {
  for (const { id } of offeredPresets) {
    const evaluation = evaluationOf(`p=${id}&wrongAnswer=person`);
    for (const approach of ["fineTuning", "hybrid"] as const) {
      const found = stalenessOf(evaluation, approach);
      if (!found) continue;
      expect(found.savesUsd, id).toBeGreaterThanOrEqual(0);
      expect(found.worstShare, id).toBeGreaterThanOrEqual(found.meanShare);
      expect(stalenessWords(found), id).not.toMatch(/NaN|undefined|Infinity/);
      if (found.savesUsd === 0) continue;
      const again = stalenessOf(
        evaluationOf(`p=${id}&wrongAnswer=person&${approach}.retrainEvery=${found.leastMonths}`),
        approach,
      );
      expect(again?.savesUsd ?? 0, id).toBeCloseTo(0, 6);
    }
  }
});

test("where the cheapest changes is said with wrong answers and before them", () => {
  // Tuning costs 1,000 USD at first and 0.20 a query, RAG 0.50: the same at 1,000 / 0.30. With one wrong answer in ten
  // against two, at 10 USD each, at 1,000 / 1.30.
  const tuned =
    "fineTuning.setup=1000&fineTuning.perQuery=0.2&fineTuning.hosting=0&fineTuning.retrain=0&fineTuning.rightShare=0.9&fineTuning.learntShare=0";
  const alone = ["prompting", "longContext", "hybrid"].map((id) => `${id}.basis=absent`).join("&");
  expect(breakEvenWords(evaluationOf(`${handed}&${tuned}&${alone}`))).toEqual([
    "Cheapest with wrong answers: RAG up to 769 queries a month, then fine-tuning.",
    "Cheapest before them: RAG up to 3,333 queries a month, then fine-tuning.",
  ]);
});
