import { describe, expect, test } from "vitest";
import type { Pair } from "@/lib/analysis/break-even/types";
import { reasonWords } from "@/lib/narrative/reason-words";
import { answerTo } from "../../golden/scenario-answer";

/** RAG against fine-tuning, both quoted, fine-tuning never retrained. */
function ragAgainstTuning(given: string): Pair {
  const flat = "rag.setup=0&rag.hosting=0&fineTuning.perQuery=0&fineTuning.hosting=0&fineTuning.retrainEvery=never";
  const kept = flat.split("&").filter((part) => !given.includes(`${part.split("=")[0]}=`));
  const { pairs } = answerTo(`?p=article-001.2026-11&${kept.join("&")}&${given}&v=1`);
  return pairs.find(({ incumbent, challenger }) => incumbent === "rag" && challenger === "fineTuning") as Pair;
}

const said = (reason: Pair["reason"] | undefined) => (reason ? reasonWords(reason) : "");

describe("why there is no crossing", () => {
  test("names what the dearer one costs more without a single query and for each", () => {
    const { always, reason } = ragAgainstTuning("rag.perQuery=0.01&fineTuning.perQuery=0.03&fineTuning.setup=500");
    expect(always).toBe("rag");
    expect(reason).toMatchObject({
      kind: "dearerAtEveryVolume",
      cheaper: "rag",
      dearer: "fineTuning",
      withoutQueriesUsd: 500,
      heaviestPerQuery: { label: "Queries" },
    });
    expect(said(reason)).toContain("Fine-tuning is dearer than RAG at every volume");
    expect(said(reason)).toContain("$500 more without a single query");
    expect(said(reason)).toContain("$0.02 more per query");
    expect(said(reason)).toContain("“Queries”");
  });

  test("does not name a part that costs the same", () => {
    const { reason } = ragAgainstTuning("rag.perQuery=0.01&fineTuning.perQuery=0.01&fineTuning.setup=500");
    expect(said(reason)).toContain("$500 more without a single query");
    expect(said(reason)).not.toContain("per query");
  });

  test("says so when both cost the same at every volume", () => {
    const { always, reason, crossings } = ragAgainstTuning(
      "rag.perQuery=0.01&fineTuning.perQuery=0.01&fineTuning.setup=0",
    );
    expect([always, crossings]).toEqual(["equal", []]);
    expect(said(reason)).toBe("RAG and fine-tuning cost the same at every volume.");
  });

  test("there is none where there is a crossing and a payback", () => {
    const { always, reason } = ragAgainstTuning("rag.perQuery=0.01&fineTuning.setup=500");
    expect([always, reason]).toEqual([null, null]);
  });
});

describe("why a set-up is never earned back", () => {
  test("because nothing is saved, and what weighs most", () => {
    const { payback } = ragAgainstTuning("rag.perQuery=0.01&fineTuning.setup=500&fineTuning.hosting=2000");
    expect(said(payback.reason)).toContain("costs $500 more to set up and saves nothing in a month");
    expect(said(payback.reason)).toContain("“Hosting”, $2,000 more a month");
  });

  test("because prices fall faster than it saves", () => {
    const { payback } = ragAgainstTuning("queries=5000&rag.perQuery=0.024&fineTuning.setup=2450&priceDecline=0.5");
    expect(said(payback.reason)).toContain("falling prices");
    expect(said(payback.reason)).toContain("$2,138");
  });

  test("does not blame prices when it is the queries that shrink", () => {
    // 30 saved in month 1 and a tenth less each month: 30 / 0.1 = 300 in all, below 2,450.
    const { payback } = ragAgainstTuning("queries=5000&rag.perQuery=0.006&fineTuning.setup=2450&growth=-0.1");
    expect(payback.reason).toMatchObject({ kind: "savesTooLittle", shrunkBy: { prices: false, queries: true } });
    expect(said(payback.reason)).toContain("$300");
    expect(said(payback.reason)).not.toContain("prices");
  });

  test("does not say that nothing is saved when growth makes it save later", () => {
    // 500 against 1,000 in month 1, but 510 x 1.02^36 = 1,020 from month 37 on: it saves, and only the gap is too wide.
    const given = "queries=50000&growth=0.02&rag.perQuery=0.01&fineTuning.setup=150000&fineTuning.hosting=1000";
    const { payback } = ragAgainstTuning(`${given}&horizon=120`);
    expect(payback.firstAheadMonth).toBeNull();
    expect(said(payback.reason)).not.toContain("saves nothing");
  });
});

describe("what the sceptic found", () => {
  test("the machines count in what a query costs more, and are named", () => {
    const { pairs } = answerTo("?p=support-bot.2026-11&v=1");
    const pair = pairs.find(({ incumbent, challenger }) => incumbent === "fineTuning" && challenger === "hybrid");
    // At a billion queries a month hybrid costs 26,148,398 and fine-tuning 7,614,571 over 12 billion: 0.0015 a query.
    expect(said(pair?.reason)).toContain("$0.0015 more per query");
    expect(said(pair?.reason)).toContain("“Machines”");
  });

  test("what saves nothing in ten years may save later, when queries grow, so it is not called never", () => {
    const { pairs } = answerTo("?p=support-bot.2026-11&horizon=120&growth=0.02&v=1");
    const pair = pairs.find(({ incumbent, challenger }) => incumbent === "rag" && challenger === "fineTuning");
    expect(pair?.payback).toMatchObject({ firstAheadMonth: null, firstAheadBeyondHorizon: null, reason: null });
  });

  test("two that cost the same in every month are equal, neither ahead nor behind", () => {
    const { pairs } = answerTo(
      "?p=article-001.2026-11&rag.setup=0&rag.hosting=0&rag.perQuery=0.01&prompting.perQuery=0.01&v=1",
    );
    expect(pairs[0]).toMatchObject({ always: "equal", payback: { equal: true } });
  });
});

describe("the cause that is named", () => {
  const lossesOf = (link: string) => {
    const { approaches, pairs } = answerTo(link);
    const linesOf = (id: string) => approaches.find((each) => each.id === id)?.lines ?? [];
    return pairs.flatMap(({ payback: { reason } }) =>
      reason?.kind === "savesNothing"
        ? [{ reason, own: linesOf(reason.challenger), other: linesOf(reason.incumbent) }]
        : [],
    );
  };

  test("is a group whose lines, saved and lost, come to the most: tokens are told with their cache", () => {
    const tokens = /^(generation|promptCaching|tunedPerToken)\./;
    const found = ["support-bot.2026-11", "code-generator.2026-11", "regulated-answers.2026-11"].flatMap((id) =>
      lossesOf(`?p=${id}&v=1`),
    );
    expect(found.length).toBeGreaterThan(2);
    for (const { reason, own, other } of found) {
      if (reason.heaviestPerMonth?.label !== "Tokens, with their cache") continue;
      const sum = (lines: typeof own) =>
        lines
          .filter(({ id, kind }) => kind !== "once" && tokens.test(id))
          .reduce((total, { totalUsd }) => total + totalUsd, 0);
      expect(reason.heaviestPerMonth.usd).toBeCloseTo((sum(own) - sum(other)) / 12, 9);
      expect(reason.heaviestPerMonth.usd).toBeGreaterThan(0);
    }
  });
});
