// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { writeWorkbook } from "@/app/workbook/write-workbook";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { timesDue } from "@/lib/model/bill";
import { presets } from "@/lib/presets";
import { dueAt, dueEvery } from "@/lib/publish/workbook/due";
import { makeWorkbook } from "@/lib/publish/workbook/make-workbook";
import { contentOf } from "@/lib/publish/workbook/workbook";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";
import { compute } from "@/lib/sheet/evaluate";
import { someOf } from "../../law";
import { bytesOf, type Parts, partsOf } from "./workbooks";

const evaluationOf = (query: string) => evaluateScenario(readScenario(`?${query}&v=1`));
const fileOf = async (query: string): Promise<Parts> => partsOf(await bytesOf(evaluationOf(query)));

const parsed = new Map<string, Document>();

/** A part as a document, read once. */
function xmlOf(text: string): Document {
  const known = parsed.get(text) ?? new DOMParser().parseFromString(text, "application/xml");
  parsed.set(text, known);
  return known;
}

const formulasIn = (parts: Parts): readonly string[] =>
  Object.entries(parts).flatMap(([path, text]) =>
    path.startsWith("xl/worksheets/")
      ? [...xmlOf(text).getElementsByTagName("f")].map((each) => each.textContent ?? "")
      : [],
  );

/** The parts of a worksheet in the order that the schema (CT_Worksheet) gives them. */
const orderOfParts = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetProtection",
  "autoFilter",
  "mergeCells",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "drawing",
  "legacyDrawing",
  "tableParts",
  "extLst",
];

/** Reading them takes long; those of all presets are held to the schema in schema.test.ts. */
describe.each(someOf(presets, presets.length).map(({ id }) => id))("the file of %s", (id) => {
  const file = fileOf(`p=${id}`);

  test("has parts that can all be read, are all declared, and refer only to one another", async () => {
    const parts = await file;
    const types = xmlOf(parts["[Content_Types].xml"] ?? "");
    const declared = [...types.getElementsByTagName("Override")].map((each) => each.getAttribute("PartName"));
    const endings = [...types.getElementsByTagName("Default")].map((each) => each.getAttribute("Extension"));
    for (const [path, text] of Object.entries(parts)) {
      expect(xmlOf(text).getElementsByTagName("parsererror"), path).toHaveLength(0);
      const isDeclared = declared.includes(`/${path}`) || endings.includes(path.split(".").at(-1) ?? "");
      expect(isDeclared || path === "[Content_Types].xml", path).toBe(true);
      if (path.endsWith(".rels"))
        for (const each of [...xmlOf(text).getElementsByTagName("Relationship")]) {
          if (each.getAttribute("TargetMode") === "External") continue;
          const base = `file:///${path.replace("_rels/", "")}`;
          const target = new URL(each.getAttribute("Target") ?? "", base).pathname.slice(1);
          expect(Object.keys(parts), `${path} to ${target}`).toContain(target);
        }
    }
    for (const name of declared) expect(Object.keys(parts)).toContain(name?.slice(1));
  });

  test("has worksheets in the order of the schema, with cells in order and styles and texts that exist", async () => {
    const parts = await file;
    const styles = xmlOf(parts["xl/styles.xml"] ?? "").getElementsByTagName("cellXfs")[0]?.children.length ?? 0;
    const texts = xmlOf(parts["xl/sharedStrings.xml"] ?? "").getElementsByTagName("si").length;
    expect([styles, texts].every((count) => count > 5)).toBe(true);
    for (const [path, text] of Object.entries(parts).filter(([each]) => /^xl\/worksheets\/[^/]+\.xml$/.test(each))) {
      const sheet = xmlOf(text);
      const places = [...sheet.documentElement.children].map(({ tagName }) => orderOfParts.indexOf(tagName));
      expect(places, path).toEqual([...places].sort((one, other) => one - other));
      expect(places).not.toContain(-1);
      let before = 0;
      for (const row of sheet.getElementsByTagName("row")) {
        expect(Number(row.getAttribute("r"))).toBeGreaterThan(before);
        before = Number(row.getAttribute("r"));
      }
      for (const cell of sheet.getElementsByTagName("c")) {
        if (Number(cell.getAttribute("s") ?? 0) >= styles) throw new Error(`no style of ${cell.outerHTML}`);
        if (cell.getAttribute("t") === "s" && Number(cell.textContent) >= texts)
          throw new Error(`no text of ${cell.outerHTML}`);
      }
    }
  });

  test("has formulas of known functions and names alone, none too long for Excel", async () => {
    const parts = await file;
    const names = new Set(
      [...xmlOf(parts["xl/workbook.xml"] ?? "").getElementsByTagName("definedName")].map((each) =>
        each.getAttribute("name"),
      ),
    );
    const functions = ["MIN", "MAX", "IF", "INT", "POWER", "SUM", "SUMIF", "EDATE", "NA", "COUNT", "INDEX", "MATCH"];
    const known = new Set([...functions, "FIXED", "ISNUMBER", "AND", "EXP", "LN"]);
    for (const formula of new Set(formulasIn(parts))) {
      expect(formula.length).toBeLessThan(8_192);
      const plain = formula.replace(/"[^"]*"/g, "").replace(/'[^']+'!/g, "");
      for (const [word, name, isCall] of plain.matchAll(/([A-Za-z_][\w.]*)(\()?/g)) {
        if (/^E\d*$/.test(word) || /\$?[A-Z]{1,3}\$?\d+/.test(word)) continue;
        if (!(isCall ? known : names).has(name as string) && !plain.includes(`$${word}`))
          throw new Error(`${word} is not known in ${formula}`);
      }
    }
  });

  test("gives every value its name, unit, source and date, and the same bytes again", async () => {
    const evaluation = evaluationOf(`p=${id}`);
    const { sheets, names } = makeWorkbook(evaluation, null, "/");
    const rows = sheets[1]?.rows.slice(3) ?? [];
    const named = rows.filter(([, name]) => names.some((each) => each.name === name));
    expect(named.length).toBeGreaterThan(20);
    for (const row of named.slice(1)) {
      const [title, name, value, unit] = row.map(contentOf);
      expect(
        [title, name, unit].every((text) => typeof text === "string" && text !== ""),
        String(name),
      ).toBe(true);
      expect(value).not.toBeNull();
    }
    const sources = named.filter((row) => row[7] !== undefined && contentOf(row[7]) !== "");
    expect(sources.length).toBe(
      named.length - 1 - named.filter(([title]) => String(title).startsWith("   then")).length,
    );
    const [one, other] = [await bytesOf(evaluation), await bytesOf(evaluation)];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });
});

const harmless = fileOf("p=article-001.2026-11&title=Ours");

test.each(["=1+1", "+1", "-2+3", "@SUM(A1)", '=HYPERLINK("http://x.example")', "\t=1", "<c><f>1</f></c>"])(
  "a title makes no formula: %j",
  async (title) => {
    const parts = await fileOf(`p=article-001.2026-11&title=${encodeURIComponent(title)}`);
    expect(formulasIn(parts)).toEqual(formulasIn(await harmless));
    expect(xmlOf(parts["xl/sharedStrings.xml"] ?? "").documentElement.textContent).toContain(title.trim());
  },
);

test("no text that begins like a formula is one, wherever it stands", async () => {
  const texts = ["=1+1", "+1", "-1", "@SUM(1)", "=cmd|' /C calc'!A0"];
  const bytes = await writeWorkbook({
    title: "=1",
    date: "2026-11-29",
    names: [],
    sheets: [{ name: "A", widths: [], rows: [texts] }],
  });
  const parts = partsOf(bytes);
  expect(formulasIn(parts)).toEqual([]);
  expect(
    [...xmlOf(parts["xl/sharedStrings.xml"] ?? "").getElementsByTagName("si")].map(({ textContent }) => textContent),
  ).toEqual(texts);
});

test("a line that is paid every so many months, or in one, falls as the bill has it", () => {
  const sizes = { draw: 1, volume: 1, month: 1 };
  for (const every of [0, 0.5, 1, 1.5, 2, 3, 3.3, 7, 12, 40])
    for (let month = 1; month <= 120; month++) {
      const given = (name: string) => (name === "every" ? every : month);
      expect(compute(dueEvery, given, sizes)).toBe(timesDue(every, month));
      expect(compute(dueAt, given, sizes)).toBe(Number(Math.floor(every) === month));
    }
});
