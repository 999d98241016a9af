import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inputGroups } from "@/lib/compare/input-rows";
import { remarks } from "@/lib/compare/remarks";
import { leadingBreakEvens, resultGroups } from "@/lib/compare/result-rows";
import { differs, moveOf, onlyDifferences, type Row, type RowGroup, tabSeparated } from "@/lib/compare/rows";
import { writeLink } from "@/lib/scenario/read/link";
import { formatMs, formatUsd } from "@/lib/sheet/format";
import { anyScenario, change, defaultSize, quantityFields, sizeWithin } from "../analysis/any-scenario";
import { law } from "../law";
import { article, compared } from "./compared";

const rowsOf = (groups: readonly RowGroup[]): Row[] => groups.flatMap(({ rows }) => rows);
const row = (groups: readonly RowGroup[], group: string, id: string): Row => {
  const found = groups.find((each) => each.id === group)?.rows.find((each) => each.id === id);
  if (!found) throw new Error(`no row: ${group} ${id}`);
  return found;
};
const texts = ({ cells }: Row) => cells.map(({ text }) => text);
const moves = ({ cells }: Row) => cells.map(({ move }) => move);

const anyQuery = anyScenario().map(({ preset, given }) => writeLink(preset, given).slice(1));

describe("for any two scenarios", () => {
  test("a scenario has no differences with itself", () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const twice = compared([query, query]);
        expect(rowsOf(onlyDifferences(inputGroups(twice)))).toEqual([]);
        expect(rowsOf(onlyDifferences(resultGroups(twice))).filter(differs)).toEqual([]);
        expect(remarks(twice)).toContain("A and B are the same scenario.");
      }),
      law(5),
    );
  });

  test("every input that is shown as different is, and none that differs is left out", () => {
    fc.assert(
      fc.property(anyQuery, anyQuery, (one, other) => {
        const all = rowsOf(inputGroups(compared([one, other])));
        const shown = rowsOf(onlyDifferences(inputGroups(compared([one, other]))));
        for (const { cells } of shown) expect(new Set(cells.map(({ text }) => text)).size).toBe(2);
        expect(shown.map(({ id }) => id)).toEqual(all.filter(differs).map(({ id }) => id));
        expect(new Set(all.map(({ id }) => id)).size, "no row twice").toBe(all.length);
      }),
      law(5),
    );
  });

  test("where no input differs, no total does", () => {
    const moved = fc.tuple(
      anyScenario(),
      fc.constantFrom(...quantityFields),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(moved, ([entries, field, share]) => {
        const value = sizeWithin(field, defaultSize(entries.preset, field), share);
        const other = change(entries, { [field.id]: value });
        const both = compared([entries, other].map(({ preset, given }) => writeLink(preset, given).slice(1)));
        const totals = both.map(({ evaluation }) => evaluation.approaches.map(({ totalUsd }) => totalUsd));
        const isShown = rowsOf(onlyDifferences(inputGroups(both))).length > 0;
        expect(isShown || String(totals[0]) === String(totals[1]), field.id).toBe(true);
      }),
      law(8),
    );
  });

  test("a change of one field is a row of that field, and what follows from it", () => {
    const groups = onlyDifferences(inputGroups(compared([article(), article("rag.perQuery=0.01", "queries=250000")])));
    expect(rowsOf(groups).map(({ id }) => id)).toEqual(["queries", "rag.perQuery"]);
    expect(texts(row(groups, "inputs-situation", "queries"))).toEqual(["50,000", "250,000"]);
    expect(moves(row(groups, "inputs-situation", "queries"))).toEqual(["", "5x"]);
    expect(texts(row(groups, "inputs-rag", "rag.perQuery"))).toEqual(["0.01 to 0.05", "0.01"]);
  });
});

describe("how a value moved", () => {
  const money = (value: number) => formatUsd(value);
  test.each([
    [1, 5, "5x"],
    [50, 20, "0.4x"],
    [0.03, 0.05, "+$0.02"],
    [0.05, 0.03, "-$0.02"],
    [0, 5, "+$5"],
    [0, 0, "same"],
    [0.1 + 0.2, 0.3, "same"],
  ])("from %d to %d", (from, to, said) => expect(moveOf(from, to, money)).toBe(said));

  test("says what happens to a range, a share and a word", () => {
    const changed = ["rag.perQuery=0.02..0.04", "rag.setup=300", "fineTuning.retrainEvery=never"];
    const groups = inputGroups(compared([article(), article(...changed)]));
    expect(moves(row(groups, "inputs-rag", "rag.perQuery"))).toEqual(["", "same mean, narrower"]);
    expect(moves(row(groups, "inputs-rag", "rag.setup"))).toEqual(["", "same mean, narrower"]);
    const shares = inputGroups(compared([article(), article("growth=5%")]));
    const growth = rowsOf(onlyDifferences(shares));
    expect(growth.map((each) => [each.label, ...moves(each)])).toEqual([["Growth per month", "", "+5 points"]]);
  });
});

describe("what comes out", () => {
  const two = compared([article(), article("queries=250000")]);

  test("has each total, what it moved by, and the cheapest by name", () => {
    const groups = resultGroups(two);
    expect(texts(row(groups, "answer", "cheapest"))).toEqual(["Fine-tuning, $13,100", "Fine-tuning, $39,500"]);
    const total = row(groups, "total", "fineTuning");
    expect(total.cells).toEqual([
      { text: "$13,100", move: "", note: "cheapest" },
      { text: "$39,500", move: "+$26,400", note: "cheapest" },
    ]);
    expect(texts(row(groups, "month", "rag"))).toEqual(["$1,800", "$7,800"]);
  });

  test("totals over different horizons are not set against each other", () => {
    const groups = resultGroups(compared([article(), article("horizon=24")]));
    const total = row(groups, "total", "rag");
    expect(texts(total)).toEqual(["$21,600 over 12 months", "$42,900 over 24 months"]);
    expect(moves(total)).toEqual(["", ""]);
    expect(groups.find(({ id }) => id === "total")?.title).toBe("Total, each over its own horizon");
    expect(moves(row(groups, "month", "rag"))).toEqual(["", "-$12.50"]);
    expect(remarks(compared([article(), article("horizon=24")]))[0]).toMatch(
      /^The horizons differ: A looks 12 months ahead and B looks 24 months ahead\./,
    );
  });

  test("an approach that one of them does not price is not priced, not free", () => {
    const groups = resultGroups(compared([article(), article("hybrid.basis=absent")]));
    expect(texts(row(groups, "total", "hybrid"))).toEqual(["$22,100", "not priced"]);
    expect(moves(row(groups, "total", "hybrid"))).toEqual(["", ""]);
    const inputs = inputGroups(compared([article(), article("hybrid.basis=absent")]));
    expect(texts(row(inputs, "inputs-hybrid", "hybrid.setup"))).toContain("not priced");
  });

  test("waiting times are those of the latency, and missing ones are said to be missing", () => {
    const built = ["p=support-bot.2026-11&v=1", "p=regulated-answers.2026-11&v=1"];
    const timed = compared(built, true);
    const first = timed[0]?.latency?.approaches.find(({ id }) => id === "rag")?.times?.firstToken.p95.ms ?? 0;
    expect(texts(row(resultGroups(timed), "first-token", "rag-first-token"))[0]).toBe(formatMs(first));
    const untimed = compared(built);
    expect(texts(row(resultGroups(untimed), "first-token", "rag-first-token"))).toEqual([
      "not worked out",
      "not worked out",
    ]);
    expect(remarks(untimed).at(-1)).toMatch(
      /^The server had too much to do to work out the waiting times of A and B\./,
    );
  });

  test("of the break-evens, those of the cheapest come first", () => {
    const all = resultGroups(two).find(({ id }) => id === "break-even")?.rows ?? [];
    const leading = leadingBreakEvens(resultGroups(two), two).find(({ id }) => id === "break-even")?.rows ?? [];
    expect(leading.length).toBeLessThan(all.length);
    expect(leading.every(({ id }) => id.includes("fineTuning"))).toBe(true);
    expect(texts(all.find(({ id }) => id === "rag-fineTuning-in time") as Row)).toEqual([
      "Fine-tuning ahead for good from month 2",
      "Fine-tuning ahead for good from month 1",
    ]);
  });
});

test("the copied table has a cell for each column and starts no formula", () => {
  const two = compared([article("title=%3DHYPERLINK(1)"), article("queries=20000")]);
  const lines = tabSeparated([...resultGroups(two), ...inputGroups(two)], two).split("\n");
  expect(lines[0]).toBe("\tA: =HYPERLINK(1)\tB: Article 001\tB against A");
  for (const line of lines.slice(1)) {
    expect([1, 4]).toContain(line.split("\t").length);
    for (const cell of line.split("\t")) expect(cell).not.toMatch(/^[=@]/);
  }
});
