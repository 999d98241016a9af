import { describe, expect, test } from "vitest";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { sumUpTo } from "@/lib/model/bill";
import type { Choice } from "@/lib/model/choice";
import { choiceById } from "@/lib/model/choices";
import type { ApproachId } from "@/lib/model/names";
import { optionalTechniques } from "@/lib/model/optional-techniques";
import { interpret, type Scenario, withoutText, withText } from "@/lib/scenario/read/interpret";
import { readLink } from "@/lib/scenario/read/link";
import { figureIn } from "@/lib/scenario/validate/approach-sheet";
import { validateScenario } from "@/lib/scenario/validate/validate-scenario";
import { optionIds } from "@/lib/scenario/write/list-fields";
import { answerTo } from "./scenario-answer";

function caseOf(query: string, id: ApproachId) {
  const { baseCases, ruledOut, horizonMonths } = answerTo(`?p=support-bot.2026-11&possible=yes&${query}&v=1`);
  const found = baseCases.get(id) ?? ruledOut.find((each) => each.id === id)?.baseCase;
  if (!found) throw new Error(`${id} is not priced`);
  return { found, horizonMonths };
}

/** What a line costs over the horizon. */
function lineOf(query: string, line: string, id: ApproachId = "rag"): number {
  const { found, horizonMonths } = caseOf(query, id);
  const bill = found.bill.lines.find(({ line: { id: each } }) => each === line);
  if (!bill) throw new Error(`${id} has no ${line}`);
  return sumUpTo(bill.byMonth, horizonMonths);
}

const share = (query: string, name: string): number => figureIn(caseOf(query, "rag").found, name, "1");

const year = "queries=1000&horizon=12&growth=0&priceDecline=0&teamRate=100";

describe("people who answer where the model is unsure", () => {
  test("take 10 of 100 of 12,000 answers at 13.50 USD, less those the response cache has sent", () => {
    const all = `${year}&handover=person&unsureShare=0.1&contactCost=13.5`;
    expect(lineOf(`${all}&responseHitShare=0`, "handover.people")).toBeCloseTo(16_200, 6);
    expect(lineOf(`${all}&responseHitShare=0.2`, "handover.people")).toBeCloseTo(12_960, 6);
  });

  test("hold back half of the wrong answers", () => {
    const priced = `${year}&wrongAnswer=sum&wrongAnswerSum=2`;
    expect(share(`${priced}&handover=person`, "wrongShare")).toBeCloseTo(share(priced, "wrongShare") / 2, 12);
  });
});

test("a wrong answer that only says so costs what a refusal costs", () => {
  // 20 of 100 wrong, a quarter of them refusals: .05 x 1 + .15 x 10 USD, 12,000 times.
  const priced =
    "wrongAnswer=sum&wrongAnswerSum=10&outOfScopeShare=0&searchMissShare=0&rag.rightShare=0.8&rag.admittedShare=0.25&admittedSum=1";
  expect(lineOf(`${year}&${priced}`, "wrongAnswers.wrong")).toBeCloseTo(18_600, 6);
});

test("half an incident a month of six hours at 100 USD costs 3,600 USD a year", () =>
  expect(lineOf(`${year}&incidents=on&rag.incidentsPerMonth=0.5&incidentTime=6`, "incidents.hours")).toBeCloseTo(
    3_600,
    6,
  ));

describe("a least relevance", () => {
  const below = `${year}&threshold=person&belowShare=0.1&contactCost=13.5&responseHitShare=0`;

  test("sends 10 of 100 of 12,000 questions to people, and the model is asked the rest", () => {
    expect(lineOf(below, "relevanceThreshold.people")).toBeCloseTo(16_200, 6);
    const calls = (query: string) => share(query, "callsPerQuery");
    expect(calls(below)).toBeCloseTo(0.9 * calls(`${year}&responseHitShare=0`), 12);
    expect(lineOf(below.replace("person", "refuse"), "relevanceThreshold.people")).toBe(0);
  });

  test("with people behind it, what was missed is answered right", () => {
    const priced = "wrongAnswer=sum&outOfScopeShare=0&searchMissShare=0.1&rag.rightShare=0.8";
    expect(share(`${year}&${priced}&threshold=refuse`, "answeredRight")).toBeCloseTo(0.72, 12);
    expect(share(`${year}&${priced}&threshold=person`, "answeredRight")).toBeCloseTo(0.82, 12);
  });
});

test.each([
  ["none", 0.1],
  ["context", 0.063],
  ["keywords", 0.05],
  ["reranked", 0.037],
])("a better search (%s) leaves %d of the questions missed where one by embedding misses a tenth", (search, missed) =>
  expect(share(`${year}&wrongAnswer=sum&searchMissShare=0.1&betterSearch=${search}`, "missedShare")).toBeCloseTo(
    missed,
    12,
  ),
);

test("a million tokens at 500 a page and 3 credits of 0.00125 USD are 7.50 USD to read, and what changes again", () => {
  const pages = `${year}&documents=1000&documentTokens=1000&parsing=tables&pageTokens=500&changeShare=0.1`;
  expect(lineOf(pages, "parsing.read")).toBeCloseTo(7.5, 9);
  expect(lineOf(pages, "parsing.again")).toBeCloseTo(9, 9);
});

describe("a move to another embedding model", () => {
  const move = `${year}&documents=1000&documentTokens=1000&chunkTokens=1000&overlapTokens=0&embeddingPrice=0.1&newEmbedding=on&newEmbeddingMonth=9&newEmbeddingWork=24&writePrice=0&writtenPrice=0`;

  test("costs one embedding of everything and its hours, in its month", () =>
    // A million tokens at 0.10 USD, and 24 hours at 100 USD.
    expect(lineOf(move, "newEmbedding.move")).toBeCloseTo(2_400.1, 9));

  test("costs nothing before it", () =>
    expect(lineOf(move.replace("horizon=12", "horizon=8"), "newEmbedding.move")).toBe(0));
});

test("two copies of a store of 70 USD a month cost 1,680 USD a year, without its searches", () => {
  const store = "storeMinimum=0&storagePrice=0&vectorPrice=0&writePrice=0&writtenPrice=0&readPrice=16&storeHosting=70";
  const copies = `${year}&${store}&storeCopies=on&storeCopyCount=2`;
  expect(lineOf(copies, "storeCopies.kept")).toBeCloseTo(1_680, 6);
  expect(lineOf(copies, "vectorStore.host")).toBeGreaterThan(840);
});

describe("ten customers apart", () => {
  const apart = `${year}&tenancy=apart&customers=10`;

  test("are nine indexes more, and two hours each", () => {
    expect(lineOf(`${apart}&tenantStoreFee=25&tenantStoreWork=2`, "tenantStores.kept")).toBeCloseTo(2_700, 6);
    expect(lineOf(`${apart}&tenantStoreFee=25&tenantStoreWork=2`, "tenantStores.begin")).toBeCloseTo(2_000, 6);
  });

  test("are nine runs more, each a tenth of one over all examples", () => {
    // 1,000 examples of 500 tokens, passed over twice at 3 USD a million: 3 USD a run, three runs.
    const tuned = `${apart}&training=byToken&examples=1000&trainingExampleTokens=500&epochs=2&trainingPrice=3&trainingMinimum=0&validationPasses=0&runs=3&adapterShare=0.1&adapterFee=5&fineTuning.retrainEvery=6&retrainRuns=1`;
    expect(lineOf(tuned, "tenantAdapters.train", "fineTuning")).toBeCloseTo(9 * 3 * 3 * 0.1, 9);
    expect(lineOf(tuned, "tenantAdapters.retrain", "fineTuning")).toBeCloseTo(9 * 3 * 0.1, 9);
    expect(lineOf(tuned, "tenantAdapters.kept", "fineTuning")).toBeCloseTo(9 * 5 * 12, 9);
  });
});

test("a thousand pairs of three minutes at 20 USD an hour are 1,000 USD, and their million tokens 3.75 USD", () => {
  const pairs = `${year}&preferences=on&preferencePairs=1000&preferenceMinutes=3&labelRate=20&preferenceTokens=1000&preferencePasses=1&preferencePrice=3.75`;
  expect(lineOf(pairs, "preferences.choose", "fineTuning")).toBeCloseTo(1_000, 6);
  expect(lineOf(pairs, "preferences.train", "fineTuning")).toBeCloseTo(3.75, 9);
});

test("a gradual start of four weeks leaves half of the questions to the old system", () => {
  const start =
    "queries=10000&horizon=12&launch=on&earningShare=0.5&earningEach=10&rag.launchTime=0&oldSystem=730&rolloutTime=4";
  // 10,000 x .5 x 10 USD a month, over 4 weeks of 168 hours in months of 730, half of it; and the old system for them.
  expect(lineOf(start, "launch.rollout")).toBeCloseTo((50_000 * 4 * 168 * 0.5) / 730, 6);
  expect(lineOf(start, "launch.beside")).toBeCloseTo(4 * 168, 6);
});

test.each([
  ["handover", "person"],
  ["incidents", "on"],
  ["threshold", "person"],
  ["parsing", "tables"],
  ["newEmbedding", "on"],
  ["storeCopies", "on"],
  ["tenancy", "apart"],
  ["preferences", "on"],
  ["launch", "on"],
])("%s moves a figure, and off again leaves every figure as it was", (choice, on) => {
  const totals = (scenario: Scenario) =>
    evaluateScenario(validateScenario(scenario)).approaches.map(({ totalUsd }) => totalUsd);
  const plain = interpret(readLink("?p=support-bot.2026-11&v=1"));
  const chosen = withText(plain, choice, on);
  expect(totals(chosen)).not.toEqual(totals(plain));
  expect(totals(withText(chosen, choice, "none"))).toEqual(totals(plain));
});

describe("every technique that may be left out", () => {
  const choicesOfAll = [...new Set(optionalTechniques.flatMap(({ optional }) => optional?.choice ?? []))];
  const figures = (scenario: Scenario) => {
    const { approaches, pairs, queriesServed } = evaluateScenario(validateScenario(scenario));
    const bills = approaches.map(({ id, totalUsd, cumulativeUsd, lines }) => [
      id,
      totalUsd,
      cumulativeUsd,
      lines.map((line) => [line.id, line.totalUsd]),
    ]);
    return [bills, queriesServed, pairs.map(({ crossings, payback }) => [crossings, payback.changes])];
  };
  const plain = interpret(readLink("?p=support-bot.2026-11&possible=yes&v=1"));
  const figuresWithout = figures(plain);
  const on = (scenario: Scenario, choice: string) => {
    const ids = optionIds(choiceById.get(choice) as Choice, null);
    return withText(scenario, choice, ids.find((id) => id !== "none") ?? "");
  };

  test("on and off again, one by one, leaves every figure to the last bit", () => {
    for (const choice of choicesOfAll)
      expect(figures(withoutText(on(plain, choice), choice)), choice).toEqual(figuresWithout);
  });

  test("all on at once are counted, and off again leave every figure to the last bit", () => {
    const all = choicesOfAll.reduce(on, plain);
    expect(choicesOfAll.filter((choice) => all.options.get(choice) === undefined)).toEqual([]);
    expect(figures(all)).not.toEqual(figuresWithout);
    expect(figures(choicesOfAll.reduce(withoutText, all))).toEqual(figuresWithout);
  });
});
