import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SheetError } from "@/lib/sheet/error";
import { compute } from "@/lib/sheet/evaluate";
import { namesIn, parseFormula, writeNode } from "@/lib/sheet/parse";
import { law } from "../law";

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
