import { describe, expect, test } from "vitest";
import { chartSvg } from "@/lib/charts/kinds/chart-svg";
import type { LineChartSpec } from "@/lib/charts/kinds/lines/spec";
import { heightFor } from "@/lib/charts/kinds/place-chart";
import { looks, scenarioIds } from "@/lib/charts/spec/palette";
import { comparedByVolume } from "@/lib/compare/by-volume";
import { linesOf, missingWords } from "@/lib/compare/lines";
import { comparedOverTime } from "@/lib/compare/over-time";
import { article, compared } from "./compared";

const wide = { compact: false };
const svgOf = (spec: LineChartSpec) =>
  chartSvg(spec, { width: 820, height: heightFor(spec, 820), theme: "light", idPrefix: "test" });

describe("scenarios in one picture", () => {
  const two = compared([article(), article("queries=250000", "rag.perQuery=0.01")]);

  test("each has one line, of its cheapest approach unless another is asked for", () => {
    expect(linesOf(two, "cheapest").map(({ name }) => name)).toEqual(["fine-tuning in A", "RAG in B"]);
    expect(linesOf(two, "hybrid").map(({ name }) => name)).toEqual(["hybrid in A", "hybrid in B"]);
  });

  test("over time the lines end at the totals and the title says who costs least", () => {
    const spec = comparedOverTime(linesOf(two, "cheapest"), wide);
    expect(spec.title).toBe("Fine-tuning in A costs least over 12 months");
    expect(spec.series.map(({ id, endLabel }) => [id, endLabel])).toEqual([
      ["scenarioA", "A Fine-tuning $13,100"],
      ["scenarioB", "B RAG $33,600"],
    ]);
    expect(spec.series.map(({ points }) => points.at(-1))).toEqual([
      { x: 12, y: 13_100 },
      { x: 12, y: 33_600 },
    ]);
    expect(spec.summary).toBe(
      "Fine-tuning in A $13,100 over 12 months and RAG in B $33,600 over 12 months. After set-up B has spent least, A from month 2.",
    );
    expect(spec.table.rows.at(-1)?.cells).toEqual(["12", "cheapest $13,100", "$33,600"]);
  });

  test("by volume each line goes through its own total at its own volume, and that is marked", () => {
    const spec = comparedByVolume(linesOf(two, "cheapest"), wide);
    expect(spec.marks).toEqual([
      { kind: "dot", id: "scenarioA", x: 50_000, y: 13_100, label: "A: 50,000" },
      { kind: "dot", id: "scenarioB", x: 250_000, y: expect.closeTo(33_600, 6), label: "B: 250,000" },
    ]);
    expect(spec.subtitle).toBe("Total over 12 months, US$, both axes logarithmic");
    expect(spec.title).toBe("RAG in B is nowhere dearer than the others");
  });

  test("are told apart by dash, marker and letter, not by colour alone", () => {
    const svg = svgOf(comparedOverTime(linesOf(two, "rag"), wide));
    expect(svg).toContain('data-series="scenarioB"');
    for (const key of ["dash", "marker", "letter"] as const)
      expect(new Set(scenarioIds.map((id) => looks[id][key])).size, key).toBe(4);
    expect(svg).not.toMatch(/NaN|undefined/);
  });
});

describe("scenarios of different lengths", () => {
  const two = compared([article(), article("horizon=24")]);

  test("end each at its own horizon, and only the months both have are compared", () => {
    const spec = comparedOverTime(linesOf(two, "rag"), wide);
    expect(spec.x.domain).toEqual([0, 24]);
    expect(spec.series.map(({ points }) => points.at(-1)?.x)).toEqual([12, 24]);
    expect(spec.title).toBe("All cost the same in the first 12 months, which all have");
    expect(spec.series[0]?.values.at(-1)).toBe("ended in month 12");
    expect(spec.table.rows.at(-1)?.cells).toEqual(["24", "ended", "$42,900"]);
    expect(spec.summary).toContain(
      "The lines end with their scenario’s horizon: A after 12 months and B after 24 months.",
    );
  });

  test("share a volume axis by the month only", () => {
    const spec = comparedByVolume(linesOf(two, "rag"), wide);
    expect(spec.subtitle).toBe("Cost a month on average, each over its own horizon, US$, both axes logarithmic");
    expect(spec.marks.map((mark) => "y" in mark && mark.y)).toEqual([
      expect.closeTo(1_800, 6),
      expect.closeTo(1_787.5, 6),
    ]);
    expect(spec.summary).toContain("The horizons differ, so the cost a month is drawn, not the total.");
  });
});

test("a scenario that does not price the approach has no line, and that is said", () => {
  const two = compared([article(), article("hybrid.basis=absent")]);
  expect(linesOf(two, "hybrid")).toHaveLength(1);
  expect(missingWords(two, "hybrid")).toBe("B does not price hybrid, so it has no line.");
  expect(comparedOverTime(linesOf(two, "hybrid"), wide).title).toBe("Hybrid in A costs $22,100 over 12 months");
});

test.each([
  ["queries=0", "queries=250000", " The ring stands at the scenario’s own queries a month: B 250,000.", ["scenarioB"]],
  ["queries=0", "queries=0", "", []],
  [
    "queries=20000",
    "queries=250000",
    " The rings stand at each scenario’s own queries a month: A 20,000 and B 250,000.",
    ["scenarioA", "scenarioB"],
  ],
])("only rings that are drawn are spoken of: %s and %s", (one, other, said, rings) => {
  const { summary, marks } = comparedByVolume(linesOf(compared([article(one), article(other)]), "rag"), wide);
  expect(summary).toBe(`From 100 to 10,000,000 queries a month, all cost the same.${said}`);
  expect(marks.map((mark) => "id" in mark && mark.id)).toEqual(rings);
});

test.each(["0", "1", "1000000000"])("%s queries a month draw", (queries) => {
  const lines = linesOf(compared([article(`queries=${queries}`), article()]), "prompting");
  for (const spec of [comparedOverTime(lines, wide), comparedByVolume(lines, wide)])
    expect(svgOf(spec)).not.toMatch(/NaN|Infinity/);
});

test.each(scenarioIds)("the colour of %s stands out by at least 4.5 to 1 in both themes", (id) => {
  const { light, dark } = looks[id].ink;
  expect(contrast(light, "#FFFFFF")).toBeGreaterThanOrEqual(4.5);
  expect(contrast(dark, "#0B1220")).toBeGreaterThanOrEqual(4.5);
});

/** WCAG 2.2, "contrast ratio" and "relative luminance". */
function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [one, other].map(luminance).sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
