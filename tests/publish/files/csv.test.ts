import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chartIds } from "@/lib/charts/definitions/charts";
import { chartCsv } from "@/lib/publish/files/chart-formats/csv";
import { csvOf, splitSeparator } from "@/lib/publish/files/csv";
import { defaultLink, drawn } from "./scenarios";

/** Strict: every row must have the same number of fields. */
const read = (text: string): string[][] => parse(text, { bom: true, record_delimiter: "\r\n" });

/** The rows above the table as a map, and the table's head and rows. */
function fileOf(name: string, link = defaultLink(name)) {
  const { spec, evaluation } = drawn(name, link);
  const rows = read(chartCsv(spec, evaluation));
  const gap = rows.findIndex((row) => row.every((cell) => cell === ""));
  const [head = [], ...body] = rows.slice(gap + 1);
  return { about: new Map(rows.slice(0, gap).map(([key = "", value = ""]) => [key, value])), head, body, spec };
}

describe.each(chartIds)("%s", (name) => {
  test("says of which scenario it is, then gives every row of the table", () => {
    const { about, head, body, spec } = fileOf(name);
    expect(about.get("Chart")).toBe(spec.title);
    expect(about.get("Link")).toBe(`/?${defaultLink(name)}`);
    expect(about.get("Preset")).toContain(new URLSearchParams(defaultLink(name)).get("p"));
    expect(about.get("Date of the preset")).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(body).toHaveLength(spec.table.rows.length);
    expect(new Set(head).size).toBe(head.length);
  });
});

test("money is a plain number with a decimal point, and who is cheapest has its own column", () => {
  const { head, body } = fileOf("over-time");
  const last = new Map(head.map((label, index) => [label, body.at(-1)?.[index]]));
  expect(last.get("Month")).toBe("12");
  expect(last.get("RAG")).toBe("21600");
  expect(last.get("Fine-tuning")).toBe("13100");
  expect(last.get("Cheapest")).toBe("Fine-tuning");
  const low = Number(last.get("RAG, 90% of cases, low"));
  expect(low).toBeGreaterThan(0);
  expect(Number(last.get("RAG, 90% of cases, high"))).toBeGreaterThan(low);
});

test("what is said beside a figure has its own column", () => {
  const { head, body } = fileOf("volume");
  const note = head.indexOf("Queries a month: note");
  expect(body.find((row) => row[note] === "you")?.[0]).toBe("50000");
  expect(body.find((row) => row[note]?.includes("cheapest above"))?.[0]).toBe("15931");
});

test("two columns of one name are told apart, and values with units stay as they are", () => {
  const { head, body } = fileOf("sensitivity");
  expect(head).toEqual(["Input", "From", "From: Difference", "To", "To: Difference", "Note"]);
  expect(body[0]).toEqual(["RAG: Per query", "$0.01 a query", "-3500", "$0.05 a query", "20500", "changes the winner"]);
});

test("a cut link is said in a row", () => {
  expect(fileOf("volume", "p=article-001.2026-11").about.get("Note")).toContain("cut off");
});

test.each([
  ["=1+1", "'=1+1"],
  ["+1", "'+1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["-2+3", "'-2+3"],
  ["-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0"],
  ["\t=1", "'\t=1"],
  ["\r=1", "'\r=1"],
  ['=HYPERLINK("http://evil.example","a, b")', `'=HYPERLINK("http://evil.example","a, b")`],
  ["-5", "-5"],
  ["-3500.25", "-3500.25"],
  ["-$3,500", "-$3,500"],
  ["1-1", "1-1"],
])("no cell acts in a spreadsheet: %j", (given, cell) => {
  expect(read(csvOf([[given, "x"]]))).toEqual([[cell, "x"]]);
});

test("begins with the mark of UTF-8, and its link is a whole address where that is known", () => {
  const { spec, evaluation } = drawn("volume");
  const text = chartCsv(spec, evaluation, { separator: ",", origin: "https://crossover.example" });
  expect(text.charCodeAt(0)).toBe(0xfeff);
  const link = read(text).find(([key]) => key === "Link")?.[1];
  expect(link).toBe(`https://crossover.example/?${defaultLink("volume")}`);
});

test("with semicolons between cells, numbers have a comma, and a text stays what it is", () => {
  const rows = [
    ["a;b", "0.05", "-3500.25", "12", "5.5%", "1,000", "v1.5", "=1+1", "-1.5e-7"],
    ["x", "2026-11-20", 'say "hi"', "", "-5", "1.2.3", "$0.01", "a,b", "-cmd"],
  ];
  const text = csvOf(rows, ";");
  expect(parse(text, { bom: true, delimiter: ";", record_delimiter: "\r\n" })).toEqual([
    ["a;b", "0,05", "-3500,25", "12", "5,5%", "1000", "v1.5", "'=1+1", "-1,5e-7"],
    ["x", "2026-11-20", 'say "hi"', "", "-5", "1.2.3", "$0.01", "a,b", "'-cmd"],
  ]);
});

test.each([
  ["?p=a&sep=;&v=1", ";", "p=a&v=1"],
  ["?p=a&sep=%3B&v=1", ";", "p=a&v=1"],
  ["?p=a&sep=,&v=1", ",", "p=a&v=1"],
  ["?p=a&sep=x&v=1", ",", "p=a&v=1"],
  ["?p=a&sep=;&sep=;&v=1", ",", "p=a&v=1"],
  ["?p=a&v=1", ",", "p=a&v=1"],
])("takes the separator out of %s", (query, separator, link) => {
  const found = splitSeparator(query);
  expect(found.separator).toBe(separator);
  expect(found.link.replace(/^\?/, "")).toBe(link);
});

test("any text survives, and no cell begins like a formula", () => {
  const texts = fc.array(fc.array(fc.string({ unit: "grapheme" }), { minLength: 2, maxLength: 4 }), { minLength: 1 });
  fc.assert(
    fc.property(texts, (rows) => {
      const back = read(csvOf(rows));
      expect(back).toHaveLength(rows.length);
      for (const [at, row] of rows.entries()) {
        for (const [column, text] of row.entries()) {
          const cell = back[at]?.[column] ?? "";
          expect([text, `'${text}`]).toContain(cell);
          expect(cell).not.toMatch(/^[=+@\t\r]/);
        }
      }
    }),
  );
});
