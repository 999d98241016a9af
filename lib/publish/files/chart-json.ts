import type { Evaluation } from "../../analysis/evaluation/evaluate-scenario";
import type { Axis, ChartSpec } from "../../charts/spec/spec";
import { canonicalLink } from "../../scenario/write/canonical";
import { cleanAll } from "../../sheet/clean";

/** A chart as data. The names are a promise: more may be added, none changes. */
export function chartJson(name: string, spec: ChartSpec, { scenario }: Evaluation) {
  const { preset, issues } = scenario;
  const { caption, columns, rows } = spec.table;
  return cleanAll({
    chart: name,
    kind: spec.kind,
    title: spec.title,
    subtitle: spec.subtitle,
    summary: spec.summary,
    link: `/${canonicalLink(scenario)}`,
    ...(scenario.title && { scenario: scenario.title }),
    preset: { id: preset.id, title: preset.title, date: preset.date },
    warnings: issues.map(({ field, code, message }) => ({ field, code, message })),
    table: { caption, columns: columns.map(({ label }) => label), rows: rows.map(({ cells }) => cells) },
    ...dataOf(spec),
  });
}

const axis = ({ title, scale, domain }: Axis) => ({ title, scale, domain });

/** The series of each kind of chart, without anything that is only about how it is drawn. */
function dataOf(spec: ChartSpec) {
  switch (spec.kind) {
    case "lines":
      return {
        x: axis(spec.x),
        y: axis(spec.y),
        series: spec.series.map(({ id, name, points, band }) => ({ id, name, points, ...(band && { band }) })),
        marks: spec.marks
          .filter(({ label }) => label)
          .map((mark) => ({ kind: mark.kind, ...("x" in mark ? { x: mark.x } : { y: mark.y }), label: mark.label })),
      };
    case "areas":
      return {
        x: axis(spec.x),
        y: axis(spec.y),
        series: spec.series.map(({ id, name, at }) => ({
          id,
          name,
          points: spec.cursor.positions.map((x, index) => ({ x, y: at[index] ?? 0 })),
        })),
      };
    case "bars":
      return {
        x: axis(spec.x),
        series: spec.bars.map(({ id, name, segments }) => ({
          id,
          name,
          parts: segments.map((part) => ({ name: part.name, value: part.end - part.start })),
        })),
      };
    case "swings":
      return {
        x: axis(spec.x),
        left: spec.left,
        right: spec.right,
        now: spec.now.value,
        series: spec.bars.map(({ field, name, start, end, startLabel, endLabel, assumed, note }) => ({
          field,
          name,
          from: { difference: start, input: startLabel },
          to: { difference: end, input: endLabel },
          assumed,
          note,
        })),
      };
    case "stages":
      return {
        x: axis(spec.x),
        limit: spec.limit?.value ?? null,
        series: spec.groups.map(({ id, name, rows, note }) => ({
          id,
          name,
          note,
          bars: rows.map((row) => ({
            name: row.name,
            parts: row.segments.map((part) => ({ name: part.name, value: part.end - part.start })),
          })),
        })),
      };
    case "points":
      return {
        x: axis(spec.x),
        y: axis(spec.y),
        limit: spec.limit?.value ?? null,
        frontier: spec.frontier,
        series: spec.points.map(({ id, x, y, across, upright, isOnFrontier }) => ({
          id,
          x,
          y,
          xBand: across,
          yBand: upright,
          isOnFrontier,
        })),
      };
    case "map":
      return {
        x: { title: spec.xTitle, values: spec.columns.map(({ text }) => text) },
        y: { title: spec.yTitle, values: spec.rows.map(({ text }) => text) },
        series: spec.cells.map(({ column, row, winner, pale }) => ({ column, row, winner, pale })),
      };
  }
}
