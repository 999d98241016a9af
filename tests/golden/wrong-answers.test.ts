import { describe, expect, test } from "vitest";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { rightAnswersOf } from "@/lib/analysis/quality/right-answers";
import type { ApproachId } from "@/lib/model/names";
import { tradeOffsOf, tradeOffWords } from "@/lib/narrative/trade-offs";
import { figureIn } from "@/lib/scenario/validate/approach-sheet";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";

type Values = Readonly<Record<string, string>>;

const evaluationOf = (values: Values) =>
  evaluateScenario(readScenario(`?${new URLSearchParams({ p: "support-bot.2026-11", ...values, v: "1" })}`));

function caseOf(values: Values, id: ApproachId) {
  const evaluation = evaluationOf(values);
  const baseCase = evaluation.baseCases.get(id);
  if (!baseCase) throw new Error(`${id} is not priced`);
  return { evaluation, baseCase, share: (name: string) => figureIn(baseCase, name, "1") };
}

/** Flat costs per query for one month of 1,000 queries, and nothing else. */
const quoted: Values = {
  ...Object.fromEntries(["prompting", "longContext"].map((id) => [`${id}.basis`, "absent"])),
  ...Object.fromEntries(
    ["rag", "fineTuning", "hybrid"].flatMap((id) => [
      [`${id}.basis`, "quoted"],
      [`${id}.setup`, "0"],
    ]),
  ),
  queries: "1000",
  horizon: "1",
  wrongAnswer: "sum",
};

/** Tuning costs least and is right least often. */
const textbook: Values = {
  ...quoted,
  "rag.perQuery": "0.01",
  "fineTuning.perQuery": "0.004",
  "hybrid.perQuery": "0.011",
  "rag.rightShare": "0.85",
  "fineTuning.rightShare": "0.75",
  "hybrid.rightShare": "0.88",
};

const perQueryOf = (values: Values) =>
  Object.fromEntries(evaluationOf(values).approaches.map(({ id, totalUsd }) => [id, totalUsd / 1000]));

describe("a wrong answer at a price, worked by hand", () => {
  test("turns the order of the cheapest round", () => {
    const given = { ...textbook, wrongAnswerSum: "2" };
    // 0.01 + 0.15 x 2, 0.004 + 0.25 x 2, 0.011 + 0.12 x 2.
    const { rag, fineTuning, hybrid } = perQueryOf(given);
    expect(rag).toBeCloseTo(0.31, 12);
    expect(fineTuning).toBeCloseTo(0.504, 12);
    expect(hybrid).toBeCloseTo(0.251, 12);
    expect(evaluationOf({ ...given, wrongAnswer: "none" }).cheapest).toBe("fineTuning");
    expect(evaluationOf(given).cheapest).toBe("hybrid");
  });

  test("outweighs the tokens four hundred times", () => {
    const given = {
      ...quoted,
      "rag.perQuery": "0",
      "fineTuning.perQuery": "0",
      "hybrid.perQuery": "0",
      "rag.rightShare": "0.837",
      "fineTuning.rightShare": "0.009",
      "hybrid.rightShare": "0.875",
      wrongAnswer: "person",
      contactCost: "13.5",
    };
    // 0.163, 0.991 and 0.125 of 13.50; hybrid worth 0.513 x 10,000 a month over RAG.
    const { rag = 0, fineTuning = 0, hybrid = 0 } = perQueryOf(given);
    expect(rag).toBeCloseTo(2.2005, 10);
    expect(fineTuning).toBeCloseTo(13.3785, 10);
    expect(hybrid).toBeCloseTo(1.6875, 10);
    expect((rag - hybrid) * 10_000).toBeCloseTo(5130, 6);
  });

  test("with questions that cannot be answered, RAG and hybrid tie at 9.79 of 100", () => {
    const wrong = (id: ApproachId, share: number) =>
      caseOf(
        {
          wrongAnswer: "person",
          outOfScopeShare: String(share),
          "rag.rightShare": "0.837",
          "hybrid.rightShare": "0.875",
          searchMissShare: "0",
        },
        id,
      ).share("wrongShare");
    // 0.163 (1 - s) + 0.483 s = 0.125 (1 - s) + 0.833 s at s = 0.038 / 0.388.
    expect(wrong("rag", 0.1)).toBeCloseTo(0.195, 10);
    expect(wrong("hybrid", 0.1)).toBeCloseTo(0.1958, 10);
    const tie = 0.038 / 0.388;
    expect(tie).toBeCloseTo(0.0979, 4);
    expect(wrong("rag", tie)).toBeCloseTo(wrong("hybrid", tie), 10);
  });

  test("a customer who asks again costs another call to the model, and nothing else", () => {
    const given = { "rag.rightShare": "0.8", searchMissShare: "0", wrongAnswer: "again" };
    const calls = (values: Values) => figureIn(caseOf(values, "rag").baseCase, "callsPerQuery", "1/query");
    expect(calls(given) / calls({})).toBeCloseTo(1.2, 12);
    const line = caseOf(given, "rag").evaluation.approaches.flatMap(({ lines }) => lines);
    expect(line.filter(({ id }) => id === "wrongAnswers.wrong").every(({ totalUsd }) => totalUsd === 0)).toBe(true);
  });
});

describe("how often an answer is right", () => {
  test("is what was found, times what is answered right when it was", () => {
    const measured = { wrongAnswer: "person", "rag.rightShare": String(251 / 282), searchMissShare: "0.06" };
    // 0.94 x 251/282, and with 62.78 of 100 misses found: (1 - 0.06 x 0.3722) x 251/282.
    expect(caseOf(measured, "rag").share("answeredRight")).toBeCloseTo(0.8367, 4);
    expect(caseOf({ ...measured, missesFoundShare: "0.6278" }, "rag").share("answeredRight")).toBeCloseTo(0.8702, 4);
    // And 0.19 of the missed ones: 0.83667 + 0.06 x 0.19.
    expect(caseOf({ ...measured, rightWhenMissed: "0.19" }, "rag").share("answeredRight")).toBeCloseTo(0.84807, 5);
  });

  test.each([
    [1, 0.97],
    [3, 2.94],
    [12, 11.17],
  ])(
    "of what was learnt, trained again every %i months at 2%% a month, %d of 100 are out of date",
    (months, percent) => {
      const given = { wrongAnswer: "person", factsChangedShare: "0.02", "fineTuning.retrainEvery": String(months) };
      expect(100 * caseOf(given, "fineTuning").share("meanStale")).toBeCloseTo(percent, 2);
      expect(caseOf(given, "fineTuning").share("worstStale")).toBeCloseTo(1 - 0.98 ** months, 10);
      expect(caseOf(given, "hybrid").share("staleShare")).toBe(0);
    },
  );

  test("never trained again, facts age over the whole horizon, and facts that stay never do", () => {
    const stale = (values: Values) => caseOf({ wrongAnswer: "person", ...values }, "fineTuning").share("meanStale");
    const never = { factsChangedShare: "0.02", "fineTuning.retrainEvery": "never" };
    expect(stale({ ...never, horizon: "12" })).toBeCloseTo(0.1117, 4);
    expect(stale({ factsChangedShare: "0" })).toBe(0);
  });

  test("a cache that matches by meaning pays below 0.196 USD a wrong answer", () => {
    const cached = (price: string, hits: string): number => {
      const given = {
        wrongAnswer: "sum",
        wrongAnswerSum: price,
        "rag.rightShare": "0.85",
        searchMissShare: "0",
        responseHitShare: hits,
        cacheRightShare: "0.95",
      };
      const { evaluation, baseCase, share } = caseOf(given, "rag");
      if (hits !== "0") expect(share("answeredRight")).toBeCloseTo(0.822375, 10);
      return rightAnswersOf(evaluation, baseCase)?.wrongUsd ?? Number.NaN;
    };
    const { queriesServed } = evaluationOf({});
    // 0.65 x 0.05 x 0.85 = 0.027625 more wrong answers a query: a saving of 0.005421 is gone at 0.19623.
    const lost = (price: string) => (cached(price, "0.65") - cached(price, "0")) / queriesServed;
    expect(lost("1")).toBeCloseTo(0.027625, 10);
    expect(0.005421 / lost("1")).toBeCloseTo(0.196, 3);
  });

  test("is not known for a task that nobody measured, and then may be anything", () => {
    const { baseCase } = caseOf({ wrongAnswer: "person", task: "codes" }, "rag");
    expect(baseCase.resolved("rightShare").range).toMatchObject({ low: 0, high: 1 });
  });

  test("follows the kind of task, until it is typed", () => {
    const right = (values: Values, id: ApproachId) =>
      caseOf({ wrongAnswer: "person", ...values }, id).baseCase.resolved("rightShare").range;
    expect(right({ task: "codes" }, "fineTuning")).toMatchObject({ low: 0.55, likely: 0.7, high: 0.8 });
    expect(right({}, "fineTuning")).toEqual(right({ task: "documents" }, "fineTuning"));
    expect(right({ task: "codes", "fineTuning.rightShare": "0.5" }, "fineTuning")).toMatchObject({
      low: 0.5,
      high: 0.5,
    });
    // A figure of tuning alone is not taken over by hybrid.
    expect(right({ "fineTuning.rightShare": "0.5" }, "hybrid")).toEqual(right({}, "hybrid"));
  });
});

describe("another approach beside the cheapest", () => {
  test("pays up to the price of a wrong answer at which both cost the same", () => {
    const evaluation = evaluationOf({ ...textbook, wrongAnswerSum: "2" });
    // Hybrid against RAG: 1 USD and 30 wrong answers of 1,000; against tuning: 7 USD and 130.
    const [rag, tuned] = tradeOffsOf(evaluation);
    expect(rag?.samePriceUsd).toBeCloseTo(1 / 30, 10);
    expect(tuned?.samePriceUsd).toBeCloseTo(7 / 130, 10);
    expect(tuned && tradeOffWords(tuned)).toBe(
      "Fine-tuning costs $7 less before wrong answers and is wrong 130 times more: it pays where a wrong answer costs under $0.0538.",
    );
  });

  test("costs the same there, and the answer changes", () => {
    const at = (price: string) => evaluationOf({ ...textbook, wrongAnswerSum: price });
    expect(at("0.0538").cheapest).toBe("fineTuning");
    expect(at("0.0539").cheapest).toBe("hybrid");
    const [rag] = tradeOffsOf(at("0.0538"));
    // Against tuning RAG costs 6 USD more and is wrong 100 times less.
    expect(rag?.samePriceUsd).toBeCloseTo(0.06, 10);
    expect(rag && tradeOffWords(rag)).toContain("it pays where a wrong answer costs over $0.06.");
  });

  test("is not said until a wrong answer has a price", () => expect(tradeOffsOf(evaluationOf({}))).toEqual([]));
});

describe("what a right answer costs", () => {
  test("is all costs over the right answers", () => {
    const given = { wrongAnswer: "person", contactCost: "13.5", "rag.rightShare": "0.8", searchMissShare: "0" };
    const { evaluation, baseCase } = caseOf(given, "rag");
    const total = evaluation.approaches.find(({ id }) => id === "rag")?.totalUsd ?? Number.NaN;
    const right = rightAnswersOf(evaluation, baseCase);
    // 1,800,000 queries: 360,000 wrong answers at 13.50.
    expect(right?.rightShare).toBeCloseTo(0.8, 12);
    expect(right?.wrongAnswers).toBeCloseTo(360_000, 6);
    expect(right?.wrongUsd).toBeCloseTo(4_860_000, 4);
    expect(right?.perRightAnswerUsd).toBeCloseTo(total / 1_440_000, 10);
    expect(right?.perQueryUsd).toBeCloseTo(total / 1_800_000, 10);
  });

  test("is nothing anybody says until a wrong answer has a price", () => {
    const { evaluation, baseCase } = caseOf({ task: "documents" }, "rag");
    expect(rightAnswersOf(evaluation, baseCase)).toBeNull();
  });
});
