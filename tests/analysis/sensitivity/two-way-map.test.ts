import { describe, expect, test } from "vitest";
import { analyseUncertainty } from "@/lib/analysis/analyse-uncertainty";
import { inputsOf } from "@/lib/analysis/base-case/inputs";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import { type MapFields, twoWayMapInSlices } from "@/lib/analysis/sensitivity/two-way-map";
import type { TwoWayMap } from "@/lib/analysis/uncertainty/types";
import { runToEnd } from "@/lib/sliced";
import { cheapestOf, quotesInDraws, spentBy } from "../../golden/odds-article-001";
import { cheapestAlone, pinnedAt, totalsAlone } from "../../golden/odds-draw-by-draw";
import { answerTo } from "../../golden/scenario-answer";
import { someOf } from "../../law";
import { isNear } from "../any-scenario";

const mapOf = (found: Evaluation, fields: MapFields) =>
  runToEnd(twoWayMapInSlices(found, inputsOf(found.baseCases.values()), fields, null)) as TwoWayMap;
const pinned = (found: Evaluation, { x, y }: TwoWayMap, atX: number, atY: number) =>
  pinnedAt(found.scenario, [
    [x.field, atX],
    [y.field, atY],
  ]);
const isPale = (least: number, next: number, odds: number | null) =>
  next - least < 0.05 * least || (odds !== null && odds < 0.8);

describe.each([
  { link: "?p=article-001.2026-11&v=1", x: "queries", y: "fineTuning.retrainEvery" },
  { link: "?p=article-002.2026-11&growth=0.02&v=1", x: "rag.perQuery", y: "queries" },
  { link: "?p=code-generator.2026-11&v=1", x: "queries", y: "outputTokens" },
  { link: "?p=support-bot.2026-11&v=1", x: "queries", y: "fineTuning.retrainEvery" },
  {
    link: "?p=support-bot.2026-11&holdOutShare=0.1&fineTuning.replicaSpeed=2600&v=1",
    x: "fineTuning.replicaSpeed",
    y: "rag.passages",
  },
  { link: "?p=regulated-answers.2026-11&documents=100..200&v=1", x: "documents", y: "cacheHitShare" },
])("$link, $x by $y", ({ link, x, y }) => {
  const found = answerTo(link);
  const map = mapOf(found, { x, y });
  const cellAt = (row: number, column: number) => map.cells[row * map.x.values.length + column];

  test("each cell's winner and lead are those of the answer with both values in place", () => {
    expect([map.x.field, map.y.field, map.cells.length]).toEqual([x, y, map.x.values.length * map.y.values.length]);
    for (const [row, atY] of map.y.values.entries())
      for (const [column, atX] of someOf([...map.x.values.entries()], 3, row)) {
        const totals = totalsAlone(pinned(found, map, atX, atY));
        const [least = 0, next = Number.POSITIVE_INFINITY] = [...totals.values()].sort((a, b) => a - b);
        const cell = cellAt(row, column);
        expect([atX, atY, cell?.winner]).toEqual([atX, atY, cheapestAlone(totals, found.cheapest)]);
        const lead = next === Number.POSITIVE_INFINITY ? Number.MAX_VALUE : (next - least) / least;
        if (lead !== Number.MAX_VALUE)
          expect(Math.abs((cell?.leadShare ?? 0) - lead), `${atX} ${atY}`).toBeLessThan(1e-8 * Math.max(1, lead));
        expect(cell?.pale).toBe(isPale(least, next, cell?.odds ?? null));
      }
  });

  test("along a row the intervals meet where the winner changes, and name the cells' winners", () => {
    for (const [row, atY] of map.y.values.entries()) {
      const intervals = map.rows[row] ?? [];
      expect([intervals[0]?.from, intervals.at(-1)?.to]).toEqual([null, null]);
      for (const [index, { winner, to, text }] of intervals.entries()) {
        expect(text).not.toMatch(/NaN|undefined|Infinity/);
        const after = intervals[index + 1];
        expect(after?.from ?? null).toBe(to);
        if (to === null || !after) continue;
        expect(after.winner).not.toBe(winner);
        const [before, beyond] = [-2e-7, 2e-7].map((hair) =>
          cheapestAlone(totalsAlone(pinned(found, map, to * (1 + hair), atY)), winner),
        );
        expect([row, to, before]).toEqual([row, to, winner]);
        expect([row, to, beyond === winner]).toEqual([row, to, false]);
      }
      for (const [column, atX] of map.x.values.entries()) {
        const at = intervals.find(({ to }) => to === null || atX <= to);
        const edge = intervals.some(({ to }) => to !== null && isNear(to, atX, 1e-6));
        if (!edge) expect([row, atX, cellAt(row, column)?.winner]).toEqual([row, atX, at?.winner]);
      }
    }
  });
});

describe("article 001, by hand", () => {
  const found = answerTo("?p=article-001.2026-11&v=1");
  const map = analyseUncertainty(found, 256).map as TwoWayMap;
  const row = map.y.values.indexOf(3);

  test("queries a month by how often fine-tuning is retrained, with the present place in it", () => {
    expect([map.x.field, map.y.field]).toEqual(["queries", "fineTuning.retrainEvery"]);
    expect(map.y.values).toEqual([1, 2, 3, 4, 6, 9, 12, 18, 24, 0]);
    expect(map.y.texts).toEqual([
      ..."1 month,2 months,3 months,4 months,6 months,9 months,12 months,18 months,24 months,never".split(","),
    ]);
    expect(map.x.values).toEqual(
      expect.arrayContaining([1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 1_000_000]),
    );
    expect([map.x.values[map.x.nearest], map.y.values[map.y.nearest]]).toEqual([50_000, 3]);
  });

  test("retrained every 3 months: prompting below 15,931 queries, fine-tuning above", () => {
    expect(map.rows[row]?.map(({ winner, text }) => [winner, text])).toEqual([
      ["prompting", "below 15,931: prompting"],
      ["fineTuning", "above 15,931: fine-tuning"],
    ]);
    expect(map.rows[row]?.[0]?.to).toBeCloseTo(6_500 / 0.408, 4);
  });

  test("retrained every month: prompting, then RAG from 20,000, then hybrid, then fine-tuning", () => {
    // Over 12 months: prompting 0.54 q, RAG 3,600 + 0.36 q, hybrid 10,100 + 0.24 q, fine-tuning 16,500 + 0.132 q.
    const ends = map.rows[map.y.values.indexOf(1)]?.map(({ winner, to }) => [
      winner,
      to === null ? null : Math.round(to),
    ]);
    expect(ends).toEqual([
      ["prompting", 20_000],
      ["rag", 54_167],
      ["hybrid", 59_259],
      ["fineTuning", null],
    ]);
  });

  test("the odds of every cell are the share of 256 draws in which its winner is cheapest there", () => {
    const quotes = quotesInDraws(256);
    for (const [index, { winner, odds }] of map.cells.entries()) {
      const [queries, every] = [
        map.x.values[index % map.x.values.length],
        map.y.values[Math.floor(index / map.x.values.length)],
      ];
      const wins = quotes.filter(
        (quote) =>
          winner ===
          cheapestOf({
            prompting: spentBy(quote.prompting, 12, queries as number, 0),
            rag: spentBy(quote.rag, 12, queries as number, 0),
            fineTuning: spentBy(quote.fineTuning, 12, queries as number, every as number),
            hybrid: spentBy(quote.hybrid, 12, queries as number, 3),
          }),
      );
      expect(odds).toBeCloseTo(wins.length / 256, 9);
    }
  });
});

test("your own position has the odds that are printed elsewhere, from all draws", () => {
  const { map, odds } = analyseUncertainty(answerTo("?p=article-001.2026-11&v=1"), 3_000);
  const { x, y, cells } = map as TwoWayMap;
  const own = cells[y.nearest * x.values.length + x.nearest];
  expect(own?.winner).toBe("fineTuning");
  expect(own?.odds).toBe(odds?.approaches.find(({ id }) => id === "fineTuning")?.cheapestShare);
  expect(own?.odds).not.toBe(Math.round((own?.odds ?? 0) * 256) / 256);
});

test("without a range a cell has no odds, and is pale only where the lead is under 5 %", () => {
  const found = answerTo("?p=code-generator.2026-11&holdOutShare=0.1&v=1");
  const { cells } = analyseUncertainty(found, 256).map as TwoWayMap;
  for (const { odds, leadShare, pale } of cells) expect([odds, pale]).toEqual([null, (leadShare ?? 1) < 0.05]);
  expect(new Set(cells.map(({ pale }) => pale)).size).toBe(2);
});

test("where only one can be had, or none, a cell's lead is a number or nothing", () => {
  const chunks = "?p=support-bot.2026-11&prompting.basis=absent&fineTuning.basis=absent&v=1";
  const fits = "?p=regulated-answers.2026-11&contextWindow=150000&v=1";
  const maps = [
    mapOf(answerTo(chunks), { x: "chunkTokens", y: "overlapTokens" }),
    mapOf(answerTo(fits), { x: "contextWindow", y: "documents" }),
  ];
  const leads = maps.flatMap(({ cells }) => cells.map(({ leadShare }) => leadShare));
  expect(leads.filter((lead) => lead !== null && !Number.isFinite(lead))).toEqual([]);
});
