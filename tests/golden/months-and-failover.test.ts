import { describe, expect, test } from "vitest";
import { sumUpTo } from "@/lib/model/bill";
import { figureIn } from "@/lib/scenario/validate/approach-sheet";
import { answerTo } from "./scenario-answer";

/** RAG at 2 cents a query with hosting of 100 USD a month and a set-up of 500 USD, tuning at 1 cent for 3,000 USD. */
const flat =
  "rag.basis=quoted&fineTuning.basis=quoted&prompting.basis=absent&longContext.basis=absent&hybrid.basis=absent&rag.setup=500&rag.perQuery=0.02&rag.hosting=100&fineTuning.setup=3000&fineTuning.perQuery=0.01&fineTuning.hosting=0&fineTuning.retrainEvery=never&growth=0&priceDecline=0&queries=12000";

/** What is given last holds. */
const given = (query: string) => new URLSearchParams([...new Map(new URLSearchParams(query))]).toString();
const answer = (query: string) => answerTo(`?${given(`p=article-001.2026-11&${flat}&${query}`)}&v=1`);
const rag = (query: string) => answer(query).approaches.find(({ id }) => id === "rag");

describe("a busy season", () => {
  // Two months of 3 times the usual ones: the mean is 16 / 12 of a usual month, so 9,000 in usual months and 27,000 in busy ones.
  const season = "seasons=busy&busyLevel=3&busyMonths=2&busyFrom=11";

  test("keeps the queries of a year and moves them into its months", () => {
    const { queriesByMonth, queriesServed } = answer(`${season}&horizon=12`);
    expect(queriesByMonth[1]).toBeCloseTo(9_000, 6);
    expect(queriesByMonth[10]).toBeCloseTo(9_000, 6);
    expect(queriesByMonth[11]).toBeCloseTo(27_000, 6);
    expect(queriesByMonth[12]).toBeCloseTo(27_000, 6);
    expect(queriesByMonth[13]).toBeCloseTo(9_000, 6);
    expect(queriesServed).toBeCloseTo(144_000, 6);
    expect(rag(`${season}&horizon=12`)?.totalUsd).toBeCloseTo(500 + 12 * 100 + 144_000 * 0.02, 6);
  });

  test("that lasts over the turn of the year goes on in the next months", () => {
    const { queriesByMonth } = answer(`${season}&busyFrom=12&horizon=12`);
    expect(queriesByMonth.slice(11, 15).map(Math.round)).toEqual([9_000, 27_000, 27_000, 9_000]);
    expect(answer("seasons=busy&busyLevel=3&busyMonths=2&busyFrom=1&horizon=12").queriesByMonth[13]).toBeCloseTo(
      27_000,
      6,
    );
  });

  test("brings the month in which tuning is ahead forward, where the year begins with it", () => {
    // 2,000 USD more to set up. 220 a month; or 370 in two busy months and 190 in the others.
    const month = (query: string) =>
      answer(`fineTuning.setup=2500&${query}&horizon=24`).pairs[0]?.payback.firstAheadMonth;
    expect(month("seasons=none")).toBe(10);
    expect(month(`${season}&busyFrom=1`)).toBe(9);
    expect(month(`${season}&busyFrom=11`)).toBe(11);
  });
});

describe("money of later months", () => {
  test("counts 110 USD in a year as 100 today, and what is paid at once in full", () => {
    const discounted = rag("discounting=on&discountShare=0.1&horizon=13");
    // 340 USD a month, month 13 at 340 / 1.1.
    expect(discounted?.setupUsd).toBeCloseTo(500, 9);
    const spent = discounted?.cumulativeUsd ?? [];
    expect((spent[1] ?? 0) - 500).toBeCloseTo(340, 9);
    expect((spent[13] ?? 0) - (spent[12] ?? 0)).toBeCloseTo(340 / 1.1, 9);
    // A geometric row of 13 months.
    const factor = 1.1 ** (-1 / 12);
    expect(discounted?.totalUsd).toBeCloseTo(500 + (340 * (1 - factor ** 13)) / (1 - factor), 6);
  });

  test("puts off the month in which a dearer set-up pays", () => {
    const ahead = (share: number) =>
      answer(`discounting=on&discountShare=${share}&horizon=36`).pairs[0]?.payback.firstAheadMonth;
    // 220 USD saved a month against 2,500.
    expect(ahead(0)).toBe(12);
    expect(ahead(0.3)).toBe(13);
  });

  test("may keep it from paying at all, and says so", () => {
    // 220 / (1 - 1 / (1 + r)^(1/12)) is under 2,500 from r = 2.02 on.
    const reason = answer(
      "discounting=on&discountShare=1&rag.hosting=0&rag.perQuery=0.0205&fineTuning.setup=3000&horizon=36",
    );
    expect(reason.pairs[0]?.payback.reason).toMatchObject({
      kind: "savesTooLittle",
      shrunkBy: { worth: true, prices: false },
    });
  });
});

describe("a second provider", () => {
  const asked =
    "p=support-bot.2026-11&queries=1000&horizon=1&growth=0&priceDecline=0&retryShare=0&responseHitShare=0&prompting.instructionTokens=1000&prompting.exampleTokens=0&questionTokens=0&outputTokens=100";
  const priced = `${asked}&secondProvider=on&secondInputPrice=5&secondOutputPrice=20`;
  const prompting = (query: string) => {
    const { baseCases, ruledOut } = answerTo(`?${query}&v=1`);
    return baseCases.get("prompting") ?? ruledOut.find(({ id }) => id === "prompting")?.baseCase;
  };
  const lineOf = (query: string, id: string) => {
    const line = prompting(query)?.bill.lines.find((each) => each.line.id === id);
    return line ? sumUpTo(line.byMonth, 1) : Number.NaN;
  };

  test("is paid for its share of the calls, and the first one for the others", () => {
    // 4 of 100 calls of 1,000 + 100 tokens at 5 and 20 USD a million: 40 x 0.007 USD.
    expect(lineOf(`${priced}&secondShare=0.04`, "secondProvider.second")).toBeCloseTo(40 * 0.007, 9);
    const [alone, beside] = [asked, `${priced}&secondShare=0.04`].map((query) => lineOf(query, "generation.prompt"));
    expect(beside).toBeCloseTo((alone ?? 0) * 0.96, 9);
  });

  test("makes none of the calls that the first one answers", () => {
    const sheet = prompting(`${priced}&secondShare=0.04`);
    expect(sheet && figureIn(sheet, "callsPerQuery", "1/query")).toBeCloseTo(0.96, 12);
  });
});

describe("a second try", () => {
  const priced =
    "p=support-bot.2026-11&queries=1000&horizon=1&growth=0&responseHitShare=0&outOfScopeShare=0&searchMissShare=0&rag.rightShare=0.8&wrongAnswerSum=10";
  const lineOf = (query: string, id: string) => {
    const line = answerTo(`?${priced}&${query}&v=1`)
      .baseCases.get("rag")
      ?.bill.lines.find((each) => each.line.id === id);
    return line ? sumUpTo(line.byMonth, 1) : Number.NaN;
  };

  test("is wrong again in its share, and costs as much each time", () => {
    // 200 wrong of 1,000, all asked again, 60 of them wrong again: 2,000 and 600 USD; half of the 60 go to a person at 12.
    const again = "wrongAnswer=again&wrongAgainShare=0.3&contactCost=12";
    expect(lineOf(`${again}&givenUpShare=0`, "wrongAnswers.wrong")).toBeCloseTo(2_000, 6);
    expect(lineOf(`${again}&givenUpShare=0`, "askedAgain.wrongAgain")).toBeCloseTo(600, 6);
    expect(lineOf(`${again}&givenUpShare=0.5`, "askedAgain.wrongAgain")).toBeCloseTo(960, 6);
    expect(lineOf("wrongAnswer=again&contactCost=12", "askedAgain.wrongAgain")).toBeCloseTo(2_200, 6);
    expect(lineOf("wrongAnswer=sum", "askedAgain.wrongAgain")).toBe(0);
  });

  test("what is made up has a price of its own", () => {
    // 200 wrong, 50 of them refusals, 9 in 10 of the others made up: 135 x 40 USD.
    const madeUp = "wrongAnswer=sum&rag.admittedShare=0.25&rag.madeUpShare=0.9&madeUpSum=40";
    expect(lineOf(madeUp, "wrongAnswers.madeUp")).toBeCloseTo(5_400, 6);
    expect(lineOf("wrongAnswer=sum", "wrongAnswers.madeUp")).toBe(0);
  });
});
