import { describe, expect, test } from "vitest";
import { analyseUncertainty } from "@/lib/analysis/analyse-uncertainty";
import { oddsOf, setupGapDraws } from "@/lib/analysis/uncertainty/odds";
import type { Odds, PairOdds } from "@/lib/analysis/uncertainty/types";
import { answerTo } from "../../golden/scenario-answer";

const article = (given: string) => answerTo(`?p=article-001.2026-11&${given}&v=1`);
const two = "prompting.basis=absent&hybrid.basis=absent";
const flat =
  "rag.setup=300&rag.perQuery=0.03&rag.hosting=275&fineTuning.setup=2750&fineTuning.perQuery=0.011&fineTuning.retraining=1250";

describe("ties", () => {
  test("a tie at a month-end counts as paid back in every draw", () => {
    // Both have cost 3,850 by the end of month 2; only hybrid's set-up is a range.
    const pair = oddsOf(article(flat), 200)?.pair as PairOdds;
    expect([pair.payback.challenger, pair.payback.incumbent]).toEqual(["fineTuning", "rag"]);
    expect(pair.payback.firstAheadShareByMonth[2]).toBe(1);
    expect(pair.payback.neverShare).toBe(0);
  });

  test("two approaches that cost the same in every draw share it out, and neither has a break-even", () => {
    const same = ["rag", "fineTuning"]
      .map((id) => `${id}.setup=500&${id}.perQuery=0.02&${id}.hosting=90&${id}.retraining=0`)
      .join("&");
    const odds = oddsOf(article(`${two}&${same}&queries=1000..9000`), 300) as Odds;
    for (const { cheapestShareByMonth } of odds.approaches)
      expect(cheapestShareByMonth.map((share) => share.toFixed(9))).toEqual(Array(13).fill("0.500000000"));
    expect(odds.pair?.breakEven).toMatchObject({ equalShare: 1, challengerAlwaysShare: 0, incumbentAlwaysShare: 0 });
    expect(odds.pair?.breakEven.challengerAbove).toEqual({ share: 0, queriesPerMonth: null });
    expect(odds.pair?.differenceUsd).toEqual({ p5: 0, p25: 0, p50: 0, p75: 0, p95: 0 });
    expect(odds.pair?.payback.firstAheadShareByMonth[1]).toBe(1);
  });

  test("where the set-ups are the same, a cheaper query closes the gap at once", () => {
    const pair = oddsOf(article(`${two}&rag.setup=1000&fineTuning.setup=1000&rag.perQuery=0.03..0.05`), 300)?.pair;
    expect(pair?.setupGapOverQueryGap.neverShare).toBe(0);
    expect(pair?.setupGapOverQueryGap.queries).toEqual({ p5: 0, p25: 0, p50: 0, p75: 0, p95: 0 });
  });
});

test("what was worked out of an answer before, over more months or fewer, changes nothing in what comes after", () => {
  const link = "?p=code-generator.2026-11&queries=10000..900000&growth=0.04&priceDecline=0.3&horizon=30&v=1";
  const used = answerTo(link);
  setupGapDraws(used, 100);
  analyseUncertainty(used, 64);
  setupGapDraws(used, 100);
  expect(oddsOf(used, 300)).toEqual(oddsOf(answerTo(link), 300));
  expect(setupGapDraws(used, 100)).toEqual(setupGapDraws(answerTo(link), 100));
});
