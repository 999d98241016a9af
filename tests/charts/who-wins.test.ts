import { describe, expect, test } from "vitest";
import type { TwoWayMap } from "@/lib/analysis/uncertainty/types";
import { whoWinsSpec } from "@/lib/charts/definitions/who-wins/spec";
import { chartSvg } from "@/lib/charts/kinds/chart-svg";
import { article } from "./fixture";
import { articleMap } from "./uncertainty-fixture";

const scope = article(50_000);
const map = articleMap();
const wide = { compact: false };
const build = (overrides: Partial<TwoWayMap>) => whoWinsSpec({ ...map, ...overrides }, scope, wide);

describe("who wins, article 001", () => {
  const spec = whoWinsSpec(map, scope, wide);

  test("the title is what holds around you in your row", () => {
    expect(spec.title).toBe("Fine-tuning is cheapest above about 15,900 queries a month if retrained every 3 months");
    expect(spec.subtitle).toBe("Lowest total over 12 months, everything else as entered");
  });

  test("every cell says its place, its winner, the lead and the odds", () => {
    const you = spec.cells.find(({ column, row }) => column === spec.you.column && row === spec.you.row);
    expect(you?.sentence).toBe(
      "At 50,000 queries a month, retrained every 3 months: fine-tuning, the next costs 65% more, cheapest in 99% of the cases.",
    );
    expect(spec.cells.at(-1)?.sentence).toMatch(/^At 5,000,000 queries a month, never retrained: fine-tuning/);
    expect(spec.cells[0]?.sentence).toMatch(/^At 500 queries a month, retrained every month: prompting/);
    expect(spec.summary).toContain(`Nearest to your values: ${you?.sentence.replace(/^At/, "at")}`);
  });

  test("units stand in the titles, not at every tick", () => {
    expect([spec.xTitle, spec.yTitle]).toEqual(["Queries per month", "Fine-tuning: Retrain every (months)"]);
    expect(spec.rows.map(({ label }) => label)).toEqual(["1", "2", "3", "4", "6", "9", "12", "18", "24", "never"]);
    expect(spec.columns[0]).toEqual({ text: "500 queries a month", label: "500" });
  });

  test("on a phone one label a decade is left, at its power of ten", () => {
    const { columns } = whoWinsSpec(map, scope, { compact: true });
    expect(columns.flatMap(({ label }) => label ?? [])).toEqual(["1k", "10k", "100k", "1M"]);
  });

  test("the table has the intervals of every row", () => {
    expect(spec.table.rows.map(({ cells }) => cells)).toContainEqual([
      "3 months (nearest to yours)",
      "below 15,931: prompting; above 15,931: fine-tuning",
    ]);
    expect(spec.table.rows).toHaveLength(map.y.values.length);
  });

  test("cells and table name the same winners in the same order", () => {
    spec.table.rows.forEach(({ cells }, row) => {
      const winners = spec.cells.filter((cell) => cell.row === row).map(({ winner }) => winner);
      const runs = winners.filter((winner, index) => winner !== winners[index - 1]);
      const names = { prompting: "prompting", rag: "RAG", fineTuning: "fine-tuning", longContext: "", hybrid: "" };
      const printed = (cells[1] ?? "").split("; ").map((part) => part.split(": ")[1]);
      // An interval between two columns has no cell.
      expect(printed).toEqual(expect.arrayContaining(runs.map((winner) => names[winner])));
    });
  });

  test("the bottom row is the first value", () => {
    const svg = chartSvg(spec, { width: 820, height: 480, theme: "light", idPrefix: "m" });
    const top = (row: number) =>
      Number(new RegExp(`data-column="0" data-row="${row}" x="[^"]*" y="([^"]*)"`).exec(svg)?.[1]);
    expect(top(0)).toBeGreaterThan(top(9));
  });

  test("colour is never alone: letters in every cell, strokes by approach, tints where it is close", () => {
    const svg = chartSvg(spec, { width: 820, height: 480, theme: "light", idPrefix: "m" });
    expect(svg.match(/class="chart-text chart-cell-letter"/g)).toHaveLength(spec.cells.length + 3);
    const fills = new Set([...svg.matchAll(/chart-cell"[^>]* fill="url\(#m-([\w-]+)\)"/g)].map((match) => match[1]));
    expect(fills).toEqual(
      new Set(["full-prompting", "tint-prompting", "tint-rag", "full-fineTuning", "tint-fineTuning"]),
    );
  });

  test("your cell is ringed", () => {
    const svg = chartSvg(spec, { width: 820, height: 480, theme: "light", idPrefix: "m" });
    expect(svg.match(/class="chart-ring"/g)).toHaveLength(4);
    expect(spec.you.label).toBe("your values");
    expect(build({ x: { ...map.x, now: 48_000 } }).you.label).toBe("nearest to your values");
  });
});

test("one winner everywhere is the finding", () => {
  const cells = map.cells.map((cell) => ({ ...cell, winner: "rag" as const, odds: null, pale: false }));
  const spec = build({ cells });
  expect(spec.title).toBe("RAG is cheapest everywhere on this map");
  expect(spec.key).toEqual([{ id: "rag", letter: "R", name: "RAG", pale: false }]);
  expect(spec.summary).not.toContain("draw");
});

test("pale is explained by the lead alone when nothing is a range", () => {
  const cells = map.cells.map((cell) => ({ ...cell, odds: null }));
  expect(build({ cells }).key.at(-1)?.name).toBe("pale: lead under 5%");
  expect(whoWinsSpec(map, scope, wide).key.at(-1)?.name).toBe("pale: lead under 5% or odds under 80%");
});

test.each([
  [0, "the next costs the same"],
  [0.004, "the next costs under 1% more"],
  [0.12, "the next costs 12% more"],
  [4, "the next costs 5 times as much"],
  [1e9, "the next costs over 1,000 times as much"],
  [null, "nothing else comes close"],
])("a lead of %s is said as: %s", (leadShare, text) => {
  const cells = map.cells.map((cell) => ({ ...cell, leadShare, odds: null }));
  expect(build({ cells }).cells[0]?.sentence).toContain(`prompting, ${text}.`);
});

test("an axis of money or shares writes its bounds as such", () => {
  const x = {
    ...map.x,
    field: "rag.queryPrice",
    title: "RAG: Cost per query",
    unit: "USD/query",
    texts: map.x.values.map((value) => `$${value} a query`),
    now: 30_000,
  };
  expect(build({ x }).title).toBe(
    "Fine-tuning is cheapest where RAG: Cost per query is above about $15,900 a query if retrained every 3 months",
  );
  const y = {
    ...map.y,
    field: "cacheHits",
    title: "Answers from cache",
    unit: "",
    texts: map.y.values.map((v) => `${v}%`),
  };
  expect(build({ y }).title).toBe(
    "Fine-tuning is cheapest above about 15,900 queries a month with answers from cache at 3%",
  );
});
