import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assembleTechniques } from "@/lib/model/assemble";
import { billFor, sumUpTo, timesDue } from "@/lib/model/bill";
import { atMonth, everyMonths, monthly, once, perQuery, type Technique } from "@/lib/model/technique";
import { traffic } from "@/lib/model/techniques/request/traffic";
import { spreadOver } from "@/lib/sheet/values";
import { law } from "../law";

const dueMonths = (every: number, horizon: number) =>
  Array.from({ length: horizon + 1 }, (_, month) => month).filter((month) => timesDue(every, month) > 0);

describe("every k months", () => {
  test.each([
    [3, [4, 7, 10]],
    [1, [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
    [5, [6, 11]],
    [11, [12]],
    [12, []],
    [0, []],
  ])("within 12 months, every %d falls at the start of months %j", (every, months) => {
    expect(dueMonths(every, 12)).toEqual(months);
  });

  test("falls at k+1, 2k+1 and so on for any k", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 120 }), (every, horizon) => {
        const expected = Array.from({ length: horizon }, (_, index) => (index + 1) * every + 1);
        expect(dueMonths(every, horizon)).toEqual(expected.filter((month) => month <= horizon));
      }),
      law(100, 1),
    );
  });

  test("a mean of three and a half months is due that often in the long run", () => {
    const times = Array.from({ length: 120 }, (_, index) => timesDue(3.5, index + 1)).reduce(
      (sum, each) => sum + each,
      0,
    );
    expect(times).toBe(Math.floor(119 / 3.5));
  });

  test("twice a month is paid twice a month, and never is never", () => {
    expect([timesDue(0.5, 1), timesDue(0.5, 2), timesDue(0.5, 3)]).toEqual([0, 2, 2]);
    expect([timesDue(-1, 5), timesDue(Number.NaN, 5), timesDue(0, 5)]).toEqual([0, 0, 0]);
  });
});

describe("the five kinds of lines", () => {
  const quantity = (unit: string) => ({ title: unit, unit, min: 0, max: 100, help: "A figure." });
  const everyKind: Technique = {
    ...traffic,
    id: "kinds",
    quantities: {
      fee: quantity("USD"),
      rent: quantity("USD/month"),
      price: quantity("USD/query"),
      every: quantity("month"),
      on: quantity("month"),
    },
    formulas: {},
    lines: [
      once("a", "Once", "fee"),
      monthly("b", "Monthly", "rent"),
      perQuery("c", "Per query", "price"),
      everyMonths("every", "d", "Every", "fee"),
      atMonth("on", "e", "At", "fee"),
    ],
  };
  const given = new Map([
    ["queries", 10],
    ["growth", 1],
    ["priceDecline", 0],
    ["fee", 100],
    ["rent", 7],
    ["price", 0.5],
    ["every", 2],
    ["on", 4],
  ]);
  const months = spreadOver("month", Float64Array.of(1, 2, 3, 4));
  const bill = billFor(
    assembleTechniques([traffic, everyKind]),
    (name) => (name === "month" ? months : (given.get(name) ?? Number.NaN)),
    4,
  );
  const byMonth = bill.lines.map(({ byMonth: spends }) => [...spends]);

  test("are paid when they fall due", () => {
    expect(byMonth).toEqual([
      [100, 0, 0, 0, 0],
      [0, 7, 7, 7, 7],
      [0, 5, 10, 20, 40],
      [0, 0, 0, 100, 0],
      [0, 0, 0, 0, 100],
    ]);
  });

  test("are summed up to the horizon, set-up included", () => {
    expect(bill.lines.map(({ byMonth: spends }) => sumUpTo(spends, 3))).toEqual([100, 21, 35, 100, 0]);
  });
});
