import { describe, expect, test } from "vitest";
import { overTimeSpec } from "@/lib/charts/definitions/over-time/spec";
import { volumeBand } from "@/lib/charts/definitions/shared/bands";
import { volumeSpec } from "@/lib/charts/definitions/volume/spec";
import { chartSvg } from "@/lib/charts/kinds/chart-svg";
import { cursorText } from "@/lib/charts/kinds/cursor";
import type { LineChartSpec } from "@/lib/charts/kinds/lines/spec";
import { article, oneApproach, straight } from "./fixture";
import { bandFactors, oddsFor, withOdds } from "./uncertainty-fixture";

const wide = { compact: false };
const size = { width: 820, height: 380, theme: "light", idPrefix: "b" } as const;

const seriesOf = (spec: LineChartSpec, id: string) => {
  const series = spec.series.find((one) => one.id === id);
  if (!series) throw new Error(`no series: ${id}`);
  return series;
};

describe.each([
  ["over time", overTimeSpec],
  ["volume", volumeSpec],
])("%s", (_, build) => {
  test("without odds, or with bands switched off, nothing of a band is left", () => {
    const plain = build(article(50_000), wide);
    expect(build({ ...article(50_000), odds: null }, wide)).toEqual(plain);
    expect(build(withOdds(), { compact: false, bands: false })).toEqual(plain);
    expect(chartSvg(plain, size)).not.toContain("chart-band");
  });

  test("every approach has a band in its colour under the lines", () => {
    const svg = chartSvg(build(withOdds(), wide), size);
    const bands = svg.match(/<path class="chart-band"[^>]*>/g) ?? [];
    expect(bands.map((band) => /data-series="(\w+)"/.exec(band)?.[1])).toEqual([
      "prompting",
      "rag",
      "fineTuning",
      "hybrid",
    ]);
    expect(bands.every((band) => band.includes('fill-opacity="0.12"'))).toBe(true);
    expect(svg.lastIndexOf("chart-band")).toBeLessThan(svg.indexOf("chart-series"));
  });

  test("the axis holds every band and every band holds its line", () => {
    const spec = build(withOdds(), wide);
    for (const { band } of spec.series) {
      const ys = [...(band?.low ?? []), ...(band?.high ?? [])].map(({ y }) => y);
      expect(Math.max(...ys)).toBeLessThanOrEqual(spec.y.domain[1] * (1 + 1e-9));
      expect(Math.min(...ys)).toBeGreaterThanOrEqual(spec.y.domain[0]);
      expect(band?.low.map(({ x }) => x)).toEqual(band?.high.map(({ x }) => x));
      band?.low.forEach(({ y }, index) => {
        expect(y).toBeLessThanOrEqual(band.high[index]?.y ?? 0);
      });
    }
  });

  test("the summary says what is shaded and how values are drawn", () => {
    expect(build(withOdds(), wide).summary).toContain(
      "each case takes one value from every range, evenly between its ends, or as a triangle where a likely value is given.",
    );
  });

  test("an approach that cannot be had in any draw has no band, and one that sometimes cannot says so", () => {
    const odds = oddsFor(article(50_000));
    const approaches = odds.approaches.map((one, index) => ({ ...one, cannotShare: [0, 1, 0.125, 0][index] ?? 0 }));
    const spec = build({ ...article(50_000), odds: { ...odds, approaches } }, wide);
    expect(spec.series.map(({ band }) => band !== undefined)).toEqual([true, false, true, true]);
    expect(spec.summary).toContain("Fine-tuning cannot be had in 13% of the cases, which its band leaves out.");
  });
});

describe("over time", () => {
  const spec = overTimeSpec(withOdds(), wide);

  test("the cursor and the table say the same band, to three digits", () => {
    const rag = seriesOf(spec, "rag");
    expect(rag.bands?.at(-1)).toBe("$15,100 to $34,600");
    expect(spec.table.rows.at(-1)?.cells).toEqual([
      "12",
      "$27,000",
      "$21,600",
      "cheapest $13,100",
      "$22,100",
      ...spec.series.map(({ bands }) => bands?.at(-1)),
    ]);
    expect(spec.table.rows.at(-1)?.strong).toBe(3);
    expect(spec.table.columns.at(6)?.label).toBe("RAG, 90% of cases");
    expect(cursorText(spec, 12)).toContain("RAG $21,600 ($15,100 to $34,600)");
  });

  test("the band jumps where the line does", () => {
    const { band } = seriesOf(spec, "fineTuning");
    const atThree = band?.high.filter(({ x }) => x === 3).map(({ y }) => y) ?? [];
    expect(atThree.map(Math.round)).toEqual([4_400 * 1.9, Math.round(5_650 * 1.9)]);
  });

  test("a band of no width is one figure", () => {
    const alone = oneApproach();
    const odds = oddsFor(alone, { ...bandFactors, prompting: [1, 1] });
    const flat = overTimeSpec({ ...alone, odds }, wide);
    expect(flat.series[0]?.bands?.at(-1)).toBe("$27,000");
    expect(flat.summary).toContain("Shaded is where 90% of the cases lie: each case");
  });
});

describe("volume", () => {
  test("the band reaches both ends of the domain, between known volumes too", () => {
    const input = withOdds(article(7));
    const [prompting] = input.odds.approaches;
    if (!prompting) throw new Error("the article has prompting");
    const band = volumeBand(input.odds, prompting, [2, 3_000]);
    expect(band.low.at(0)).toEqual({ x: 2, y: expect.closeTo(0.54 * 2 * 0.8, 9) });
    expect(band.high.at(-1)).toEqual({ x: 3_000, y: expect.closeTo(0.54 * 3_000 * 1.25, 6) });
  });

  test("the table's band is the cursor's", () => {
    const spec = volumeSpec(withOdds(), wide);
    const row = spec.table.rows.find(({ cells }) => cells[0] === "50,000 (you)");
    const index = spec.cursor.positions.indexOf(50_000);
    expect(row?.cells.slice(5)).toEqual(spec.series.map(({ bands }) => bands?.[index]));
  });

  test("a band down to nothing is cut at the foot of the axis, one decade below the lowest line at most", () => {
    const input = article(50_000);
    const odds = oddsFor(input, { ...bandFactors, rag: [0, 2], hybrid: [1e-9, 2] });
    const spec = volumeSpec({ ...input, odds }, wide);
    expect(spec.y.domain[0]).toBe(5);
    expect(seriesOf(spec, "rag").band?.low.every(({ y }) => y === 5)).toBe(true);
    expect(seriesOf(spec, "rag").bands?.[0]).toBe("$0 to $7,270");
  });

  test("what is free in every draw has no band", () => {
    const free = oneApproach({ curve: straight(0, 0) });
    const spec = volumeSpec({ ...free, odds: oddsFor(free) }, wide);
    expect(spec.series[0]?.band).toEqual({ low: [], high: [] });
    expect(spec.series[0]?.bands?.every((text) => text === "")).toBe(true);
  });
});
