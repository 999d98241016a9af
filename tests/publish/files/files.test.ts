import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { presets } from "@/lib/presets";
import { scenarioCsv } from "@/lib/publish/files/scenario-formats/csv";
import { scenarioMarkdown } from "@/lib/publish/files/scenario-formats/markdown";
import { type ScenarioJson, scenarioJson } from "@/lib/publish/files/scenario-json";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";
import { law } from "../../law";
import { elements, shownByGithub, textOf } from "../share/markdown";

const fileOf = (link: string): ScenarioJson => scenarioJson(evaluateScenario(readScenario(link)));
const linkOf = (...changes: readonly string[]) => `?${["p=article-001.2026-11", ...changes, "v=1"].join("&")}`;
const titled = (title: string) => fileOf(linkOf(`title=${encodeURIComponent(title)}`));

/** Strict: every row must have the same number of cells. */
const read = (text: string): string[][] => parse(text, { bom: true, record_delimiter: "\r\n" });

/** A table of the CSV by its title: its columns, and its rows by column. */
function tableOf(scenario: ScenarioJson, title: string) {
  const rows = read(scenarioCsv(scenario));
  const start = rows.findIndex(([first = ""]) => first.startsWith(title));
  const rest = rows.slice(start + 1);
  const end = rest.findIndex((row) => row.every((cell) => cell === ""));
  const [columns = [], ...body] = end < 0 ? rest : rest.slice(0, end);
  return body.map((row) => new Map(columns.map((column, index) => [column, row[index] ?? ""])));
}

describe("a scenario as data", () => {
  test.each(presets.map(({ id }) => id))("opens again as the same scenario by its link: %s", (id) => {
    const first = fileOf(`?p=${id}&queries=20k..50k&title=Ours&v=1`);
    expect(first.title).toBe("Ours");
    expect(fileOf(first.link.slice(1))).toEqual(first);
  });

  test.each(presets.map(({ id }) => id))("has months that add up to the totals, which are the API's: %s", (id) => {
    for (const { months, setupUsd, totalUsd } of fileOf(`?p=${id}&v=1`).approaches) {
      expect(months[0]).toMatchObject({ month: 0, spentUsd: setupUsd });
      // Each is written with four decimals.
      const sum = months.reduce((spent, { spentUsd }) => spent + spentUsd, 0);
      expect(Math.abs(sum - totalUsd)).toBeLessThan(months.length * 0.0001);
      expect(months.at(-1)?.spentSoFarUsd).toBeCloseTo(totalUsd, 3);
    }
  });

  test("has the figures worked by hand", () => {
    const { approaches, crossings, inputs } = fileOf(linkOf());
    const rag = approaches.find(({ id }) => id === "rag");
    expect(rag).toMatchObject({ setupUsd: 300, totalUsd: 21_600, perThousandQueriesUsd: 36, isCheapest: false });
    expect(rag?.months.slice(0, 2)).toEqual([
      { month: 0, spentUsd: 300, spentSoFarUsd: 300 },
      { month: 1, spentUsd: 1_775, spentSoFarUsd: 2_075 },
    ]);
    expect(crossings).toContainEqual({
      challenger: "fineTuning",
      incumbent: "rag",
      queriesPerMonth: expect.closeTo(12_719.298, 3),
      cheaperAbove: "fineTuning",
    });
    expect(inputs.find(({ id }) => id === "rag.perQuery")).toMatchObject({
      unit: "USD/query",
      value: { low: 0.01, high: 0.05 },
      source: { label: "Article 001", asOf: "2026-11-20" },
      isChanged: false,
      instead: null,
    });
  });

  test("marks what was changed, and says what it would be otherwise", () => {
    const { inputs } = fileOf(linkOf("queries=20000", "rag.setup=1000"));
    expect(inputs.filter(({ isChanged }) => isChanged)).toMatchObject([
      { id: "queries", text: "20,000", instead: "50,000", source: { label: "you" } },
      { id: "rag.setup", text: "1,000", instead: "100 to 500" },
    ]);
  });
});

describe("a scenario as CSV", () => {
  test("begins with what it is of, and has every input, every approach and every month", () => {
    const scenario = fileOf(linkOf("queries=20000", "title=Ours"));
    const rows = read(scenarioCsv(scenario));
    expect(rows.slice(0, 5).map(([key]) => key)).toEqual(["Scenario", "Answer", "Link", "Preset", "Prices as of"]);
    expect(rows[2]?.[1]).toBe("/?p=article-001.2026-11&title=Ours&queries=20000&v=1");
    expect(tableOf(scenario, "Costs over 12 months")).toHaveLength(5);
    const months = tableOf(scenario, "Month by month");
    expect(months.map((row) => row.get("Month"))).toEqual(Array.from({ length: 13 }, (_, month) => String(month)));
    expect(months.at(-1)?.get("RAG, so far")).toBe("10800");
    const inputs = tableOf(scenario, "Inputs in force");
    expect(inputs).toHaveLength(scenario.inputs.length);
    const queries = inputs.find((row) => row.get("Field") === "queries");
    expect([queries?.get("Low"), queries?.get("Source"), queries?.get("Changed")]).toEqual(["20000", "you", "changed"]);
    expect(inputs.find((row) => row.get("Field") === "rag.perQuery")?.get("High")).toBe("0.05");
  });

  test.each(["=1+1", "+1", "-2+3", "@SUM(A1)", '=HYPERLINK("http://x.example")', "＝1+1", "\t=1"])(
    "lets no title act in a spreadsheet: %j",
    (title) => {
      expect(read(scenarioCsv(titled(title)))[0]?.[1]).toMatch(/^'[^']/);
    },
  );

  test("keeps any title, and none makes a cell that begins like a formula", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (title) => {
        const scenario = titled(title);
        for (const [key, value = ""] of read(scenarioCsv(scenario)).slice(0, 1)) {
          if (key !== "Scenario") continue;
          expect([scenario.title, `'${scenario.title}`]).toContain(value);
          expect(value).not.toMatch(/^[=+@\t\r＝＋＠]/);
        }
      }),
      law(30),
    );
  });
});

describe("a scenario as Markdown", () => {
  const cells = (line: string) => line.replace(/\\\|/g, "").split("|").length;

  test("has tables whose rows all have the cells of their head", () => {
    const tables = scenarioMarkdown(titled("A | b `c` <d> [e](f) $g$ www.x.example http://y.example"))
      .split(/\n\n+/)
      .filter((part) => part.startsWith("|"));
    expect(tables.length).toBeGreaterThan(3);
    for (const table of tables) {
      const [head = "", rule = "", ...rows] = table.trim().split("\n");
      expect(rule).toMatch(/^(\| -{3}:? )+\|$/);
      for (const row of rows) expect(cells(row)).toBe(cells(head));
    }
  });

  test.each([
    ["A | b", "# A \\| b"],
    ["`code` <b>", "# \\`code\\` \\<b\\>"],
    ["[x](javascript:1)", "# \\[x\\](javascript:1)"],
    ["&lt; $1 *a* _b_ ~c~ #", "# \\&lt; \\$1 \\*a\\* \\_b\\_ \\~c\\~ \\#"],
    ["http://x.example www.y.example", "# http<!-- -->://x.example www<!-- -->.y.example"],
    ["a@b.co", "# a<!-- -->@b.co"],
    ["two\nlines", "# two lines"],
  ])("shows a title as it is: %j", (title, heading) => {
    const markdown = scenarioMarkdown(titled(title));
    expect(markdown.split("\n")[0]).toBe(heading);
    const [shown] = elements(shownByGithub(markdown)).filter(({ tagName }) => tagName === "h1");
    expect(shown && textOf(shown)).toBe(title.replace("\n", " "));
    expect(shown?.children?.filter(({ type }) => type === "element")).toEqual([]);
  });
});
