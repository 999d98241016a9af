import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { approaches, setupsOf, techniquesOf } from "@/lib/model/approaches";
import { SheetError } from "@/lib/sheet/error";
import { compute } from "@/lib/sheet/evaluate";
import { namesIn, parseFormula, writeNode } from "@/lib/sheet/parse";
import { law } from "../law";
import { readByJsep } from "./read-by-jsep";

const sizes = { draw: 1, volume: 1, month: 1 };
const values = new Map([
  ["a", 3],
  ["b", 5],
  ["c", 7],
]);
const resultOf = (text: string) => compute(parseFormula("f", text), (name) => values.get(name) ?? Number.NaN, sizes);

function errorFor(text: string): SheetError {
  try {
    parseFormula("rag.embed", text);
  } catch (error) {
    if (error instanceof SheetError) return error;
    throw error;
  }
  throw new Error(`was read: ${text}`);
}

describe("arithmetic", () => {
  test.each([
    ["a + b * c", 38],
    ["(a + b) * c", 56],
    ["c - b - a", -1],
    ["c - (b - a)", 5],
    ["c / b / a", 7 / 5 / 3],
    ["min(a, b, c)", 3],
    ["max(a, b, c)", 7],
    ["ceil(c / a)", 3],
    ["floor(c / a)", 2],
    ["pow(a, 2)", 9],
    ["if(a < b, 10, 20)", 10],
    ["if(a >= b, 10, 20)", 20],
    ["if(a == 3, 1, 0) + if(a != 3, 1, 0)", 1],
    ["a + b < c + 2", 1],
    ["1e3 * .5", 500],
  ])("%s is %d", (text, expected) => {
    expect(resultOf(text)).toBe(expected);
  });
});

describe("nothing else is read", () => {
  test.each([
    "a.b",
    "a.constructor",
    "a[0]",
    "a['b']",
    '"text"',
    "'text'",
    "a ? b : c",
    "!a",
    "-a",
    "+a",
    "~a",
    "a && b",
    "a || b",
    "a ?? b",
    "a ^ b",
    "a | b",
    "a & b",
    "a % b",
    "a ** b",
    "a === b",
    "a !== b",
    "a << 2",
    "a = b",
    "a += 1",
    "a => b",
    "`a`",
    "[a]",
    "{a}",
    "{}",
    "a; b",
    "a, b",
    "a b",
    "a\nb",
    "",
    "   ",
    "()",
    "(a",
    "a)",
    "a +",
    "* a",
    "this",
    "this.a",
    "true",
    "null",
    "1e999",
    "new Date()",
    "a()",
    "eval(a)",
    "constructor(a)",
    "toString(a)",
    "__proto__(a)",
    "min.apply(a, b)",
    "min(a)(b)",
    "#a",
    "a # comment",
    "/a/",
  ])("%j is refused, and the formula is named", (text) => {
    const error = errorFor(text);
    expect(error.formula).toBe("rag.embed");
    expect(error.message).toContain("rag.embed");
    expect(error.problem).not.toBe("");
  });

  test("a name that objects have is only a name", () => {
    for (const name of ["constructor", "__proto__", "toString", "hasOwnProperty"])
      expect(parseFormula("f", name)).toEqual({ type: "name", name });
  });

  test("no text makes the reader do anything but read or refuse", () => {
    const pieces = fc.constantFrom(
      "a",
      "1",
      "+",
      "-",
      "*",
      "/",
      "(",
      ")",
      ",",
      "min",
      "if",
      "<",
      "^",
      ".",
      "[",
      "'",
      " ",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces, { maxLength: 12 }).map((all) => all.join("")),
          fc.string(),
        ),
        (text) => {
          try {
            parseFormula("f", text);
          } catch (error) {
            expect(error).toBeInstanceOf(SheetError);
          }
        },
      ),
      law(1500, 1),
    );
  });
});

describe("arguments are counted", () => {
  test.each([
    ["ceil()", "ceil takes 1 arguments, not 0"],
    ["ceil(a, b)", "ceil takes 1 arguments, not 2"],
    ["if(a, b)", "if takes 3 arguments, not 2"],
    ["if(a, b, c, a)", "if takes 3 arguments, not 4"],
    ["pow(a)", "pow takes 2 arguments, not 1"],
    ["min(a)", "min takes 2 or more arguments, not 1"],
    ["max()", "max takes 2 or more arguments, not 0"],
  ])("%s", (text, message) => {
    expect(errorFor(text).message).toContain(message);
  });
});

describe("beside jsep, which knows the grammar of JavaScript", () => {
  const leaf = fc.constantFrom("a", "b2", "_c", "$d", "é", "0", "1", "2.5", "3.", ".5", "1e3", "2.5E-2", "7e+1");
  const { sum } = fc.letrec<{ sum: string; product: string; operand: string }>((tie) => ({
    sum: fc.array(tie("product"), { minLength: 1, maxLength: 3 }).chain((all) => joined(all, "+", "-")),
    product: fc.array(tie("operand"), { minLength: 1, maxLength: 2 }).chain((all) => joined(all, "*", "/")),
    operand: fc.oneof(
      { maxDepth: 2 },
      leaf,
      tie("sum").map((inner) => `(${inner})`),
      fc.tuple(tie("sum"), tie("sum")).map(([one, other]) => `max(${one} ,${other})`),
      fc
        .tuple(tie("sum"), fc.constantFrom("<", "<=", ">", ">=", "==", "!="), tie("sum"))
        .map(([one, sign, other]) => `if(${one}${sign}${other}, ceil(${other}), ${one})`),
    ),
  }));
  const joined = (all: readonly string[], ...signs: readonly string[]) =>
    fc
      .array(fc.tuple(fc.constantFrom("", " "), fc.constantFrom(...signs), fc.constantFrom("", "  ", "\n")), {
        minLength: all.length,
        maxLength: all.length,
        size: "max",
      })
      .map((between) => all.map((each, at) => (at === 0 ? each : `${between[at]?.join("")}${each}`)).join(""));

  test("any sum is read alike", () => {
    fc.assert(
      fc.property(sum, (text) => {
        expect(parseFormula("f", text)).toEqual(readByJsep(text));
      }),
      law(300, 2),
    );
  });

  test("every formula of the product is read alike", () => {
    const texts = Object.values(approaches).flatMap((approach) =>
      setupsOf(approach).flatMap((setup) =>
        techniquesOf(approach, setup).flatMap(({ formulas }) => Object.values(formulas ?? {}).map(({ is }) => is)),
      ),
    );
    const all = new Set(texts);
    expect(all.size).toBeGreaterThan(150);
    for (const text of all) expect(parseFormula("f", text), text).toEqual(readByJsep(text));
  });

  test("brackets in one another are read up to a hundred deep, and refused beyond", () => {
    const inBrackets = (depth: number) => `${"(".repeat(depth)}1${")".repeat(depth)}`;
    expect(parseFormula("f", inBrackets(100))).toEqual({ type: "number", value: 1 });
    expect(errorFor(inBrackets(101)).problem).toBe("cannot be read");
    expect(errorFor("(".repeat(15_000)).problem).toBe("cannot be read");
  });
});

test("an error shows the place in the text", () => {
  expect(errorFor("corpusTokens * embeddingPrice +").message).toContain("ddingPrice +");
  expect(errorFor("a.b + c").message).toContain('"a.b + c"');
});

test("names are listed once each, in the order they appear", () => {
  expect([...namesIn(parseFormula("f", "b * a + min(b, c)"))]).toEqual(["b", "a", "c"]);
});

test("a formula written back has the brackets it needs and no others", () => {
  for (const text of ["(a + b) × c", "a + b × c", "a − (b − c)", "a ÷ (b × c)", "min(a + b, c) ÷ a", "if(a < b, a, b)"])
    expect(writeNode(parseFormula("f", text.replaceAll("×", "*").replaceAll("÷", "/").replaceAll("−", "-")))).toBe(
      text,
    );
});
