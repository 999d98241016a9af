import { describe, expect, test } from "vitest";
import { sumUpTo } from "@/lib/model/bill";
import { answerTo } from "./scenario-answer";

/** What a line of RAG costs over the horizon. */
function lineOf(query: string, id: string): number {
  const { baseCases, horizonMonths } = answerTo(`?p=support-bot.2026-11&${query}&v=1`);
  const found = baseCases.get("rag")?.bill.lines.find(({ line }) => line.id === id);
  if (!found) throw new Error(`RAG has no ${id}`);
  return sumUpTo(found.byMonth, horizonMonths);
}

const totalOf = (query: string, approach: string): number =>
  answerTo(`?p=support-bot.2026-11&${query}&v=1`).approaches.find(({ id }) => id === approach)?.totalUsd ?? Number.NaN;

describe("evaluation", () => {
  const all = "evaluation=on&queries=1000000&horizon=1&reviewCost=1.5&testQuestionTime=10&teamRate=90";

  test("judging 5 of 100 of a million answers costs 337.50 USD, people reading 1 of 100 at 1.50 USD 15,000", () => {
    expect(lineOf(all, "evaluation.judge")).toBeCloseTo(337.5, 6);
    expect(lineOf(all, "evaluation.review")).toBeCloseTo(15_000, 6);
  });

  test("200 questions of ten minutes at 90 USD an hour are 3,000 USD, once", () =>
    expect(lineOf(all, "evaluation.testSet")).toBeCloseTo(3_000, 6));
});

describe("observability of a million questions a month", () => {
  test.each([
    ["langsmith", 1, 39 + 990 * 2.5],
    ["langfuse", 1, 29 + 9 * 8],
    ["langfuse", 5, 29 + 49 * 8],
  ])("by %s, %i records each", (plan, records, usd) => {
    const query = `observability=${plan}&recordsPerQuery=${records}&queries=1000000&horizon=1`;
    expect(lineOf(query, "observability.records")).toBeCloseTo(usd, 6);
  });
});

test("five weeks of waiting, at 10,000 questions a month, 55 of 100 of them worth 13.50 USD, cost 85,438 USD", () => {
  const query = "launch=on&queries=10000&earningShare=0.55&earningEach=13.5&rag.launchTime=5&horizon=1";
  // 10,000 x .55 x 13.50 x 5 weeks of 168 hours in months of 730.
  expect(lineOf(query, "launch.waiting")).toBeCloseTo((10_000 * 0.55 * 13.5 * 5 * 168) / 730, 6);
  const beside = `${query}&oldSystem=7300&besideTime=2`;
  expect(lineOf(beside, "launch.beside")).toBeCloseTo((7_300 * 2 * 168) / 730, 6);
});

describe("a conversation", () => {
  const turn = "questionTokens=60&outputTokens=200&rag.instructionTokens=600&rag.passages=3&passageTokens=512";
  const prompt = (query: string) => {
    const { baseCases } = answerTo(`?p=support-bot.2026-11&${turn}&${query}&v=1`);
    const { sheetValues } = baseCases.get("rag") as NonNullable<ReturnType<typeof baseCases.get>>;
    return sheetValues;
  };
  const tokens = (query: string): number => {
    const values = prompt(query).value("promptTokens") as { readonly data?: Float64Array } | number;
    return typeof values === "number" ? values : (values.data?.[0] ?? Number.NaN);
  };

  test.each([
    // 600 of instructions, 1,536 of passages, 60 of question; 260 more for each turn before it.
    [4, "none", 10_344],
    [8, "none", 24_848],
    [20, "none", 20 * 2_196 + 260 * 190],
    [20, "3", 20 * 2_196 + 260 * (0 + 1 + 2 + 17 * 3)],
  ])("of %i turns, of which the last %s are sent, has the sum of its prompts", (turns, kept, sum) =>
    expect(tokens(`conversation=turns&turns=${turns}&keptTurns=${kept}`) * turns).toBeCloseTo(sum, 6),
  );
});

test("1,000 English tokens are 1,328 in German and 1,580 in Hindi, in question and answer", () => {
  const plain = "questionTokens=1000&outputTokens=1000&prompting.instructionTokens=0&prompting.exampleTokens=0";
  const perQuery = (query: string) => totalOf(`${plain}&queries=1000000&horizon=1&retryShare=0&${query}`, "prompting");
  const people = totalOf(`${plain}&queries=0&horizon=1&retryShare=0`, "prompting");
  // 1.04 USD a million, both ways.
  for (const [language, factor] of [
    ["none", 1],
    ["german", 1.328],
    ["hindi", 1.58],
    ["hindiLlama", 2.523],
  ] as const)
    expect(perQuery(`language=${language}`) - people).toBeCloseTo(2 * factor * 1_000 * 1.04, 6);
});

test("a router that keeps 14 of 100 at .00834 USD and sends 86 to .0005 costs .0015976 USD a query", () => {
  // A prompt of 1,000 tokens and no answer: prices a million are a thousandth of a call's.
  const call =
    "questionTokens=1000&outputTokens=0&prompting.instructionTokens=0&prompting.exampleTokens=0&retryShare=0&horizon=1&prompting.buildHours=0&prompting.upkeepHours=0&inputPrice=8.34&queries=1000000";
  expect(totalOf(`${call}&router=on&easyShare=0.86&easyInputPrice=0.5`, "prompting") / 1e6).toBeCloseTo(0.0015976, 9);
  expect(totalOf(`${call}&router=on&easyShare=0.74&easyInputPrice=0.5`, "prompting") / 1e6).toBeCloseTo(0.0025384, 9);
});

test("an agent that cuts 10,000 documents of 1,500 tokens, at .10 and .50 USD a million, costs 1.50 and 7.50 USD", () => {
  const query =
    "chunking=agentic&documents=10000&documentTokens=1500&chunkInputPrice=0.1&chunkOutputPrice=0.5&changeShare=0";
  expect(lineOf(query, "chunking.cut")).toBeCloseTo(1.5 + 7.5, 9);
  // Cutting by meaning embeds all 15 million tokens once more, at 0.02 USD a million.
  expect(lineOf(query.replace("agentic", "semantic"), "chunking.cut")).toBeCloseTo(0.3, 9);
});

test.each(["evaluation", "observability", "launch", "conversation", "language", "router", "chunking"])(
  "with %s off again every figure is back to the last bit",
  (choice) => {
    const totals = (query: string) =>
      answerTo(`?p=help-desk.2026-11${query}&v=1`).approaches.map(({ id, totalUsd }) => [id, totalUsd]);
    expect(totals(`&${choice}=none&turns=9&easyShare=0.5`)).toEqual(totals(""));
  },
);

describe("guards and thinking", () => {
  const million =
    "queries=1000000&horizon=1&growth=0&responseHitShare=0&retryShare=0&inputGuard=guard-llama-guard-3-8b&outputGuard=guard-llama-guard-3-8b";

  test("a filter of one unit for the question and two for the answer, 0.15 USD a thousand, costs 450 USD a million", () => {
    const query = `${million}&inputGuardCost=0.00015&outputGuardCost=0.0003`;
    expect(lineOf(query, "inputGuard.check") + lineOf(query, "outputGuard.check")).toBeCloseTo(450, 6);
  });

  test("200 tokens that are shown and 426 that are not are 626 on the bill, 3.13 times as many", () => {
    const perAnswer = (thinking: number) =>
      lineOf(
        `queries=1000000&horizon=1&outputPrice=10&outputTokens=200&thinkingTokens=${thinking}`,
        "generation.answer",
      );
    expect(perAnswer(426) / perAnswer(0)).toBeCloseTo(3.13, 9);
  });
});
