import { describe, expect, test } from "vitest";
import { assembleTechniques } from "@/lib/model/assemble";
import type { Technique } from "@/lib/model/technique";
import { traffic } from "@/lib/model/techniques/request/traffic";
import { ingestion } from "@/lib/model/techniques/retrieval/ingestion";
import { knowledge } from "@/lib/model/techniques/retrieval/knowledge";
import { SheetError } from "@/lib/sheet/error";
import { buildSheet, dependencies, type FormulaText } from "@/lib/sheet/sheet";

const quantities = {
  tokens: { title: "Tokens", unit: "tok" },
  price: { title: "Price", unit: "USD/Mtok" },
  fee: { title: "Fee", unit: "USD" },
  months: { title: "Months", unit: "month" },
  share: { title: "Share", unit: "1" },
};
const formula = (is: string, unit = "USD"): FormulaText => ({ title: is, unit, is });
const sheetOf = (texts: Record<string, string | FormulaText>) =>
  buildSheet(
    quantities,
    Object.fromEntries(
      Object.entries(texts).map(([id, text]) => [id, typeof text === "string" ? formula(text) : text]),
    ),
  );

describe("a sheet that does not fit together is refused, with the formula and the place", () => {
  test("an unknown name", () => {
    expect(() => sheetOf({ cost: "tokens * prise" })).toThrow('formula cost: unknown name prise at "tokens × prise"');
  });

  test("names every object has are unknown too", () => {
    for (const name of ["constructor", "toString", "__proto__", "valueOf"])
      expect(() => sheetOf({ cost: `${name} * price` })).toThrow(`formula cost: unknown name ${name}`);
  });

  test("a formula that refers to itself", () => {
    expect(() => sheetOf({ cost: "cost + fee" })).toThrow('formula cost: refers to itself at "cost → cost"');
  });

  test("a circle through several formulas", () => {
    expect(() => sheetOf({ a: "b + fee", b: "c + fee", c: "a + fee" })).toThrow('refers to itself at "a → b → c → a"');
  });

  test("adding what cannot be added", () => {
    expect(() => sheetOf({ cost: "fee + tokens" })).toThrow(
      'formula cost: units USD and tok do not fit + at "fee + tokens"',
    );
  });

  test.each([
    ["tokens * price < months", "<"],
    ["min(fee, tokens)", "min"],
    ["ceil(tokens)", "ceil"],
    ["pow(fee, 2)", "pow"],
    ["pow(2, months)", "pow"],
    ["if(fee, fee, fee)", "if"],
    ["if(share, fee, tokens)", "if"],
  ])("%s has units that clash", (is, sign) => {
    expect(() => sheetOf({ cost: is })).toThrow(`do not fit ${sign}`);
  });

  test("a formula whose unit is not the declared one", () => {
    expect(() => sheetOf({ cost: formula("tokens * price", "USD/month") })).toThrow(
      'formula cost: has unit USD, declared USD/month, at "tokens × price"',
    );
  });

  test("the clash is found deep inside, and in the formula where it is", () => {
    expect(() => sheetOf({ sum: "cost + fee", cost: "min(fee, share * (fee + months))" })).toThrow(/^formula cost: /);
  });
});

describe("a sheet that fits is built", () => {
  test("units follow through formulas, and 0 fits any unit", () => {
    const sheet = sheetOf({
      cost: "tokens * price",
      floor: "max(cost, fee, 0)",
      none: "if(share > 0, cost, 0)",
      rate: formula("cost / months", "USD/month"),
      count: formula("ceil(cost / fee)", "1"),
    });
    expect([...sheet.formulas.keys()]).toEqual(["cost", "floor", "none", "rate", "count"]);
  });

  test("dependencies reach through other formulas", () => {
    const sheet = sheetOf({ cost: "tokens * price", total: "cost + fee" });
    expect([...dependencies(sheet, "total")].sort()).toEqual(["cost", "fee", "price", "tokens"]);
    expect(dependencies(sheet, "fee").size).toBe(0);
  });
});

describe("dropping a price from a formula turns the unit check red", () => {
  const surroundings = [traffic, knowledge];
  const withLine = (id: string, change: (is: string) => string): Technique => ({
    ...ingestion,
    lines: ingestion.lines.map((line) => (line.id === id ? { ...line, is: change(line.is) } : line)),
  });
  const dropPrice = (is: string) => is.replace(" * embeddingPrice", "");

  test("as it is, the technique builds", () => {
    expect(assembleTechniques([...surroundings, ingestion]).lines.map(({ id }) => id)).toEqual([
      "ingestion.embed",
      "ingestion.change",
    ]);
  });

  test.each(["embed", "change"])("the line %s without its price is named", (id) => {
    const build = () => assembleTechniques([...surroundings, withLine(id, dropPrice)]);
    expect(build).toThrow(SheetError);
    expect(build).toThrow(new RegExp(`^formula ingestion\\.${id}: has unit tok.*, declared USD`));
  });

  test("a monthly line without its share a month is named", () => {
    expect(() =>
      assembleTechniques([...surroundings, withLine("change", (is) => is.replace(" * changeShare", ""))]),
    ).toThrow("formula ingestion.change: has unit USD, declared USD/month");
  });
});
