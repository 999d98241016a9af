import { describe, expect, test } from "vitest";
import type { Curve } from "@/lib/analysis/break-even/curve";
import { breakdownSpec } from "@/lib/charts/definitions/breakdown/spec";
import { overTimeSpec } from "@/lib/charts/definitions/over-time/spec";
import { volumeSpec } from "@/lib/charts/definitions/volume/spec";
import type { LineChartSpec, Mark } from "@/lib/charts/kinds/lines/spec";
import { article, oneApproach, promptingToFineTuning, straight, withoutPrompting } from "./fixture";

const wide = { compact: false };

function labels(spec: LineChartSpec, kind: Mark["kind"]): string[] {
  return spec.marks.flatMap((mark) => (mark.kind === kind && mark.label ? [mark.label] : []));
}

function seriesOf(spec: LineChartSpec, id: string) {
  const series = spec.series.find((one) => one.id === id);
  if (!series) throw new Error(`no series: ${id}`);
  return series;
}

describe("over time, article 001 at 50,000 queries a month", () => {
  const spec = overTimeSpec(article(50_000), wide);

  test("the title states the finding and the ends are the article's totals", () => {
    expect(spec.title).toBe("Fine-tuning is cheapest from month 2");
    expect(spec.series.map(({ endLabel }) => endLabel)).toEqual([
      "Prompting $27,000",
      "RAG $21,600",
      "Fine-tuning $13,100",
      "Hybrid $22,100",
    ]);
  });

  test("a retraining is a vertical step at the moment its month starts", () => {
    const { points } = seriesOf(spec, "fineTuning");
    const atThree = points.filter(({ x }) => x === 3).map(({ y }) => y);
    expect(atThree).toEqual([4_400, 5_650]);
    expect(points.at(-1)).toEqual({ x: 12, y: 13_100 });
  });

  test("strokes mark the retrainings and are named once", () => {
    const ticks = spec.marks.filter(({ kind }) => kind === "tick");
    expect(ticks.map((tick) => "x" in tick && tick.x)).toEqual([3, 6, 9, 3, 6, 9]);
    expect(labels(spec, "tick")).toEqual(["retraining"]);
  });

  test("a single change of the lead is the break-even", () => {
    expect(labels(spec, "dot")).toEqual(["break-even, month 2"]);
    expect(spec.cursor.start).toBe(2);
  });

  test("the table has a row for set-up and for each month, and names the cheapest once a row", () => {
    expect(spec.table.rows).toHaveLength(13);
    expect(spec.table.rows.at(2)).toEqual({ cells: ["2", "$4,500", "$3,850", "cheapest $3,850", "$5,600"], strong: 3 });
    expect(spec.table.rows.at(-1)?.cells).toEqual(["12", "$27,000", "$21,600", "cheapest $13,100", "$22,100"]);
  });

  test("the summary has the totals, the break-even and the retrainings", () => {
    expect(spec.summary).toBe(
      "Over 12 months, at 50,000 queries a month: fine-tuning $13,100, RAG $21,600, hybrid $22,100 and prompting $27,000. Against RAG, fine-tuning breaks even at the end of month 2. Fine-tuning and hybrid are retrained at the start of months 4, 7 and 10.",
    );
  });

  test("the compact layout has fewer ticks and letters at the ends", () => {
    const compact = overTimeSpec(article(50_000), { compact: true });
    expect(compact.x.ticks.length).toBeLessThan(spec.x.ticks.length);
    expect(compact.series.map(({ endLabel }) => endLabel)).toEqual(["P $27k", "R $21.6k", "F $13.1k", "H $22.1k"]);
  });
});

test("at 20,000 a month all three changes of the lead are marked", () => {
  const spec = overTimeSpec(article(20_000, withoutPrompting), wide);
  expect(labels(spec, "dot")).toEqual(["first ahead, month 6", "behind, month 7", "ahead for good, month 8"]);
  expect(spec.title).toBe("Fine-tuning is cheapest from month 8");
});

test("a lead from the start is no change", () => {
  const spec = overTimeSpec(article(0), wide);
  expect(spec.title).toBe("Prompting is cheapest throughout");
  expect(labels(spec, "dot")).toEqual([]);
});

test("one approach alone is described, not compared", () => {
  const spec = overTimeSpec(oneApproach(), wide);
  expect(spec.title).toBe("Prompting costs $27,000 over 12 months");
  expect(spec.table.rows.every(({ strong }) => strong === undefined)).toBe(true);
});

describe("volume", () => {
  const spec = volumeSpec(article(50_000), wide);

  test("the title says where the cheapest at your volume starts to be it", () => {
    expect(spec.title).toBe("Fine-tuning becomes cheapest above 15,931 queries a month");
    expect(volumeSpec(article(50_000, withoutPrompting), wide).title).toBe(
      "Fine-tuning becomes cheapest above 12,719 queries a month",
    );
    expect(volumeSpec(article(5_000), wide).title).toBe("Prompting is cheapest up to 15,931 queries a month");
  });

  test("your volume and the break-even are marked", () => {
    expect(labels(spec, "rule")).toEqual(["you: 50,000"]);
    expect(labels(spec, "dot")).toEqual(["break-even 15,931"]);
    const dot = spec.marks.find(({ kind }) => kind === "dot");
    expect(dot?.kind === "dot" && dot.y).toBeCloseTo(0.54 * promptingToFineTuning, 6);
  });

  test("the axis grows to hold your volume and stays within it otherwise", () => {
    expect(spec.x.domain).toEqual([100, 1e7]);
    expect(volumeSpec(article(1e9), wide).x.domain).toEqual([100, 1e9]);
    expect(volumeSpec(article(7), wide).x.domain).toEqual([1, 1e7]);
  });

  test("the table has 1, 2 and 5 of each power of ten, your volume and the break-even", () => {
    const headers = spec.table.rows.map(({ cells }) => cells[0]);
    expect(headers.slice(0, 4)).toEqual(["100", "200", "500", "1,000"]);
    expect(headers).toContain("50,000 (you)");
    expect(headers).toContain("15,931 (fine-tuning cheapest above)");
    expect(headers.at(-1)).toBe("10,000,000");
  });

  test("no queries is said, because a log axis cannot show it", () => {
    const none = volumeSpec(article(0), wide);
    expect(labels(none, "rule")).toEqual([]);
    expect(none.summary).toContain("You have no queries, which a logarithmic axis cannot show.");
  });

  test("a total of zero is left out of the log axis and said", () => {
    const free = volumeSpec(oneApproach({ curve: straight(0, 0) }), wide);
    expect(free.series[0]?.points).toEqual([]);
    expect(free.summary).toContain("Prompting costs $0 at 100 queries a month: a logarithmic axis cannot show that.");
  });

  test("a jump is drawn from both sides, and thousands of them stay under 400 points", () => {
    const machines: Curve = {
      from: Array.from({ length: 2_000 }, (_, index) => index * 5_000),
      value: Array.from({ length: 2_000 }, (_, index) => 1_000 * (index + 1)),
      slope: Array.from({ length: 2_000 }, () => 0),
      to: 1e7,
      exactTo: 1e7,
    };
    const points = volumeSpec(oneApproach({ curve: machines }), wide).series[0]?.points ?? [];
    expect(points.filter(({ x }) => x === 5_000).map(({ y }) => y)).toEqual([1_000, 2_000]);
    expect(points.length).toBeLessThan(400);
  });

  test("many boundaries are counted, and only the first and the last are marked", () => {
    const ids = ["prompting", "rag"] as const;
    const envelope = Array.from({ length: 9 }, (_, index) => ({
      from: index === 0 ? 0 : 1_000 * index,
      to: 1_000 * (index + 1),
      cheapest: ids[index % 2] ?? "rag",
    }));
    const many = volumeSpec({ ...article(50_000), envelope }, wide);
    expect(labels(many, "dot")).toEqual(["1,000", "8,000"]);
    expect(many.summary).toContain("the cheapest approach changes 8 times: first at 1,000, last at 8,000.");
  });
});

describe("breakdown", () => {
  const spec = breakdownSpec(article(50_000), wide);

  test("parts add up to the total and empty parts are left out", () => {
    const ends = spec.bars.map(({ segments }) => segments.at(-1)?.end);
    expect(ends).toEqual([27_000, 21_600, 13_100, 22_100]);
    expect(spec.bars[0]?.segments.map(({ name }) => name)).toEqual(["queries"]);
    expect(spec.bars[2]?.segments.map(({ name, value }) => `${name} ${value}`)).toEqual([
      "set-up $2,750",
      "queries $6,600",
      "retraining $3,750",
    ]);
  });

  test("the title names the largest part of the cheapest", () => {
    expect(spec.title).toBe("Fine-tuning costs $13,100, of which $6,600 goes on queries");
  });

  test("the table has every line and every total", () => {
    const totals = spec.table.rows.filter(({ cells }) => cells[1] === "total").map(({ cells }) => cells[3]);
    expect(totals).toEqual(["$27,000", "$21,600", "cheapest $13,100", "$22,100"]);
  });
});

test.each([0, 1, 7, 50_000, 1e9])("nothing at %d queries a month is NaN or infinite", (queries) => {
  for (const compact of [true, false]) {
    for (const build of [overTimeSpec, volumeSpec, breakdownSpec]) {
      expect(JSON.stringify(build(article(queries), { compact }))).not.toMatch(/null|NaN|Infinity|—/);
    }
  }
});
