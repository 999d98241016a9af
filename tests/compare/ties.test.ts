import { describe, expect, test } from "vitest";
import type { Curve } from "@/lib/analysis/break-even/curve";
import { comparedByVolume } from "@/lib/compare/by-volume";
import { type CostLine, linesOf } from "@/lib/compare/lines";
import { comparedOverTime } from "@/lib/compare/over-time";
import { article, compared } from "./compared";

const wide = { compact: false };
const ragLines = (...queries: readonly string[]): CostLine[] => linesOf(compared(queries), "rag");
const byVolume = (...queries: readonly string[]) => comparedByVolume(ragLines(...queries), wide);
const overTime = (...queries: readonly string[]) => comparedOverTime(ragLines(...queries), wide);
/** The sentence of the summary about who costs least. */
const leads = (summary: string) => summary.split(". The ring")[0];

describe("by volume", () => {
  test.each([
    ["two scenarios that differ in their queries only", [article(), article("queries=250000")]],
    ["the same scenario twice", [article(), article()]],
    ["a value that is not used", [article(), article("rag.passages=9")]],
  ])("%s cost the same, and nobody is named or marked", (_, queries) => {
    const spec = byVolume(...queries);
    expect(spec.title).toBe("All cost the same at every volume shown");
    expect(leads(spec.summary)).toBe("From 100 to 10,000,000 queries a month, all cost the same");
    for (const { cells, strong } of spec.table.rows) {
      expect(strong).toBeUndefined();
      expect(cells.join()).not.toContain("cheapest");
    }
  });

  test("those that coincide are named together, and marked together", () => {
    const spec = byVolume(article(), article(), article("rag.perQuery=1"));
    expect(spec.title).toBe("RAG in A and RAG in B cost the same and are nowhere dearer than the others");
    expect(leads(spec.summary)).toBe(
      "From 100 to 10,000,000 queries a month, RAG in A and RAG in B cost least together",
    );
    for (const { cells } of spec.table.rows)
      expect(cells.map((cell) => cell.startsWith("cheapest"))).toEqual([false, true, true, false]);
  });

  const [a, b, c] = ragLines(article(), article(), article()) as [CostLine, CostLine, CostLine];
  const as = (line: CostLine, curve: Partial<Curve>): CostLine => ({
    ...line,
    approach: { ...line.approach, curve: { from: [0], value: [100], slope: [1], to: 1e9, exactTo: 1e9, ...curve } },
  });
  /** As the plain line up to 1,000 queries a month, cheaper above. */
  const bent = { from: [0, 1_000], value: [100, 1_100], slope: [1, 0.5] };

  test("lines that part are the same only as far as they are", () => {
    const spec = comparedByVolume([as(a, {}), as(b, bent)], wide);
    expect(spec.title).toBe("All cost the same up to 1,000 queries a month, RAG in B costs least above");
    expect(leads(spec.summary)).toBe(
      "From 100 to 10,000,000 queries a month, all cost the same at first; then RAG in B above 1,000",
    );
  });

  test("lines that meet are the same from there on", () => {
    const met = { from: [0, 1_000], value: [50, 1_100], slope: [1, 1] };
    const spec = comparedByVolume([as(a, {}), as(b, met), as(c, met)], wide);
    expect(spec.title).toBe(
      "RAG in B and RAG in C cost least together up to 1,000 queries a month, all cost the same above",
    );
    expect(leads(spec.summary)).toBe(
      "From 100 to 10,000,000 queries a month, RAG in B and RAG in C cost least together at first; then all the same above 1,000",
    );
  });

  test("one that leaves the others is named from there, and several together", () => {
    const steeper = { from: [0, 5_000], value: [0, 5_000], slope: [1, 3] };
    const spec = comparedByVolume([as(a, steeper), as(b, bent), as(c, bent)], wide);
    expect(leads(spec.summary)).toBe(
      "From 100 to 10,000,000 queries a month, RAG in A costs least at first; then RAG in B and RAG in C together above 1,200",
    );
    expect(spec.title).toBe(
      "RAG in A costs least up to 1,200 queries a month, RAG in B and RAG in C cost least together above",
    );
  });
});

describe("over time", () => {
  test("where all tie throughout, nobody is said to have spent least", () => {
    const { title, summary, table } = overTime(article(), article());
    expect(title).toBe("All cost the same over 12 months");
    expect(summary).not.toContain("least");
    expect(table.rows.some(({ strong }) => strong !== undefined)).toBe(false);
  });

  test("several that have spent least have spent it together", () => {
    const dearer = article("rag.setup=9000");
    expect(overTime(article(), article(), dearer).summary).toMatch(
      /\. A and B have spent least together at every month-end that all have\.$/,
    );
    const later = article("rag.setup=9000", "rag.perQuery=0.001");
    expect(overTime(article(), article(), later).summary).toMatch(
      /\. After set-up A and B have spent least together, all the same from month 6 and C from month 7\.$/,
    );
    expect(
      overTime(article(), article(), dearer)
        .table.rows.at(-1)
        ?.cells.map((cell) => /^cheapest/.test(cell)),
    ).toEqual([false, true, true, false]);
  });

  test("what is the same after set-up only is said to be so", () => {
    expect(overTime(article(), article(), article("rag.perQuery=0.01")).summary).toMatch(
      /\. After set-up all have spent the same; C has spent least from month 1\.$/,
    );
    expect(overTime(article(), article(), article("rag.perQuery=1")).summary).toMatch(
      /\. After set-up all have spent the same; A and B have spent least together from month 1\.$/,
    );
  });
});
