// @vitest-environment jsdom
import { cleanup, render } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import { cursorLayout } from "@/components/charts/cursor-layout";
import { InteractiveChart } from "@/components/charts/interactive-chart";
import { distributionSpec } from "@/lib/charts/definitions/distribution/spec";
import { headroomSpec } from "@/lib/charts/definitions/headroom/spec";
import { oddsSpec } from "@/lib/charts/definitions/odds/spec";
import { overTimeSpec } from "@/lib/charts/definitions/over-time/spec";
import { volumeSpec } from "@/lib/charts/definitions/volume/spec";
import { chartSvg } from "@/lib/charts/kinds/chart-svg";
import type { SteppableSpec } from "@/lib/charts/kinds/cursor";
import { rescaled } from "@/lib/charts/view/rescale";
import { article, withoutPrompting } from "./fixture";
import { approachOf, headroomOf, inputOf } from "./latency-fixture";
import { withOdds } from "./uncertainty-fixture";

const sizes = [
  { width: 820, height: 380 },
  { width: 343, height: 300 },
];

const withGaps = inputOf([
  approachOf("hybrid", "Hybrid", [["read the prompt", 300, 900]], { headroom: headroomOf(50_000, 500_000) }),
]);

function drawn<Spec>(spec: Spec | null): Spec {
  if (!spec) throw new Error("nothing to draw");
  return spec;
}

afterEach(cleanup);

const away = { index: 0, isShown: false, isOwn: false };

function drawBoth(spec: SteppableSpec, size: { width: number; height: number }) {
  const layout = cursorLayout(spec, size);
  const chart = (
    <InteractiveChart spec={spec} layout={layout} idPrefix="live" cursor={away} point={null} isPinned={false} />
  );
  const live = render(chart).container;
  const still = document.createElement("div");
  still.innerHTML = chartSvg(spec, { ...size, theme: "page", idPrefix: "still" });
  return { live, still };
}

function coordinates(path: Element): number[] {
  return (path.getAttribute("d") ?? "").match(/-?\d+(\.\d+)?(e-?\d+)?/g)?.map(Number) ?? [];
}

function numbers(element: Element, names: readonly string[]): number[] {
  return names.map((name) => Number(element.getAttribute(name)));
}

/** The largest distance between two lists of numbers of the same length. */
function apart(one: readonly number[], other: readonly number[]): number {
  expect(one.length).toBe(other.length);
  return Math.max(...one.map((value, index) => Math.abs(value - (other[index] ?? Number.NaN))));
}

describe.each(sizes)("at $width pixels the live chart and the still picture agree within a pixel", (size) => {
  const compact = size.width < 560;

  test.each([
    ["over time", overTimeSpec(article(20_000, withoutPrompting), { compact })],
    ["over time at article volume", overTimeSpec(article(50_000), { compact })],
    ["volume", volumeSpec(article(50_000), { compact })],
    ["shares of requests", drawn(distributionSpec(inputOf(), { compact, measure: "firstToken" }))],
    ["headroom", drawn(headroomSpec(inputOf(), { compact, measure: "firstToken" }))],
    ["headroom with gaps", drawn(headroomSpec(withGaps, { compact, measure: "firstToken" }))],
    [
      "over time, one hidden and zoomed",
      rescaled(overTimeSpec(article(50_000), { compact }), { hidden: new Set(["rag"]), range: [3, 9] }),
    ],
    ["volume, zoomed", rescaled(volumeSpec(article(50_000), { compact }), { hidden: new Set(), range: [2_000, 9e5] })],
  ])("in the lines of %s", (_, spec) => {
    const { live, still } = drawBoth(spec, size);
    const lines = [...live.querySelectorAll(".chart-series .recharts-line-curve")];
    const paths = [...still.querySelectorAll("path.chart-series")];
    expect(lines.length).toBe(spec.series.length);
    lines.forEach((line, index) => {
      expect(apart(coordinates(line), coordinates(paths[index] as Element))).toBeLessThan(1);
    });
  });

  test.each([
    ["over time", overTimeSpec(article(50_000), { compact })],
    ["shares of requests", drawn(distributionSpec(inputOf(), { compact, measure: "firstToken" }))],
    ["headroom", drawn(headroomSpec(inputOf(), { compact, measure: "firstToken" }))],
  ])("in grid lines, ticks and labels of %s", (_, spec) => {
    const { live, still } = drawBoth(spec, size);
    const heights = (root: Element) => [...root.querySelectorAll(".chart-grid line, line.chart-grid")];
    const grid = (root: Element) => heights(root).flatMap((line) => numbers(line, ["x1", "y1", "x2", "y2"]));
    expect(apart(grid(live), grid(still))).toBeLessThan(1);
    const texts = (root: Element) =>
      [...root.querySelectorAll("text")].map((text) => `${text.textContent} ${numbers(text, ["x", "y"])}`).sort();
    expect(texts(live)).toEqual(texts(still));
    const dots = (root: Element) => [...root.querySelectorAll(".chart-dot")].map((dot) => numbers(dot, ["cx", "cy"]));
    expect(dots(live)).toEqual(dots(still));
    const rules = (root: Element) =>
      [...root.querySelectorAll(".chart-rule, .chart-retraining")].map((line) =>
        numbers(line, ["x1", "y1", "x2", "y2"]),
      );
    expect(rules(live)).toEqual(rules(still));
  });

  test.each([
    ["all", oddsSpec(withOdds(), { compact })],
    ["what is left", rescaled(oddsSpec(withOdds(), { compact }), { hidden: new Set(["fineTuning"]), range: [2, 9] })],
  ])("in the areas of the odds: %s", (_, spec) => {
    const { live, still } = drawBoth(spec, size);
    const areas = [...live.querySelectorAll(".recharts-area-area")];
    const paths = [...still.querySelectorAll("path.chart-series")];
    expect(areas.length).toBe(spec.series.length);
    areas.forEach((area, index) => {
      expect(apart(coordinates(area), coordinates(paths[index] as Element))).toBeLessThan(1);
    });
  });
});
