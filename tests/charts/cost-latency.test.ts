import { describe, expect, test } from "vitest";
import { frontierSteps, isOnFrontier } from "@/lib/charts/definitions/cost-latency/frontier";
import { costLatencySpec } from "@/lib/charts/definitions/cost-latency/spec";
import { pointLayout } from "@/lib/charts/kinds/points/layout";
import type { PointChartSpec } from "@/lib/charts/kinds/points/spec";
import { inputs } from "./latency-cases";

function build(name: string): PointChartSpec {
  const spec = costLatencySpec(inputs[name] as (typeof inputs)[string], { compact: false, measure: "firstToken" });
  if (!spec) throw new Error(`no chart: ${name}`);
  return spec;
}

describe("the frontier", () => {
  const points = [
    { x: 1, y: 9 },
    { x: 2, y: 9 },
    { x: 2, y: 5 },
    { x: 4, y: 6 },
    { x: 5, y: 1 },
  ];

  test("has every point that no other beats", () => {
    expect(points.filter((point) => isOnFrontier(point, points))).toEqual([
      { x: 1, y: 9 },
      { x: 2, y: 5 },
      { x: 5, y: 1 },
    ]);
  });

  test("steps down where the next point is reached", () => {
    expect(frontierSteps(points)).toEqual([
      { x: 1, y: 9 },
      { x: 2, y: 9 },
      { x: 2, y: 5 },
      { x: 5, y: 5 },
      { x: 5, y: 1 },
    ]);
  });

  test("equals do not beat each other", () => {
    const twins = [
      { x: 1, y: 1 },
      { x: 1, y: 1 },
    ];
    expect(twins.every((point) => isOnFrontier(point, twins))).toBe(true);
  });
});

describe("article 001's costs and a limit of 2 s", () => {
  const spec = build("typical");

  test("the title names the cheapest that keeps the limit", () => {
    expect(spec.title).toBe("Fine-tuning is cheapest within 2 s (p95): $13,100");
    expect(spec.subtitle).toBe("Total over 12 months, US$, against p95 of the first token, at 50,000 queries a month");
    expect(spec.summary).toContain("No other is cheaper or faster than fine-tuning.");
  });

  test("a point is p95 and total, with p50 to its left and 90% of the draws above and below", () => {
    expect(spec.points.find(({ id }) => id === "fineTuning")).toEqual({
      id: "fineTuning",
      label: "Fine-tuning $13,100",
      x: 610,
      y: 13_100,
      across: [144, 610],
      upright: [13_100 * 0.6, 13_100 * 1.9],
      isOnFrontier: true,
    });
  });

  test("the table says who beats whom in both", () => {
    expect(spec.table.rows.map(({ cells }) => cells.at(-1))).toEqual([
      "fine-tuning",
      "fine-tuning",
      "none",
      "fine-tuning",
    ]);
  });
});

test("of several on the frontier, a dotted line joins them", () => {
  const spec = build("a frontier");
  expect(spec.frontier).toHaveLength(7);
  expect(spec.summary).toContain(
    "The dotted line joins prompting, RAG, fine-tuning and hybrid, which no other beats in both.",
  );
});

test("a limit for p50 or far away is said in words", () => {
  expect(build("a limit for p50").limit).toBeNull();
  expect(build("a limit for p50").summary).toContain("The limit of 500 ms (p50) is not drawn: the chart shows p95.");
  expect(build("a limit far above").summary).toContain("is not drawn: it lies far outside the chart.");
});

test("without ranges there are no upright lines", () => {
  const spec = build("one without a band");
  expect(spec.points.map(({ upright }) => upright)).toEqual([null]);
  expect(spec.table.columns.map(({ label }) => label)).not.toContain("90% of the cases");
});

test("no whisker leaves the plot", () => {
  for (const name of Object.keys(inputs)) {
    const spec = costLatencySpec(inputs[name] as (typeof inputs)[string], { compact: false, measure: "firstToken" });
    if (!spec) continue;
    const { points, plot } = pointLayout(spec, { width: 820, height: 380 });
    for (const { x, y, across, upright } of points) {
      for (const at of [{ x, y }, ...across, ...upright]) {
        expect(at.x).toBeGreaterThanOrEqual(plot.x - 0.01);
        expect(at.x).toBeLessThanOrEqual(plot.x + plot.width + 0.01);
        expect(at.y).toBeGreaterThanOrEqual(plot.y - 0.01);
        expect(at.y).toBeLessThanOrEqual(plot.y + plot.height + 0.01);
      }
    }
  }
});

test("without a cost or a time there is no chart", () => {
  const options = { compact: false, measure: "firstToken" } as const;
  expect(costLatencySpec(inputs["none with times"] as (typeof inputs)[string], options)).toBeNull();
  expect(costLatencySpec({ ...(inputs.typical as (typeof inputs)[string]), approaches: [] }, options)).toBeNull();
});
