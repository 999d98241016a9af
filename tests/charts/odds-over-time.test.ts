import { describe, expect, test } from "vitest";
import { oddsSpec } from "@/lib/charts/definitions/odds/spec";
import { chartSvg } from "@/lib/charts/kinds/chart-svg";
import { cursorText } from "@/lib/charts/kinds/cursor";
import { article, oneApproach } from "./fixture";
import { oddsFor, oddsOfShares, withOdds } from "./uncertainty-fixture";

const wide = { compact: false };
const steady = (share: number) => Array.from({ length: 13 }, () => share);
const scope = article(50_000);
const ofShares = (...shares: number[]) => oddsSpec({ ...scope, odds: oddsOfShares(scope, shares.map(steady)) }, wide);

describe("odds over time, article 001", () => {
  const spec = oddsSpec(withOdds(), wide);

  test("the title says who is cheapest in most of the draws", () => {
    expect(spec.title).toBe("Fine-tuning is cheapest in 82% of the cases over 12 months");
    expect(spec.summary).toBe(
      "Cheapest over 12 months: fine-tuning in 82%, RAG in 13%, prompting in 4% and hybrid in under 1% of 2,000 cases. Each case takes one value from every range, evenly between its ends, or as a triangle where a likely value is given. Fine-tuning is cheapest in more than half of them from month 5.",
    );
  });

  test("the areas are stacked without gaps, from nothing to all", () => {
    spec.series.forEach((area, index) => {
      expect(area.low).toEqual(index === 0 ? area.low.map(({ x }) => ({ x, y: 0 })) : spec.series[index - 1]?.high);
      area.at.forEach((share, month) => {
        expect((area.high[month]?.y ?? 0) - (area.low[month]?.y ?? 0)).toBeCloseTo(share, 9);
      });
    });
    expect(spec.series.at(-1)?.high.every(({ y }) => Math.abs(y - 1) < 1e-9)).toBe(true);
    expect(spec.series.map(({ id }) => id)).toEqual(["hybrid", "fineTuning", "rag", "prompting"]);
  });

  test("set-up is month 0, and table, cursor and labels print the same shares", () => {
    expect(spec.table.rows[0]?.cells).toEqual(["0 (set-up)", "100%", "0%", "0%", "0%"]);
    expect(spec.table.rows.at(-1)?.cells).toEqual(["12", "4%", "13%", "82%", "under 1%"]);
    expect(spec.table.rows.map(({ cells }) => cells.slice(1).toReversed())).toEqual(
      spec.cursor.positions.map((_, month) => spec.series.map(({ values }) => values[month])),
    );
    expect(cursorText(spec, 12)).toBe("month 12: Hybrid under 1%, Fine-tuning 82%, RAG 13%, Prompting 4%");
    expect(spec.series.map(({ endLabel }) => endLabel)).toContain("Fine-tuning 82%");
  });

  test("an area that is high enough carries its name, others are named beside it", () => {
    const svg = chartSvg(spec, { width: 820, height: 380, theme: "light", idPrefix: "o" });
    const texts = (role: string) =>
      [...svg.matchAll(new RegExp(`chart-${role}"[^>]*>([^<]*)<`, "g"))].map((match) => match[1]);
    expect(texts("area-label")).toEqual(["Fine-tuning", "RAG", "Prompting"]);
    expect(texts("end-label")).toEqual(["Hybrid under 1%", "82%", "13%", "4%"]);
  });

  test("areas differ in their strokes too", () => {
    const svg = chartSvg(spec, { width: 820, height: 380, theme: "light", idPrefix: "o" });
    const strokes = [...svg.matchAll(/<pattern [^>]*>(.*?)<\/pattern>/g)].map(
      (match) => / d="([^"]*)"/.exec(match[1] ?? "")?.[1] ?? "plain",
    );
    expect(new Set(strokes).size).toBe(4);
  });
});

test("one that always wins does so in all draws, and nothing is said of the others", () => {
  const spec = ofShares(0, 0, 1, 0);
  expect(spec.title).toBe("Fine-tuning is cheapest in every case over 12 months");
  expect(spec.summary).toContain("Cheapest over 12 months: fine-tuning in 100% of 2,000 cases.");
  expect(spec.summary).toContain("Fine-tuning is cheapest in more than half of them at every month-end.");
});

test("almost all is not all", () => {
  expect(ofShares(0.998, 0.002, 0, 0).title).toBe("Prompting is cheapest in over 99% of the cases over 12 months");
});

test("those that share the lead are named together", () => {
  expect(ofShares(0.25, 0.25, 0.25, 0.25).title).toBe(
    "Prompting, RAG, fine-tuning and hybrid are each cheapest in 25% of the cases over 12 months",
  );
});

test("when nothing can be had, that is the finding", () => {
  expect(ofShares(0, 0, 0, 0).title).toBe("No approach can be had in any case over 12 months");
});

test("one approach alone is cheapest in all draws", () => {
  const alone = oneApproach();
  const spec = oddsSpec({ ...alone, odds: oddsFor(alone) }, wide);
  expect(spec.title).toBe("Prompting is cheapest in every case over 12 months");
  expect(spec.series).toHaveLength(1);
});

test("queries given as a range are said as one, because every draw takes its own", () => {
  const spec = oddsSpec({ ...withOdds(), queriesGiven: { low: 20_000, high: 80_000 } }, wide);
  expect(spec.subtitle).toBe(
    "Share of the cases in which each has cost least so far, at 20,000 to 80,000 queries a month",
  );
});
