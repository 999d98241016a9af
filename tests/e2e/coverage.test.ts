import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { baseUrl } from "./base-url";

type Row = {
  readonly list: "features" | "articles";
  readonly no: number;
  readonly state: string;
  readonly link: string;
  readonly words: string;
  readonly reason: string;
};

const text = readFileSync("docs/coverage.md", "utf8");

/** The rows of the two tables; that of the articles has the place besides. */
const rows: readonly Row[] = text.split("\n").flatMap((line): Row[] => {
  const cells = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
  const no = Number(cells[1]);
  if (!line.startsWith("|") || !Number.isInteger(no) || cells[1] === "") return [];
  const [state = "", where = "", words = "", reason = ""] = cells.slice(cells.length === 9 ? 4 : 3);
  const link = /\]\(([^)]+)\)/.exec(where)?.[1] ?? "";
  return [{ list: cells.length === 9 ? "articles" : "features", no, state, link, words, reason }];
});

const characters: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", "#39": "'" };

/** What a reader without scripts finds at an address, as text. */
async function textAt(link: string): Promise<string> {
  if (link.startsWith("../")) return readFileSync(link.slice(3), "utf8");
  const answer = await fetch(baseUrl + link);
  expect([link, answer.status]).toEqual([link, 200]);
  const body = await answer.text();
  return body
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, " ")
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/&([a-z]+|#\w+);/g, (whole, name: string) => characters[name] ?? whole)
    .replace(/\s+/g, " ");
}

describe("docs/coverage.md", () => {
  test("has 101 features and 185 items of the articles, each once", () => {
    const numbers = (list: Row["list"]) => rows.filter((row) => row.list === list).map(({ no }) => no);
    expect(numbers("features")).toEqual(Array.from({ length: 101 }, (_, index) => index + 1));
    expect(numbers("articles")).toEqual(Array.from({ length: 185 }, (_, index) => index + 1));
  });

  test("says of each where it is, or why it is not", () => {
    for (const { list, no, state, link, words, reason } of rows) {
      const shape =
        state === "yes" ? [true, true, false] : state === "part" ? [true, true, true] : [false, false, true];
      expect([list, no, ["yes", "part", "missing"].includes(state), link !== "", words !== "", reason !== ""]).toEqual([
        list,
        no,
        true,
        ...shape,
      ]);
    }
  });

  test("counts its own rows right", () => {
    const count = (list: Row["list"], state: string) =>
      rows.filter((row) => row.list === list && row.state === state).length;
    expect(text).toContain(
      `${count("features", "yes")} yes, ${count("features", "part")} in part, ${count("features", "missing")} missing, of 101`,
    );
    expect(text).toContain(
      `${count("articles", "yes")} have a place, ${count("articles", "missing")} have none, of 185`,
    );
  });

  test.each([...new Set(rows.map(({ link }) => link).filter((link) => link !== ""))])(
    "%s has the words of its rows",
    async (link) => {
      const found = await textAt(link);
      const missing = rows.filter((row) => row.link === link && !found.includes(row.words));
      expect(missing.map(({ list, no, words }) => `${list} ${no}: ${words}`)).toEqual([]);
    },
  );
});
