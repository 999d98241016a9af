import { describe, expect, test } from "vitest";
import { headroomSpec } from "@/lib/charts/definitions/headroom/spec";
import { lineLayout } from "@/lib/charts/kinds/lines/layout";
import type { LineChartSpec, Mark } from "@/lib/charts/kinds/lines/spec";
import { inputs } from "./latency-cases";
import { copiesAt } from "./latency-fixture";

function build(name: string): LineChartSpec {
  const spec = headroomSpec(inputs[name] as (typeof inputs)[string], { compact: false, measure: "firstToken" });
  if (!spec) throw new Error(`no chart: ${name}`);
  return spec;
}

const marksOf = (spec: LineChartSpec, kind: Mark["kind"]) => spec.marks.filter((mark) => mark.kind === kind);

describe("one approach on machines of its own", () => {
  const spec = build("typical");

  test("the title says where the next copy is needed", () => {
    expect(spec.title).toBe("Fine-tuning needs another copy above 410,000 queries a month");
    expect(spec.summary).toBe(
      "Fine-tuning takes 610 ms to the first token at p95 at 50,000 queries a month; another copy of the model is bought above 410,000, 820,000 and 1,230,000 (5 times in all).",
    );
  });

  test("each further copy has a stroke half-way down its step, and the first is named", () => {
    const strokes = spec.marks.flatMap((mark) => (mark.kind === "tick" ? [mark] : []));
    expect(strokes.map(({ x }) => x)).toEqual(copiesAt);
    // 610 ms times 1.9 with a copy that is full, times 1 + 0.9 / 8 with two half full.
    expect(strokes[0]?.y).toBeCloseTo((610 * (1.9 + 1.1125)) / 2, 0);
    expect(strokes.map(({ label = "" }) => label)).toEqual(["2 copies above 410k", "", "", "", ""]);
  });

  test("your volume is a rule and the limit a level", () => {
    expect(marksOf(spec, "rule")).toEqual([{ kind: "rule", x: 50_000, label: "you: 50,000", role: "you" }]);
    expect(marksOf(spec, "level")).toEqual([{ kind: "level", y: 2_000, label: "limit 2 s (p95)" }]);
  });

  test("the table has p95 and copies at every volume", () => {
    const row = spec.table.rows.find(({ cells }) => cells[1] === "410,000");
    expect(row?.cells).toEqual(["Fine-tuning", "410,000", "1", "1,159"]);
  });
});

describe("machines that are overloaded", () => {
  test("the line has a gap where they are", () => {
    const spec = build("gaps in the headroom");
    const { series } = lineLayout(spec, { width: 820, height: 380 });
    const [line] = spec.series;
    expect(line?.restarts?.length).toBeGreaterThan(0);
    expect(series[0]?.pieces).toHaveLength((line?.restarts?.length ?? 0) + 1);
    expect(series[0]?.pieces.flat()).toHaveLength(line?.points.length ?? 0);
    expect(spec.summary).toContain("Where a line has a gap, the machines are overloaded.");
    expect(spec.table.rows.some(({ cells }) => cells[3] === "unstable")).toBe(true);
  });

  test("the title says so when they are now", () => {
    expect(build("one unstable").title).toBe("Fine-tuning is overloaded at 2,000,000 queries a month");
  });
});

test("approaches that need a copy at the same volume share the title, and its label", () => {
  const spec = build("five alike");
  expect(spec.title).toBe(
    "Prompting, long context, RAG, fine-tuning and hybrid need another copy above 410,000 queries a month",
  );
  const strokes = spec.marks.filter(({ kind }) => kind === "tick");
  expect(strokes).toHaveLength(5 * copiesAt.length);
  expect(strokes.filter(({ label }) => label)).toHaveLength(1);
});

test("machines that are overloaded at every volume have an axis and no line", () => {
  const spec = build("unstable at every volume");
  expect(spec.title).toBe("Hybrid is overloaded at 50,000 queries a month");
  expect(spec.series.map(({ points }) => points)).toEqual([[]]);
});

test("no copy is needed where none is bought", () => {
  expect(build("one point of headroom").title).toBe("Fine-tuning needs no other copy up to 1,000 queries a month");
});

test("without machines of one's own there is no chart", () => {
  const options = { compact: false, measure: "firstToken" } as const;
  expect(headroomSpec(inputs["one approach"] as (typeof inputs)[string], options)).toBeNull();
});
