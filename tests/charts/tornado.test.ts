import { describe, expect, test } from "vitest";
import { maxBars, tornadoSpec } from "@/lib/charts/definitions/sensitivity/spec";
import { chartSvg } from "@/lib/charts/kinds/chart-svg";
import { article } from "./fixture";
import { sensitivity, swing } from "./uncertainty-fixture";

const scope = article(50_000);
const wide = { compact: false };
const build = (overrides: Partial<typeof sensitivity>) => tornadoSpec({ ...sensitivity, ...overrides }, scope, wide);

describe("sensitivity, article 001", () => {
  const spec = tornadoSpec(sensitivity, scope, wide);

  test("the title says what matters most and how many inputs turn the order", () => {
    expect(spec.title).toBe("RAG: Cost per query matters most; 3 of 9 inputs can make RAG cheaper");
    expect(spec.summary).toBe(
      "With every input at its mean: fine-tuning $8,500 cheaper. Widest bar: RAG: Cost per query, from RAG $3,500 cheaper at $0.01 a query to fine-tuning $20,500 cheaper at $0.05 a query. Bars that cross equal cost: RAG: Cost per query, queries per month and Fine-tuning: Retrain every. Hatched bars are inputs given as a single figure, tried a quarter lower and a quarter higher. The table has 1 more input.",
    );
  });

  test("the widest bars are drawn, the table has all", () => {
    expect(spec.bars).toHaveLength(maxBars);
    expect(spec.table.rows).toHaveLength(sensitivity.swings.length);
    expect(spec.bars.map(({ field }) => field)).toEqual(sensitivity.swings.slice(0, maxBars).map(({ field }) => field));
  });

  test("a bar goes from its lower to its higher difference, with the input's value at each end", () => {
    const retraining = spec.bars.find(({ name }) => name === "Fine-tuning: Cost per retraining");
    expect(retraining).toMatchObject({ start: 6_250, end: 10_750, startLabel: "$2,000", endLabel: "$500" });
  });

  test("a unit both ends share is said once, with the name, unless the name says it", () => {
    expect(spec.bars.map(({ name }) => name.replaceAll("\u00a0", " "))).toEqual([
      "RAG: Cost per query",
      "Queries per month",
      "Fine-tuning: Retrain every",
      "Fine-tuning: Cost per retraining",
      "Fine-tuning: Cost per query",
      "RAG: Vector database and hosting (a month)",
      "Fine-tuning: Set up",
      "RAG: Set up",
    ]);
    expect(spec.bars.slice(0, 3).map(({ startLabel, endLabel }) => [startLabel, endLabel])).toEqual([
      ["$0.01", "$0.05"],
      ["20,000", "80,000"],
      ["1 month", "never"],
    ]);
  });

  test("a bar across equal cost is split there and says that it changes the winner", () => {
    const [first, , , fourth] = spec.bars;
    expect(first?.parts).toEqual([
      { id: "rag", start: -3_500, end: 0 },
      { id: "fineTuning", start: 0, end: 20_500 },
    ]);
    expect(first?.note).toBe("changes the winner");
    expect(fourth?.parts.map(({ id }) => id)).toEqual(["fineTuning"]);
    expect(fourth?.note).toBe("");
  });

  test("both sides of the axis are named and no tick is negative", () => {
    expect([spec.left.label, spec.zero.label, spec.right.label]).toEqual([
      "RAG cheaper",
      "equal cost",
      "fine-tuning cheaper",
    ]);
    expect(spec.x.ticks.map(({ label }) => label)).toEqual(["$0", "$5k", "$10k", "$15k", "$20k"]);
  });

  test("an assumed quarter is hatched and said", () => {
    const svg = chartSvg(spec, { width: 820, height: 520, theme: "light", idPrefix: "s" });
    const hatched = svg.match(/<rect class="chart-series"[^>]*data-pattern="dense"/g) ?? [];
    expect(hatched).toHaveLength(sensitivity.swings.slice(0, maxBars).filter(({ assumed }) => assumed).length);
    expect(spec.key.map(({ name }) => name)).toEqual(["your range", "assumed: a quarter less and more"]);
    expect(spec.table.rows[5]?.cells.at(-1)).toBe("a quarter less and more assumed");
  });

  test("the table has the differences the bars are drawn from", () => {
    const printed = spec.table.rows.slice(0, maxBars).map(({ cells }) => {
      const [low, high] = [cells[2], cells[4]].map((text) => Number(text?.replace(/[$,]/g, "")));
      return [Math.min(low ?? 0, high ?? 0), Math.max(low ?? 0, high ?? 0)];
    });
    expect(printed).toEqual(spec.bars.map(({ start, end }) => [start, end]));
  });

  test("each bar has a sentence of its own", () => {
    expect(spec.bars[1]?.sentence).toBe(
      "Queries per month: at 20,000 queries a month, RAG $340 cheaper; at 80,000 queries a month, fine-tuning $15,640 cheaper; changes the winner.",
    );
  });
});

test("when no input turns the order, that is the finding", () => {
  const spec = build({ swings: sensitivity.swings.filter(({ changesWinner }) => !changesWinner) });
  expect(spec.title).toBe("Fine-tuning stays cheaper than RAG whichever one input moves");
  expect(spec.summary).toContain("No bar crosses equal cost.");
});

test("a single input that turns it is named", () => {
  const [first, , , ...rest] = sensitivity.swings;
  const spec = build({ swings: first ? [first, ...rest] : rest });
  expect(spec.title).toBe("Within the ranges tried, only RAG: Cost per query can make RAG cheaper");
});

test("no input at all is said and drawn without bars", () => {
  const spec = build({ swings: [] });
  expect(spec.title).toBe("No input moves the difference between fine-tuning and RAG");
  expect(spec.bars).toEqual([]);
});

test("a bar of no width is still a bar", () => {
  const spec = build({ swings: [swing("Passage", ["384 tokens", 8_500], ["640 tokens", 8_500])] });
  expect(spec.bars[0]?.parts).toEqual([{ id: "fineTuning", start: 8_500, end: 8_500 }]);
  const svg = chartSvg(spec, { width: 820, height: 160, theme: "light", idPrefix: "s" });
  expect(/<rect class="chart-series"[^>]* width="2"/.test(svg)).toBe(true);
});

test("long values are short on a phone", () => {
  const huge = [
    swing("Queries per month", ["1,000,000,000 queries a month", -1], ["2,500,000,000 queries a month", 2]),
  ];
  const [bar] = tornadoSpec({ ...sensitivity, swings: huge }, scope, { compact: true }).bars;
  expect([bar?.startLabel, bar?.endLabel]).toEqual(["1B", "2.5B"]);
});
