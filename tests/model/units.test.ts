import { describe, expect, test } from "vitest";
import { approaches, setupsOf, techniquesOf } from "@/lib/model/approaches";
import { assemble, assembleTechniques, type BillLine } from "@/lib/model/assemble";
import { billFor, refuseMonthlySetup } from "@/lib/model/bill";
import { once, perQuery, type Technique } from "@/lib/model/technique";
import { traffic } from "@/lib/model/techniques/request/traffic";
import { SheetError } from "@/lib/sheet/error";
import { refuseCurves } from "@/lib/sheet/piecewise-linear";
import { dependencies, deriveUnit } from "@/lib/sheet/sheet";
import { sameDimensions } from "@/lib/sheet/units";
import { at, spreadOver, type Value } from "@/lib/sheet/values";

const everySetup = Object.values(approaches).flatMap((approach) =>
  setupsOf(approach).map((setup) => {
    const name = [approach.id, setup.basis, setup.serving, setup.training, ...setup.extras].join(" ");
    return { name, assembled: assemble(approach, setup), techniques: techniquesOf(approach, setup) };
  }),
);

const months = spreadOver(
  "month",
  Float64Array.from({ length: 24 }, (_, index) => index + 1),
);
const input = (name: string): Value => (name === "month" ? months : name === "chunkTokens" ? 9 : 0.5);

const limits = ["firstTokenBudget", "fullAnswerBudget"];
const amountsOf = (lines: readonly BillLine[]) => lines.map(({ amount, inMonth }) => inMonth ?? amount);

test("every approach can be set up in every way it offers", () => {
  expect(everySetup).toHaveLength(2 * (5 + 3 * 2 + 2 * 9));
});

describe.each(everySetup)("$name", ({ assembled, techniques }) => {
  const { sheet, lines } = assembled;

  test("the unit of every formula is the declared one", () => {
    expect(sheet.formulas.size).toBeGreaterThan(0);
    for (const [id, { node, unit }] of sheet.formulas) {
      const derived = deriveUnit(sheet, id, node);
      expect(derived === null || sameDimensions(derived, unit), id).toBe(true);
    }
  });

  test("every line of the bill is money, and has a name of its own", () => {
    const buying = new Set(
      techniques.flatMap((part) => part.lines.flatMap(({ id, buys }) => (buys ? [`${part.id}.${id}`] : []))),
    );
    const units = { once: "USD", everyMonths: "USD", atMonth: "USD", monthly: "USD/month", perQuery: "USD/query" };
    for (const { id, kind, amount, inMonth, months: due, label } of lines) {
      expect(sheet.formulas.get(amount)?.unitText, id).toBe(buying.has(id) ? "USD" : units[kind]);
      if (kind === "perQuery") expect(sheet.formulas.get(inMonth ?? "")?.unitText, id).toBe("USD/month");
      if (kind === "everyMonths") expect(sheet.quantities.get(due ?? "")?.unit, id).toBe("month");
      expect(label, id).not.toBe("");
    }
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
  });

  test("every cost is straight in the queries, between its steps", () => {
    expect(() => refuseCurves(sheet, "queries", amountsOf(lines))).not.toThrow();
  });

  test("what a query costs, times the queries, is what is spent in the month", () => {
    const { value, sizes } = billFor(assembled, input, 24).sheetValues;
    for (const { id, amount, inMonth } of lines)
      for (const month of inMonth ? [0, 11, 23] : []) {
        const [each, all, queries] = [amount, inMonth as string, "queriesInMonth"].map((name) =>
          at(value(name), { month }, sizes),
        ) as [number, number, number];
        expect(Math.abs(each * queries - all), id).toBeLessThanOrEqual(1e-12 * Math.abs(all));
      }
  });

  test("no set-up cost depends on the month", () => {
    expect(() => refuseMonthlySetup(assembled, billFor(assembled, input, 24).sheetValues)).not.toThrow();
  });

  test("every figure asked for moves the bill, a stage, the horizon or a condition, or is a limit or the rate of what is shown", () => {
    const read = [...sheet.formulas.keys()].flatMap((id) => [...dependencies(sheet, id)]);
    const used = new Set([
      ...read,
      ...lines.flatMap((line) => line.months ?? []),
      "month",
      "horizon",
      "shownPerUsd",
      ...limits,
    ]);
    expect([...sheet.quantities.keys()].filter((name) => !used.has(name))).toEqual([]);
  });

  test("dropping a price from any formula turns the unit check red, and names the formula", () => {
    const passing = [...techniques.entries()].flatMap(([at, part]) =>
      withoutOnePrice(part).filter(([, broken]) => !isRefused(techniques.with(at, broken))),
    );
    expect(passing.map(([owner]) => owner)).toEqual([]);
  });
});

function isRefused(techniques: readonly Technique[]): boolean {
  try {
    assembleTechniques(techniques);
    return false;
  } catch (error) {
    return error instanceof SheetError;
  }
}

/** The technique with one price, rate or fee taken out of one formula or line: every way there is. */
function withoutOnePrice(part: Technique): readonly (readonly [string, Technique])[] {
  const factor = / \* \w*(?:Price|Rate)\b/;
  const formulas = Object.entries(part.formulas ?? {}).filter(([, { is }]) => factor.test(is));
  return [
    ...formulas.map(([id, formula]): [string, Technique] => {
      const changed = { ...formula, is: formula.is.replace(factor, "") };
      return [id, { ...part, formulas: { ...part.formulas, [id]: changed } }];
    }),
    ...part.lines.flatMap((line, index): [string, Technique][] => {
      const changed = { ...line, is: line.is.replace(factor, "") };
      return factor.test(line.is) ? [[line.id, { ...part, lines: part.lines.with(index, changed) }]] : [];
    }),
  ];
}

describe("what the checks are there to refuse", () => {
  const odd = (part: Partial<Technique>): Technique => ({
    ...traffic,
    id: "odd",
    quantities: { fee: { title: "Fee", unit: "USD", min: 0, max: 1, help: "A fee." } },
    formulas: {},
    lines: [],
    ...part,
  });

  test("a set-up cost that falls with token prices", () => {
    const assembled = assembleTechniques([traffic, odd({ lines: [once("fee", "Fee", "fee * priceLevel")] })]);
    expect(() => refuseMonthlySetup(assembled, billFor(assembled, input, 24).sheetValues)).toThrow(
      "set-up line depends on the month: odd.fee",
    );
  });

  test("a price per query that depends on the queries", () => {
    const lines = [perQuery("fee", "Fee", "fee / queriesInMonth * pow(1, 1)")];
    const perMonth = { fee: { title: "Fee", unit: "USD/month", min: 0, max: 1, help: "A fee." } };
    const { sheet, lines: bound } = assembleTechniques([traffic, odd({ quantities: perMonth, lines })]);
    expect(() => refuseCurves(sheet, "queries", amountsOf(bound))).toThrow("is not straight in queries");
  });
});
