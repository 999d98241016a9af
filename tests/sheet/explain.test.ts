import { describe, expect, test } from "vitest";
import { evaluateSheet } from "@/lib/sheet/evaluate";
import { type Explanation, explain, valueText } from "@/lib/sheet/explain";
import { buildSheet } from "@/lib/sheet/sheet";
import { parseUnit, toBase } from "@/lib/sheet/units";
import { spreadOver } from "@/lib/sheet/values";

const quantities = {
  tokens: { title: "Prompt", unit: "tok" },
  price: { title: "Prompt price", unit: "USD/Mtok" },
  gpuPrice: { title: "GPU price", unit: "USD/h" },
  month: { title: "Month", unit: "1" },
};
const sheet = buildSheet(quantities, {
  cost: { title: "One prompt", unit: "USD", is: "tokens * price" },
  two: { title: "Two prompts", unit: "USD", is: "(cost + cost) * 1" },
  host: { title: "Host", unit: "USD/month", is: "gpuPrice" },
  growing: { title: "Growing", unit: "USD", is: "cost * month" },
});
const months = spreadOver("month", Float64Array.of(1, 2, 3));
const given = new Map([
  ["tokens", 2136],
  ["price", 0.15],
  ["gpuPrice", 2.75],
]);
const input = (name: keyof typeof quantities) =>
  toBase(given.get(name) ?? Number.NaN, parseUnit(quantities[name].unit));
const sheetValues = evaluateSheet(
  sheet,
  (name) => (name === "month" ? months : input(name as keyof typeof quantities)),
  {
    draw: 1,
    volume: 1,
    month: 3,
  },
);
const explained = (name: string, month = 0): Explanation =>
  explain(sheetValues, name, (quantity) => ({ label: `source of ${quantity}`, field: quantity }), month);

const leavesOf = (part: Explanation): readonly Explanation[] =>
  part.parts.length === 0 ? [part] : part.parts.flatMap(leavesOf);

describe("an explanation", () => {
  test("gives the formula in words and with its values filled in", () => {
    const { label, words, filled, result } = explained("cost");
    expect(label).toBe("One prompt");
    expect(words).toBe("prompt × prompt price");
    expect(filled).toBe("2,136 tokens × $0.15 per million tokens = $0.0003");
    expect(result).toBe("$0.0003");
  });

  test("shows values in the units they were given in", () => {
    const { parts, value } = explained("host");
    expect(value).toBe(2007.5);
    expect(parts[0]?.result).toBe("$2.75 an hour");
    expect(parts[0]?.value).toBe(2.75);
  });

  test("names an ingredient once, however often the formula does", () => {
    expect(explained("two").parts.map(({ label }) => label)).toEqual(["One prompt"]);
    expect(explained("two").words).toBe("(one prompt + one prompt) × 1");
  });

  test("goes down to given figures, each with where it comes from", () => {
    const leaves = leavesOf(explained("two"));
    expect(leaves.map(({ origin }) => origin?.label)).toEqual(["source of tokens", "source of price"]);
    expect(leaves.every(({ combine }) => combine === "given")).toBe(true);
  });

  test("of what changes by month says which month it shows", () => {
    expect(explained("growing", 2).label).toBe("Growing, in month 3");
    expect(explained("growing", 2).value).toBeCloseTo(3 * explained("cost").value, 15);
    expect(explained("cost", 2).label).toBe("One prompt");
  });
});

test.each([
  [1825, "USD", "$1,825"],
  [0.02, "USD/Mtok", "$0.02 per million tokens"],
  [50_000, "query/month", "50,000 queries a month"],
  [0.25, "1", "0.25"],
])("%d %s reads %s", (value, unit, text) => {
  expect(valueText(value, unit)).toBe(text);
});

test("what converts hours to months is printed, so that the line can be checked by hand", () => {
  expect(explained("host").filled).toBe("$2.75 an hour × 730 hours a month = $2,007.50 a month");
});
