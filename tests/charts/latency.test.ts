import { describe, expect, test } from "vitest";
import { latencySpec } from "@/lib/charts/definitions/latency/spec";
import { layoutOf } from "@/lib/charts/kinds/place-chart";
import { stageLayout } from "@/lib/charts/kinds/stages/layout";
import { inputs } from "./latency-cases";
import { approachOf, budgetOf, inputOf, limitAt, type Stage, typical } from "./latency-fixture";

const wide = { compact: false, measure: "firstToken" } as const;
const size = { width: 820, height: 320 };
const build = (name: string) => latencySpec(inputs[name] as (typeof inputs)[string], wide);

describe("four approaches and a limit of 2 s for p95", () => {
  const spec = build("typical");
  const rag = spec.groups.find(({ id }) => id === "rag");

  test("the title names who keeps the limit", () => {
    expect(spec.title).toBe("Prompting and fine-tuning keep the limit of 2 s to the first token at p95");
    expect(spec.subtitle).toBe("Time to the first token, p50 and p95 by stage, at 50,000 queries a month");
  });

  test("the summary has every p50 and p95, and says what adding percentiles would do", () => {
    expect(spec.summary).toBe(
      "Time to the first token, p50 and p95: prompting 465 ms and 1.43 s, RAG 879 ms and 2.21 s, fine-tuning 144 ms and 610 ms and hybrid 682 ms and 2.04 s. A p95 bar is the p95 of whole requests; adding the stages' own p95s would overstate it by up to 23% (RAG).",
    );
  });

  test("each bar is as long as its percentile, stage after stage in the order a request passes them", () => {
    expect(rag?.rows.map(({ name, total }) => [name, total])).toEqual([
      ["p50", "879 ms"],
      ["p95", "2.21 s"],
    ]);
    expect(rag?.rows[1]?.segments.map(({ name, start, end }) => [name, start, end])).toEqual([
      ["Network", 0, 120],
      ["Embed the query", 120, 390],
      ["Vector search", 390, 450],
      ["Rerank", 450, 760],
      ["Read the prompt", 760, 2_210],
    ]);
  });

  test("the part over the limit starts at the limit and is said in words", () => {
    expect(rag?.rows[1]?.over).toEqual({ start: 2_000, label: "210 ms over" });
    const { overs, limits, texts, x } = stageLayout(spec, size);
    expect(overs.map(({ id }) => id)).toEqual(["rag", "hybrid"]);
    expect(overs[0]?.x).toBeCloseTo(x(2_000));
    expect(overs[0]?.width).toBeCloseTo(x(210) - x(0));
    expect(limits).toHaveLength(4);
    expect(texts.map(({ text }) => text)).toContain("2.21 s, 210 ms over");
  });

  test("a limit for p95 does not judge p50, nor one for p50 the p95", () => {
    expect(spec.groups.map(({ rows }) => rows.map(({ isJudged }) => isJudged))).toEqual(Array(4).fill([false, true]));
    const median = build("a limit for p50");
    expect(median.limit).toEqual({ value: 500, label: "limit 500 ms (p50)" });
    expect(median.groups.map(({ rows }) => rows.map(({ over }) => over?.label ?? ""))).toEqual([
      ["", ""],
      ["379 ms over", ""],
      ["", ""],
      ["182 ms over", ""],
    ]);
  });

  test("on a phone what is over stands above the bars", () => {
    const { texts } = layoutOf(latencySpec(inputOf(), { ...wide, compact: true }), { width: 320, height: 400 });
    expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(["p95 210 ms over", "2.21 s"]));
  });

  test("the table has every stage of every approach and the totals", () => {
    expect(spec.table.rows.filter(({ cells }) => cells[0] === "RAG").map(({ cells }) => cells.slice(1))).toEqual([
      ["network", "45", "120"],
      ["embed the query", "190", "270"],
      ["vector search", "14", "60"],
      ["rerank", "120", "310"],
      ["read the prompt", "510", "1,450"],
      ["total", "879", "2,210"],
    ]);
  });

  test("no two stages have the same fill", () => {
    expect(new Set(spec.patterns.map(({ pattern }) => pattern)).size).toBe(spec.patterns.length);
    expect(spec.patterns.map(({ name }) => name)).toEqual([
      "Network",
      "Embed the query",
      "Vector search",
      "Rerank",
      "Wait for a place",
      "Read the prompt",
    ]);
  });
});

describe("the title with other limits", () => {
  test.each([
    ["no limit", "Fine-tuning is fastest: 610 ms to the first token at p95"],
    ["all keep the limit", "All four keep the limit of 2.5 s to the first token at p95"],
    [
      "none keeps the limit",
      "None keeps the limit of 200 ms to the first token at p95; fine-tuning is nearest, 410 ms over",
    ],
    ["one approach", "RAG is 210 ms over the limit of 2 s to the first token at p95"],
    ["one unstable", "Only prompting keeps the limit of 2 s to the first token at p95"],
    ["none with times", "No approach has a time that holds"],
  ])("%s", (name, title) => expect(build(name).title).toBe(title));
});

describe("what is far apart or missing", () => {
  test("a limit far outside is said in words and does not squeeze the bars", () => {
    const far = build("a limit far above");
    expect(far.limit).toBeNull();
    expect(far.x.domain).toEqual([0, 2_500]);
    expect(far.summary).toContain("The limit of 3,600 s (p95) lies far outside the chart.");
  });

  test("an unstable approach has a row in words and no bar", () => {
    const spec = build("one unstable");
    expect(spec.groups[1]).toMatchObject({ rows: [], note: "unstable: overloaded at the peak" });
    const { texts, segments } = stageLayout(spec, size);
    expect(texts.map(({ text }) => text)).toContain("unstable: overloaded at the peak");
    expect(segments.some(({ id }) => id === "fineTuning")).toBe(false);
    expect(spec.summary).toContain(
      "Fine-tuning is unstable: the machines are overloaded at the peak, so no figure holds.",
    );
  });

  test("of fourteen stages the five largest have a fill each and the others share one", () => {
    const spec = build("fourteen stages");
    expect(spec.patterns).toHaveLength(6);
    expect(spec.patterns.at(-1)).toEqual({ name: "Other", pattern: "plain" });
    const [, p95] = spec.groups[0]?.rows ?? [];
    // 25 ms times 1 to 9 are drawn together, after 25 times 10 to 14.
    expect(p95?.segments.at(-1)).toMatchObject({ name: "Other", start: 1_500, end: 2_625 });
    expect(spec.table.rows).toHaveLength(5 * 15);
  });

  test("six stages keep their names", () => {
    const stages = Array.from({ length: 6 }, (_, index): Stage => [`stage ${index}`, 10, 20]);
    const spec = latencySpec(inputOf([approachOf("rag", "RAG", stages)]), wide);
    expect(spec.patterns.map(({ name }) => name)).toEqual(stages.map(([label]) => `S${label.slice(1)}`));
  });

  test("an approach without a time is named", () => {
    expect(build("untimed ones").summary).toContain("No times are known for hybrid.");
  });

  test("adding percentiles may also understate, or come to the same", () => {
    const at = (overstatedShare: number) =>
      latencySpec(inputOf([approachOf("rag", "RAG", [["search", 10, 20]], { overstatedShare })]), wide).summary;
    expect(at(-0.04)).toContain("would understate it by 4%.");
    expect(at(0.004)).toContain("here the stages' own p95s add up to within 1% of it.");
  });

  test("3 ms beside 10 minutes keep their totals", () => {
    const totals = build("3 ms and 10 minutes").groups.map(({ rows }) => rows.map(({ total }) => total));
    expect(totals).toEqual([
      ["1 ms", "3 ms"],
      ["120 s", "600 s"],
      ["682 ms", "2.04 s"],
    ]);
  });

  test("exactly at the limit is within it", () => {
    const exact = latencySpec(inputOf(typical, budgetOf(limitAt(610))), wide);
    expect(exact.title).toBe("Only fine-tuning keeps the limit of 610 ms to the first token at p95");
  });
});
