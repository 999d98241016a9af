import { expect, test } from "vitest";
import { distributionSpec } from "@/lib/charts/definitions/distribution/spec";
import { headroomSpec } from "@/lib/charts/definitions/headroom/spec";
import { oddsSpec } from "@/lib/charts/definitions/odds/spec";
import { overTimeSpec } from "@/lib/charts/definitions/over-time/spec";
import { cursorReading } from "@/lib/charts/view/cursor-reading";
import { article, oneApproach } from "./fixture";
import { inputOf } from "./latency-fixture";
import { withOdds } from "./uncertainty-fixture";

const wide = { compact: false };

test("the cheapest comes first, and the difference to the second is said", () => {
  const { label, rows, difference } = cursorReading(overTimeSpec(article(50_000), wide), 12);
  expect(label).toBe("month 12");
  expect(rows.map(({ name, value, band }) => `${name} ${value}${band}`)).toEqual([
    "Fine-tuning $13,100",
    "RAG $21,600",
    "Hybrid $22,100",
    "Prompting $27,000",
  ]);
  expect(difference).toBe("Fine-tuning is $8,500 cheaper than RAG");
});

test("two of the same cost are equal, and one alone is ahead of nothing", () => {
  expect(cursorReading(overTimeSpec(article(50_000), wide), 2).difference).toBe("RAG and Fine-tuning are equal");
  expect(cursorReading(overTimeSpec(oneApproach(), wide), 2).difference).toBe("");
});

test("a band is said as the chart says it", () => {
  const spec = overTimeSpec(withOdds(), wide);
  const rag = cursorReading(spec, 12).rows.find(({ id }) => id === "rag");
  expect(rag?.band).toBe(spec.series.find(({ id }) => id === "rag")?.bands?.[12]);
  expect(rag?.band).not.toBe("");
});

test("of shares the largest comes first", () => {
  const { rows, difference } = cursorReading(oddsSpec(withOdds(), wide), 12);
  expect(rows.map(({ name, value }) => `${name} ${value}`)).toEqual([
    "Fine-tuning 82%",
    "RAG 13%",
    "Prompting 4%",
    "Hybrid under 1%",
  ]);
  expect(difference).toBe("Fine-tuning is 69 points ahead of RAG");
});

test("of times the shortest comes first, and what is beyond the chart has the best share", () => {
  const options = { compact: false, measure: "firstToken" } as const;
  const headroom = headroomSpec(inputOf(), options);
  const distribution = distributionSpec(inputOf(), options);
  if (!headroom || !distribution) throw new Error("both have something to draw");
  const times = headroom.cursor.positions.map((_, index) => cursorReading(headroom, index).rows);
  expect(times.every((rows) => rows.every(({ value }) => value !== undefined))).toBe(true);
  const last = cursorReading(distribution, distribution.cursor.positions.length - 1);
  expect(last.rows).toHaveLength(distribution.series.length);
  const shares = distribution.cursor.positions.map((_, index) => {
    const order = cursorReading(distribution, index).rows.map(
      ({ id }) => distribution.series.find((one) => one.id === id)?.at[index] ?? Number.NaN,
    );
    return order.map((at) => (Number.isFinite(at) ? at : 1));
  });
  for (const order of shares) expect(order).toEqual([...order].sort((one, other) => other - one));
});
