import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { recordsOf } from "@/lib/catalog";
import { catalogSchemas } from "@/lib/catalog/schema";
import { findChart } from "@/lib/charts/definitions/charts";
import { chartSvg } from "@/lib/charts/kinds/chart-svg";
import { formOf } from "@/lib/form/form";
import { openApi } from "@/lib/publish/api/document";
import { chartFormats } from "@/lib/publish/files/chart-formats/chart-formats";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";

const link =
  "?p=support-bot.2026-11&queries=1000&horizon=1&humanReview=on&reviewedShare=0.5&reviewTime=6&teamRate=40&v=1";
const evaluation = evaluateScenario(readScenario(link));

/** What the project makes of all that `docs/how-to-add.md` adds. Bundled from a copy in which it is added. */
export function whatWasAdded() {
  const chart = findChart("per-thousand");
  const spec = chart?.draw({ evaluation }, { compact: false, measure: "firstToken" });
  const txt = chartFormats.find(({ extension }) => extension === "txt");
  return {
    lines: evaluation.approaches.map(({ lines }) => lines.find(({ id }) => id === "humanReview.review")?.totalUsd),
    fields: formOf(evaluation).flatMap(({ first, more }) => [...first, ...more].map(({ id }) => id)),
    prices: recordsOf("translation").map(({ values }) => values),
    arePricesShaped: catalogSchemas.get("translation")?.safeParse(recordsOf("translation")).success,
    isMisspelt: catalogSchemas.get("translation")?.safeParse([{ ...recordsOf("translation")[0], values: { usd: 1 } }])
      .success,
    svg: typeof spec === "object" ? chartSvg(spec, { width: 700, height: 400, theme: "light", idPrefix: "added" }) : "",
    txt: typeof spec === "object" && txt && "write" in txt ? txt.write(spec, evaluation) : "",
    description: JSON.stringify(openApi()),
  };
}
