import type { Evaluation } from "../../../analysis/evaluation/evaluate-scenario";
import { type ChartSpec, kindOf } from "../../../charts/kinds/kinds";
import { canonicalLink } from "../../../scenario/write/canonical";
import { cleanAll } from "../../../sheet/clean";
import type { DataFormat } from "./chart-format";

export const json: DataFormat = {
  extension: "json",
  type: "application/json; charset=utf-8",
  isSaved: false,
  schema: "ChartData",
  write: (spec, evaluation) => `${JSON.stringify(chartJson(spec, evaluation))}\n`,
};

/** A chart as data. The names are a promise: more may be added, none changes. */
export function chartJson(spec: ChartSpec, { scenario }: Evaluation) {
  const { preset, issues } = scenario;
  const { caption, columns, rows } = spec.table;
  return cleanAll({
    chart: spec.id,
    kind: spec.kind,
    title: spec.title,
    subtitle: spec.subtitle,
    summary: spec.summary,
    link: `/${canonicalLink(scenario)}`,
    ...(scenario.title && { scenario: scenario.title }),
    preset: { id: preset.id, title: preset.title, date: preset.date },
    warnings: issues.map(({ field, code, message }) => ({ field, code, message })),
    table: { caption, columns: columns.map(({ label }) => label), rows: rows.map(({ cells }) => cells) },
    ...kindOf(spec).data(spec),
  });
}
