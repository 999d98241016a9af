import { describe, expect, test } from "vitest";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { findChart } from "@/lib/charts/definitions/charts";
import { cardOf } from "@/lib/publish/embed/card";
import { previewOf, titleAlone } from "@/lib/publish/embed/preview";
import { chartPicture } from "@/lib/publish/files/chart-picture";
import { isWorkbook } from "@/lib/publish/files/scenario-formats/scenario-format";
import { scenarioFormats } from "@/lib/publish/files/scenario-formats/scenario-formats";
import { scenarioJson } from "@/lib/publish/files/scenario-json";
import { sharedChart } from "@/lib/publish/share/shared-chart";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";

describe("what the catalogue says against the figures is said wherever they are shown", () => {
  const link = "?p=historical-openai.2026-11&v=1";
  const source = { evaluation: evaluateScenario(readScenario(link)) };
  const said = "GPT-4o mini at OpenAI moves on to GPT-6 Luna on 2027-01-14";
  const saidAtLength = "GPT-4o mini at OpenAI stops on 2027-01-14";

  test("in the picture, the card, the preview and oEmbed's title", () => {
    const chart = findChart("over-time");
    if (!chart) throw new Error("no chart over time");
    const look = { theme: "light", width: null, measure: "firstToken" } as const;
    const card = cardOf(chart, source, look);
    if (typeof card === "string") throw new Error(card);
    expect(card.notices.map(({ message }) => message).join(" ")).toContain(saidAtLength);
    const size = { width: 800, height: null, theme: "light", measure: "firstToken", language: "en" } as const;
    expect(chartPicture(card.wide, source.evaluation, size)).toContain(said);
    expect(previewOf(source).description).toContain(said);
    expect(previewOf(source).alt).toContain(said);
    expect(titleAlone(source)).toContain(said);
    expect(sharedChart("over-time", source, "firstToken").title).toContain(said);
  });

  test("in Markdown, CSV and JSON", () => {
    const file = scenarioJson(source.evaluation);
    expect(file.warnings.map(({ message }) => message).join(" ")).toContain(saidAtLength);
    for (const format of scenarioFormats)
      expect(isWorkbook(format) ? JSON.stringify(format.make(source, null)) : format.write(file)).toContain(
        saidAtLength,
      );
  });
});
