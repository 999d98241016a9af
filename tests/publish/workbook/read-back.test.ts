import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readWorkbook } from "@/components/saved/read-workbook";
import { type Evaluation, evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { presets } from "@/lib/presets";
import { dayCount, dayOfCount } from "@/lib/publish/workbook/day-count";
import { linkOnAnswer, type ReadRows, readBack } from "@/lib/publish/workbook/read-back";
import { readScenario, validateScenario } from "@/lib/scenario/validate/validate-scenario";
import { canonicalLink } from "@/lib/scenario/write/canonical";
import { answerOf, anyScenario, type Entries } from "../../analysis/any-scenario";
import { law, someOf } from "../../law";
import { changedInputs } from "./changed-inputs";
import { bytesOf, withInputs } from "./workbooks";

const evaluationOf = (query: string) => evaluateScenario(readScenario(`?${query}&v=1`));

async function sheetsOf(bytes: Uint8Array) {
  const sheets = await readWorkbook(new Uint8Array(bytes));
  if (!sheets) throw new Error("no sheets of ours");
  return sheets;
}

/** What a workbook with other cells is read as. */
async function readAgain(before: Evaluation, bytes: Uint8Array) {
  const read = readBack(before, (await sheetsOf(bytes)).inputs);
  if (!read) throw new Error("no inputs of ours");
  return { ...read, after: evaluateScenario(validateScenario(read.scenario)) };
}

const totals = ({ approaches }: Evaluation) => approaches.map(({ id, totalUsd }) => [id, totalUsd.toPrecision(9)]);

const samples: readonly Entries[] = [
  ...someOf(presets, 16).map(({ id }) => ({ preset: id, given: new Map<string, string>() })),
  ...fc.sample(anyScenario(), { ...law(2), seed: 23 }),
];

test.each(samples.map((entries, index) => [index, entries.preset, entries] as const))(
  "three cells that were changed in the workbook are read back, and none where none was: scenario %i, of %s",
  async (index, _, entries) => {
    const before = answerOf(entries);
    const bytes = await bytesOf(before);
    const untouched = await readAgain(before, bytes);
    expect(untouched.changed).toEqual([]);
    expect(canonicalLink(untouched.scenario)).toBe(canonicalLink(before.scenario));
    const { cells, evaluation } = changedInputs(entries, before, index);
    const read = await readAgain(before, withInputs(bytes, cells));
    expect(read.changed).toHaveLength(3);
    expect(totals(read.after)).toEqual(totals(evaluation));
  },
);

describe("what stands in yellow cells", () => {
  const query = "p=support-bot.2026-11&queries=20000..50000..80000&inputPrice=2 then 3 from 2027-01-10";
  const before = evaluationOf(query);
  const cell = (value: string | number | null, isFormula = false) => ({ value, isFormula });

  const bytes = bytesOf(before);
  const sheets = bytes.then(sheetsOf);

  /** The rows of the inputs with other cells in some of them, as somebody types there. */
  async function withRows(changes: Readonly<Record<string, Readonly<Record<number, string | number | null>>>>) {
    const { inputs } = await sheets;
    const rows: ReadRows = inputs.map((row) => {
      const changed = changes[String(row[1]?.value)] ?? {};
      return row.map((each, at) => (at in changed ? cell(changed[at] ?? null) : each));
    });
    return readBack(before, rows);
  }
  const textsOf = async (changes: Parameters<typeof withRows>[0]) => (await withRows(changes))?.scenario.texts;

  test.each([
    ["an end of a range", { queries: { 6: 90_000 } }, "queries", "20000..50000..90000"],
    ["a range without its likely value", { queries: { 5: null } }, "queries", "20000..80000"],
    ["a number in the place of its mean", { queries: { 2: 70_000 } }, "queries", "70000"],
    ["a price of later days", { inputPrice_then_1: { 2: 4 } }, "inputPrice", "2 then 4 from 2027-01-10"],
    ["its day", { inputPrice_then_1: { 4: dayCount("2027-03-01") } }, "inputPrice", "2 then 3 from 2027-03-01"],
    ["a range as text", { rag_passages: { 2: "3 to 8" } }, "rag.passages", "3 to 8"],
  ])("%s", async (_, changes, field, text) => {
    expect((await textsOf(changes))?.get(field)).toBe(text);
  });

  test("a word where a number belongs is named by its field, and nothing is guessed", async () => {
    const read = await withRows({ rag_passages: { 2: "many" } });
    expect(read?.changed).toEqual(["rag.passages"]);
    expect(read?.scenario.issues).toMatchObject([{ field: "rag.passages", code: "unreadable" }]);
  });

  test("rows in another order, others between them and a column before them are no matter", async () => {
    const { inputs } = await sheetsOf(withInputs(await bytes, { rag_passages: 9 }));
    const moved = [...inputs.slice(0, 3), ...inputs.slice(3).reverse(), [cell("ours")]].map((row) => [
      cell(null),
      ...row,
    ]);
    expect(readBack(before, moved)?.changed).toEqual(["rag.passages"]);
  });

  test("sheets of somebody else are none of ours", async () => {
    expect(readBack(before, [[cell("Name")], [cell("rag_passages")]])).toBeNull();
    expect(linkOnAnswer([[cell("https://x.example/")], [cell("?p=a")], []])).toBeNull();
    const { answer } = await sheets;
    expect(linkOnAnswer(answer)).toBe("https://crossover.example/?v=1");
  });
});

test("a spreadsheet's count of days goes both ways", () => {
  const first = dayCount("2019-12-28");
  const counts = Array.from({ length: dayCount("2101-01-02") - first }, (_, index) => first + index);
  expect(counts.filter((count) => dayCount(dayOfCount(count)) !== count)).toEqual([]);
  expect([dayOfCount(46_000), dayOfCount(-1), dayOfCount(1e9)]).toEqual(["2025-12-09", "-1", "1000000000"]);
});
