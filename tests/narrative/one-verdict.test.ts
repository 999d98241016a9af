import { describe, expect, test } from "vitest";
import { analysePartsInSlices } from "@/lib/analysis/analyse-uncertainty";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { inTime } from "@/lib/analysis/latency/limits/in-time";
import { oddsOf } from "@/lib/analysis/uncertainty/odds";
import { charts } from "@/lib/charts/definitions/charts";
import { approaches } from "@/lib/model/approaches";
import { dependsOnOdds } from "@/lib/narrative/finding";
import { headline } from "@/lib/narrative/headline";
import { plainText } from "@/lib/narrative/phrase";
import { uncertaintySummary } from "@/lib/narrative/uncertainty-summary";
import { previewOf } from "@/lib/publish/embed/preview";
import { reportOf } from "@/lib/publish/report/report";
import { interpret } from "@/lib/scenario/read/interpret";
import { readLink } from "@/lib/scenario/read/link";
import { validateScenario } from "@/lib/scenario/validate/validate-scenario";
import { runToEnd } from "@/lib/sliced";

/** All that is said of a scenario, by where it is said. */
function saidOf(link: string) {
  const evaluation = evaluateScenario(validateScenario(interpret(readLink(link))));
  const parts = runToEnd(
    analysePartsInSlices(evaluation, 200, ["odds", "monthlyOdds", "sensitivity", "switchingValues", "map", "latency"]),
  );
  const { odds = null, latency = null } = parts;
  const source = { evaluation, ...parts };
  const ofCosts = charts.filter(({ id }) => !["latency", "distribution", "headroom"].includes(id));
  const titles = ofCosts.map(({ id, draw }): [string, string] => {
    const spec = draw(source, { compact: false, measure: "firstToken" });
    return [id, typeof spec === "string" ? spec : spec.title];
  });
  const { sensitivity = null, switchingValues = [], map = null } = parts;
  return {
    evaluation,
    odds,
    map,
    switchingValues,
    finding: headline(evaluation, odds, latency).finding,
    texts: [
      ...titles,
      ["second line", plainText(uncertaintySummary(evaluation, { odds, sensitivity, switchingValues, map }))],
      ["preview", previewOf({ evaluation, odds, latency: latency ?? undefined }).title],
      ["preview of a busy server", previewOf({ evaluation }).title],
      ["report", reportOf(source).cards[0]?.figure ?? ""],
    ] as [string, string][],
  };
}

describe("under a limit that leaves the cheapest out", () => {
  test.each(["firstTokenBudget=900", "firstTokenBudget=200"])(
    "%s: chart titles, odds, second line, map, report and previews name nobody who is over it",
    (limit) => {
      const { evaluation, odds, map, switchingValues, finding, texts } = saidOf(`?p=support-bot.2026-11&${limit}&v=1`);
      const { late, evaluation: compared } = inTime(evaluation);
      expect(finding).toMatchObject({ rule: "budget", best: { id: compared.cheapest } });
      expect(late).toContain(evaluation.cheapest);
      for (const id of late) {
        const name = new RegExp(`\\b${approaches[id].inSentence}\\b`, "i");
        for (const [place, text] of texts) expect(text, place).not.toMatch(name);
        expect(odds?.approaches.map((each) => each.id) ?? []).not.toContain(id);
        expect(map?.cells.map(({ winner }) => winner) ?? []).not.toContain(id);
        expect(switchingValues.flatMap(({ below, above }) => [below?.winner, above?.winner])).not.toContain(id);
      }
    },
  );
});

test("where nobody keeps the limit, no text names a winner without saying so", () => {
  const { finding, texts } = saidOf("?p=support-bot.2026-11&firstTokenBudget=20&v=1");
  expect(finding.rule).toBe("late");
  for (const [place, text] of texts)
    if (/cheap|costs/i.test(text))
      expect(text, place).toMatch(/cost alone|meets your latency limit|keeps the limit|within 20 ms/i);
});

test("without a limit nobody is left out, and nothing is made anew", () => {
  const { evaluation } = saidOf("?p=support-bot.2026-11&v=1");
  expect(inTime(evaluation)).toEqual({ evaluation, late: [], isAnyInTime: true });
  expect(inTime(evaluation).evaluation).toBe(evaluation);
});

test("where the two best are a tenth apart or more, the headline is the same without odds", () => {
  const depends = Array.from({ length: 24 }, (_, index) => {
    const queries = Math.round(1_000 * 1.35 ** index);
    const link = `?p=support-bot.2026-11&queries=${queries}&growth=0.03&rag.passages=3..8&teamRate=50..120&v=1`;
    const evaluation = evaluateScenario(validateScenario(interpret(readLink(link))));
    const isDependent = dependsOnOdds(evaluation);
    if (!isDependent) expect(headline(evaluation, oddsOf(evaluation, 200))).toEqual(headline(evaluation));
    return isDependent;
  });
  expect(new Set(depends)).toEqual(new Set([true, false]));
});
