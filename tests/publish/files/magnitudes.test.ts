import { describe, expect, test } from "vitest";
import { analyseUncertainty } from "@/lib/analysis/analyse-uncertainty";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { latencyOf } from "@/lib/analysis/latency/latency";
import { charts } from "@/lib/charts/definitions/charts";
import { chartPicture } from "@/lib/publish/files/chart-picture";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";

const links = [
  "?p=support-bot.2026-11&queries=5e-324&v=1",
  "?p=article-001.2026-11&queries=5e-324&v=1",
  "?p=article-001.2026-11&queries=1e-300..1e-9&v=1",
  "?p=article-001.2026-11&queries=0..5e-324&v=1",
  "?p=article-001.2026-11&rag.setup=5e-324&rag.perQuery=5e-324&rag.hosting=0&fineTuning.setup=1e-310&v=1",
  "?p=article-001.2026-11&prompting.perQuery=1e-308&queries=0.001&v=1",
  "?p=article-001.2026-11&queries=1e12&rag.perQuery=1000000&v=1",
  "?p=support-bot.2026-11&networkTime=5e-324&networkTimeP95=5e-324&searchTime=0&firstTokenTime=1e-300&v=1",
];

describe.each(links)("%s", (link) => {
  test("has charts that end, of finite numbers", () => {
    const evaluation = evaluateScenario(readScenario(link));
    const { odds, ...parts } = analyseUncertainty(evaluation, 100);
    const source = { evaluation: evaluation, odds, monthlyOdds: odds, ...parts, latency: latencyOf(evaluation) };
    for (const chart of charts)
      for (const [compact, width] of [
        [true, 320],
        [false, 800],
      ] as const) {
        const spec = chart.draw(source, { compact, measure: "firstToken" });
        if (typeof spec === "string") continue;
        const picture = chartPicture(spec, evaluation, {
          width,
          height: null,
          theme: "light",
          measure: "firstToken",
          language: "en",
        });
        expect(picture, chart.id).not.toMatch(/NaN|Infinity|undefined/);
        expect(picture.length, chart.id).toBeLessThan(400_000);
      }
  });
});
