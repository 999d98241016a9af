import { describe, expect, test } from "vitest";
import { headroomSpec } from "@/lib/charts/definitions/headroom/spec";
import { oddsSpec } from "@/lib/charts/definitions/odds/spec";
import { overTimeSpec } from "@/lib/charts/definitions/over-time/spec";
import { volumeSpec } from "@/lib/charts/definitions/volume/spec";
import type { AreaChartSpec } from "@/lib/charts/kinds/areas/spec";
import type { SteppableSpec } from "@/lib/charts/kinds/cursor";
import type { LineChartSpec } from "@/lib/charts/kinds/lines/spec";
import { layoutOf } from "@/lib/charts/kinds/place-chart";
import type { SeriesId } from "@/lib/charts/spec/palette";
import type { Axis } from "@/lib/charts/spec/spec";
import { type ChartView, rescaled } from "@/lib/charts/view/rescale";
import { article, withoutPrompting } from "./fixture";
import { approachOf, headroomOf, inputOf } from "./latency-fixture";
import { withOdds } from "./uncertainty-fixture";

const wide = { compact: false };
const overTime = overTimeSpec(article(50_000), wide);
const volume = volumeSpec(article(50_000), wide);
const odds = oddsSpec(withOdds(), wide);

function view<Spec extends SteppableSpec>(
  spec: Spec,
  hidden: readonly SeriesId[],
  range: ChartView["range"] = null,
): Spec {
  return rescaled(spec, { hidden: new Set(hidden), range }) as Spec;
}

const labelsOf = ({ ticks }: Axis) => ticks.map(({ label }) => label);
const lineOf = ({ series }: LineChartSpec, id: SeriesId) => {
  const found = series.find((one) => one.id === id);
  if (!found) throw new Error(`no line: ${id}`);
  return found;
};
const areaOf = ({ series }: AreaChartSpec, id: SeriesId) => {
  const found = series.find((one) => one.id === id);
  if (!found) throw new Error(`no area: ${id}`);
  return found;
};

/** The x values of each piece of the first line. */
function piecesOf({ series: [line] }: LineChartSpec): number[][] {
  const starts = [0, ...(line?.restarts ?? [])];
  return starts.map((start, index) => line?.points.slice(start, starts[index + 1]).map(({ x }) => x) ?? []);
}

test("a chart of which all is shown is the same chart", () => {
  expect(view(overTime, [])).toBe(overTime);
  expect(view(overTime, [], [0, 12])).toBe(overTime);
  expect(view(overTime, ["longContext"])).toBe(overTime);
});

describe("with a series hidden", () => {
  test("the y axis is as high as what is left, and has no more ticks than before", () => {
    expect(overTime.y.domain).toEqual([0, 30_000]);
    const left = view(overTime, ["prompting", "rag", "hybrid"]);
    expect(left.y.domain).toEqual([0, 15_000]);
    expect(labelsOf(left.y)).toEqual(["$0", "$5k", "$10k", "$15k"]);
    expect(left.series).toEqual([lineOf(overTime, "fineTuning")]);
    expect(left.x).toBe(overTime.x);
  });

  test("a logarithmic axis lies between round values around what is left", () => {
    const left = view(volume, ["prompting", "rag", "hybrid"]);
    const costs = lineOf(volume, "fineTuning").points.map(({ y }) => y);
    expect(left.y.domain[0]).toBeLessThanOrEqual(Math.min(...costs));
    expect(left.y.domain[0]).toBeGreaterThan(volume.y.domain[0]);
    expect(left.y.domain[1]).toBeGreaterThanOrEqual(Math.max(...costs));
    expect(left.y.domain[1]).toBeLessThan(volume.y.domain[1]);
  });

  test("the axis keeps room for the bands that are left", () => {
    const left = view(overTimeSpec(withOdds(), wide), ["prompting", "rag", "hybrid"]);
    const top = Math.max(...(lineOf(left, "fineTuning").band?.high ?? []).map(({ y }) => y));
    expect(left.y.domain[1]).toBeGreaterThanOrEqual(top);
  });

  test("its own marks go, and so does a break-even it takes part in", () => {
    const kinds = ({ marks }: LineChartSpec) => marks.map(({ kind }) => kind);
    expect(kinds(overTime)).toContain("dot");
    expect(kinds(view(overTime, ["rag"]))).not.toContain("dot");
    expect(view(overTime, ["prompting"]).marks).toEqual(overTime.marks);
    expect(view(overTime, ["fineTuning", "hybrid"]).marks).toEqual([]);
    expect(kinds(view(volume, ["prompting"]))).toEqual(["rule"]);
  });

  test("what is left of a stack lies without gaps on the ground, each area as high as it was", () => {
    const left = view(odds, ["fineTuning"]);
    expect(left.series.map(({ id }) => id)).toEqual(["hybrid", "rag", "prompting"]);
    left.series.forEach((area, index) => {
      expect(area.low).toEqual(index === 0 ? area.low.map(({ x }) => ({ x, y: 0 })) : left.series[index - 1]?.high);
      area.high.forEach(({ y }, month) => {
        expect(y - (area.low[month]?.y ?? 0)).toBeCloseTo(areaOf(odds, area.id).at[month] ?? Number.NaN, 9);
      });
    });
    expect(left.y.domain).toEqual([0, 1]);
    expect(view(odds, ["fineTuning", "prompting"]).y.domain).toEqual([0, 0.4]);
  });
});

describe("zoomed", () => {
  const part = view(overTime, [], [2, 6]);

  test("the axis, the cursor and the values are those of the part", () => {
    expect(part.x.domain).toEqual([2, 6]);
    expect(labelsOf(part.x)).toEqual(["2", "3", "4", "5", "6"]);
    expect(part.cursor.labels).toEqual(["month 2", "month 3", "month 4", "month 5", "month 6"]);
    expect(lineOf(part, "rag").values).toEqual(lineOf(overTime, "rag").values.slice(2, 7));
    expect(lineOf(part, "rag").at).toEqual(lineOf(overTime, "rag").at.slice(2, 7));
    expect(part.y.domain).toEqual([0, 15_000]);
  });

  test("a line starts and ends at its exact values, and a payment after the last month is not yet seen", () => {
    for (const { points, at } of part.series) {
      expect(points[0]).toEqual({ x: 2, y: at[0] });
      expect(points.at(-1)).toEqual({ x: 6, y: at.at(-1) });
    }
    expect(lineOf(overTime, "fineTuning").points).toContainEqual({ x: 6, y: 7_300 + 1_250 });
  });

  test("a line that goes on is named without the value of its end", () => {
    expect(part.series.map(({ endLabel }) => endLabel)).toEqual(["Prompting", "RAG", "Fine-tuning", "Hybrid"]);
    const compact = view(overTimeSpec(article(50_000), { compact: true }), [], [2, 6]);
    expect(compact.series.map(({ endLabel }) => endLabel)).toEqual(["P", "R", "F", "H"]);
    const toTheEnd = view(overTime, [], [6, 12]);
    expect(toTheEnd.series.map(({ endLabel }) => endLabel)).toEqual(overTime.series.map(({ endLabel }) => endLabel));
  });

  test("only marks of the part stay", () => {
    expect(part.marks.every((mark) => mark.kind === "level" || (mark.x >= 2 && mark.x <= 6))).toBe(true);
    expect(part.marks.length).toBeLessThan(overTime.marks.length);
  });

  test("on logarithmic axes a cut lies on the straight line that is drawn", () => {
    const left = view(volume, [], [2_000, 3_000]);
    const size = { width: 820, height: 380 };
    const all = layoutOf(volume, size);
    const zoomed = layoutOf(left, size);
    if (all.kind !== "lines" || zoomed.kind !== "lines") throw new Error("lines have a layout of lines");
    expect(labelsOf(left.x)).toEqual(["2k", "3k"]);
    for (const { points, at } of left.series) {
      expect((points[0]?.y ?? 0) / (at[0] ?? 1)).toBeCloseTo(1, 2);
      expect((points.at(-1)?.y ?? 0) / (at.at(-1) ?? 1)).toBeCloseTo(1, 2);
      expect(points.every(({ x }) => x >= 2_000 && x <= 3_000)).toBe(true);
    }
    for (const { pieces } of zoomed.series)
      for (const { x, y } of pieces.flat()) {
        expect(x).toBeGreaterThanOrEqual(zoomed.plot.x - 1e-6);
        expect(x).toBeLessThanOrEqual(zoomed.plot.x + zoomed.plot.width + 1e-6);
        expect(y).toBeLessThanOrEqual(zoomed.plot.y + zoomed.plot.height + 1e-6);
      }
  });

  test("bands are cut where the lines are, with their texts", () => {
    const banded = view(overTimeSpec(withOdds(), wide), [], [2, 6]);
    const { band, bands } = lineOf(banded, "rag");
    expect(band?.high[0]?.x).toBe(2);
    expect(band?.high.at(-1)?.x).toBe(6);
    expect(bands).toHaveLength(5);
  });

  test("the gaps of a line stay gaps", () => {
    const input = inputOf([
      approachOf("hybrid", "Hybrid", [["read the prompt", 300, 900]], { headroom: headroomOf(50_000, 500_000) }),
    ]);
    const spec = headroomSpec(input, { compact: false, measure: "firstToken" });
    if (!spec) throw new Error("there is a machine of one's own");
    const { positions } = spec.cursor;
    const left = view(spec, [], [positions[1] ?? 0, positions.at(-2) ?? 0]);
    const [whole, part] = [piecesOf(spec), piecesOf(left)];
    expect(part.length).toBeGreaterThan(1);
    for (const piece of part) {
      const [from = 0, to = 0] = [piece[0], piece.at(-1)];
      expect(whole.some((one) => (one[0] ?? 0) <= from && to <= (one.at(-1) ?? 0))).toBe(true);
    }
  });

  test("areas end at their own share of the last month shown", () => {
    const left = view(odds, [], [2, 6]);
    expect(areaOf(left, "fineTuning").endLabel).toBe("Fine-tuning 64%");
    expect(areaOf(left, "fineTuning").share).toBe("64%");
    expect(left.x.domain).toEqual([2, 6]);
    expect(left.y).toBe(odds.y);
  });

  test("a range the chart no longer has is no zoom", () => {
    expect(view(overTime, [], [20, 30])).toBe(overTime);
    expect(view(overTime, [], [11, 30]).cursor.labels).toEqual(["month 11", "month 12"]);
    expect(view(overTime, [], [12, 30])).toBe(overTime);
  });

  test("hidden and zoomed at once", () => {
    const left = view(overTimeSpec(article(20_000, withoutPrompting), wide), ["hybrid"], [0, 3]);
    expect(left.series.map(({ id }) => id)).toEqual(["rag", "fineTuning"]);
    expect(left.x.domain).toEqual([0, 3]);
    expect(left.y.domain[1]).toBeLessThan(5_000);
  });
});
