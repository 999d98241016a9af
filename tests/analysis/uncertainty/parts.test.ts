import { describe, expect, test } from "vitest";
import { shortOdds } from "@/components/uncertainty/uncertainty-work";
import { analysePartsInSlices, analyseUncertainty } from "@/lib/analysis/analyse-uncertainty";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";
import { runToEnd } from "@/lib/sliced";

describe.each([
  "p=article-001.2026-11&v=1",
  "p=support-bot.2026-11&queries=10000..90000&v=1",
  "p=article-001.2026-11&rag.perQuery=0.03&v=1",
])("%s", (link) => {
  const evaluation = evaluateScenario(readScenario(link));
  const whole = analyseUncertainty(evaluation, 500);

  test.each(["odds", "sensitivity", "switchingValues", "map"] as const)(
    "%s alone is what it is in the whole",
    (part) => {
      expect(runToEnd(analysePartsInSlices(evaluation, 500, [part]))).toEqual({ [part]: whole[part] });
    },
  );

  test("the odds of an answer are the odds without volumes", () => {
    const { answerOdds } = runToEnd(analysePartsInSlices(evaluation, 500, ["answerOdds"]));
    expect(answerOdds).toEqual(whole.odds && shortOdds(whole.odds));
  });

  test("monthly odds are the odds without volumes and without the two best", () => {
    const { monthlyOdds } = runToEnd(analysePartsInSlices(evaluation, 500, ["monthlyOdds"]));
    const none = { low: [], high: [] };
    expect(monthlyOdds).toEqual({
      ...whole.odds,
      volumes: [],
      pair: null,
      approaches: whole.odds?.approaches.map((each) => ({ ...each, totalByVolumeUsd: none })),
    });
  });
});
