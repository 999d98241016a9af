import { describe, expect, expectTypeOf, test } from "vitest";
import { chartIds } from "@/lib/charts/definitions/charts";
import type { ChartSpec } from "@/lib/charts/kinds/kinds";
import type { ChartData } from "@/lib/publish/api/chart-schema";
import type { ScenarioFile } from "@/lib/publish/api/scenario-schema";
import { chartJson } from "@/lib/publish/files/chart-formats/json";
import type { scenarioJson } from "@/lib/publish/files/scenario-json";
import { defaultLink, drawn } from "./scenarios";

const json = (name: string, link = defaultLink(name)) => {
  const { spec, evaluation } = drawn(name, link);
  return chartJson(spec, evaluation) as unknown as Record<string, never>;
};

describe.each(chartIds)("%s", (name) => {
  test("has the promised names and survives JSON", () => {
    const data = json(name);
    expect(data).toMatchObject({
      chart: name,
      kind: expect.stringMatching(/^(lines|areas|bars|swings|map|stages|points)$/),
      title: expect.any(String),
      subtitle: expect.any(String),
      summary: expect.any(String),
      link: `/?${defaultLink(name)}`,
      preset: { id: new URLSearchParams(defaultLink(name)).get("p"), date: "2026-11-20" },
      warnings: [],
      table: { caption: expect.any(String), columns: expect.any(Array), rows: expect.any(Array) },
      series: expect.any(Array),
    });
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
    expect(JSON.stringify(data)).not.toMatch(/#[0-9A-F]{6}|pattern/);
  });
});

test("a line goes through the figures worked by hand", () => {
  const { series } = json("over-time") as unknown as {
    series: { id: string; points: { x: number; y: number }[]; band: object }[];
  };
  const rag = series.find(({ id }) => id === "rag");
  expect(rag?.points[0]).toEqual({ x: 0, y: 300 });
  expect(rag?.points.at(-1)).toEqual({ x: 12, y: 21_600 });
  expect(rag?.band).toMatchObject({ low: expect.any(Array), high: expect.any(Array) });
});

test("parts of a bar add up to its total", () => {
  const { series } = json("breakdown") as unknown as { series: { id: string; parts: { value: number }[] }[] };
  const total = (id: string) => series.find((each) => each.id === id)?.parts.reduce((sum, { value }) => sum + value, 0);
  expect(total("rag")).toBeCloseTo(21_600, 6);
  expect(total("fineTuning")).toBeCloseTo(13_100, 6);
});

test("the link is the canonical one, and what is to be known of it is in the warnings", () => {
  const data = json("volume", "queries=20k&p=article-001.2026-11");
  expect(data.link).toBe("/?p=article-001.2026-11&queries=20000&v=1");
  expect(data.warnings).toMatchObject([{ field: "v", code: "link_cut" }]);
});

test("what is published has the names of its schema, and every kind of chart has one", () => {
  type Names = "chart" | "kind" | "title" | "link" | "preset" | "warnings" | "table";
  expectTypeOf<ReturnType<typeof chartJson>>().toExtend<Pick<ChartData, Names>>();
  expectTypeOf<ReturnType<typeof scenarioJson>>().toExtend<ScenarioFile>();
  expectTypeOf<ChartData["kind"]>().toEqualTypeOf<ChartSpec["kind"]>();
});
