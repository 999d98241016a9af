import { describe, expect, test } from "vitest";
import { distributionSpec } from "@/lib/charts/definitions/distribution/spec";
import type { LineChartSpec } from "@/lib/charts/kinds/lines/spec";
import { inputs } from "./latency-cases";

function build(name: string): LineChartSpec {
  const spec = distributionSpec(inputs[name] as (typeof inputs)[string], { compact: false, measure: "firstToken" });
  if (!spec) throw new Error(`no chart: ${name}`);
  return spec;
}

describe("four approaches and a limit of 2 s", () => {
  const spec = build("typical");

  test("the title counts the requests of the approach that is furthest from the limit", () => {
    expect(spec.title).toBe("With RAG 93 of 100 requests get their first token within 2 s");
  });

  test("a line ends at p95 and nothing is said beyond", () => {
    const rag = spec.series.find(({ id }) => id === "rag");
    expect(rag?.points).toHaveLength(95);
    expect(rag?.points.at(-1)).toEqual({ x: 2_210, y: 0.95 });
    expect(rag?.endLabel).toBe("RAG 2.21 s");
    expect(rag?.values.at(-1)).toBe("at least 95 of 100");
    expect(rag?.at.at(-1)).toBeNaN();
    expect(spec.summary).toContain("Nothing is said about the slowest 5.");
  });

  test("the limit is a rule, and the cursor starts there", () => {
    expect(spec.marks).toEqual([{ kind: "rule", x: 2_000, label: "limit: 95% within 2 s", role: "limit" }]);
    expect(spec.cursor.start).toBe(2_000);
    expect(spec.cursor.labels[spec.cursor.positions.indexOf(2_000)]).toBe("within 2 s (limit)");
  });

  test("the cursor counts whole requests", () => {
    const at = spec.cursor.positions.indexOf(2_000);
    expect(spec.series.map(({ values }) => values[at])).toEqual([
      "at least 95 of 100",
      "93 of 100",
      "at least 95 of 100",
      "94 of 100",
    ]);
  });

  test("the table has p50 and p95 in whole ms", () => {
    const rows = new Map(spec.table.rows.map(({ cells: [count, ...times] }) => [count, times]));
    expect(rows.get("50")).toEqual(["465", "879", "144", "682"]);
    expect(rows.get("95")).toEqual(["1,430", "2,210", "610", "2,041"]);
  });
});

describe("the title with other limits", () => {
  test.each([
    ["no limit", "With fine-tuning 95 of 100 requests get their first token within 610 ms"],
    ["all keep the limit", "With every approach at least 95 of 100 requests get their first token within 2.5 s"],
    ["none keeps the limit", "With RAG fewer than 1 of 100 requests get their first token within 200 ms"],
    ["a limit for p50", "With RAG 14 of 100 requests get their first token within 500 ms"],
  ])("%s", (name, title) => expect(build(name).title).toBe(title));
});

test("without a time there is no chart", () => {
  const options = { compact: false, measure: "firstToken" } as const;
  expect(distributionSpec(inputs["none with times"] as (typeof inputs)[string], options)).toBeNull();
});

test("times far apart share a logarithmic axis, and a time of 0 ms stands at its start", () => {
  const { x, series } = build("3 ms and 10 minutes");
  expect(x.scale).toBe("log");
  for (const { points } of series) {
    for (const point of points) expect(point.x).toBeGreaterThanOrEqual(x.domain[0]);
  }
});

test("what a cache answers at once is a line at 0 ms", () => {
  const rag = build("0 ms for half").series.find(({ id }) => id === "rag");
  expect(rag?.points[49]).toEqual({ x: 0, y: 0.5 });
});
