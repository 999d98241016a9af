import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { explainFigure } from "@/lib/narrative/explain-answer";
import { frozenLink } from "@/lib/publish/share/frozen-link";
import { readOwnLines } from "@/lib/scenario/read/own-lines";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";
import { canonicalLink } from "@/lib/scenario/write/canonical";
import { law } from "../../law";

const validatedOf = (lines: string, values: Readonly<Record<string, string>> = {}) =>
  readScenario(`?${new URLSearchParams({ p: "support-bot.2026-11", ...values, lines, v: "1" })}`);
const totalsOf = (lines: string, values: Readonly<Record<string, string>> = {}) =>
  new Map(evaluateScenario(validatedOf(lines, values)).approaches.map(({ id, totalUsd }) => [id, totalUsd]));
const before = totalsOf("");
/** What the lines add to each approach. */
const added = (lines: string, values: Readonly<Record<string, string>> = {}) =>
  Object.fromEntries(
    [...totalsOf(lines, values)].map(([id, usd]) => [id, Math.round((usd - (before.get(id) ?? 0)) * 1e6) / 1e6]),
  );
const refusal = (lines: string) => validatedOf(lines).scenario.issues.find(({ field }) => field === "lines")?.message;

describe("lines of one's own", () => {
  test("are paid once, monthly or per query, by one approach or by all", () => {
    // 12 months of 150,000 queries at 0.03: 4,500 a month.
    expect(added("RAG: human review: 0.02 * 1.5 per query")).toEqual({
      prompting: 0,
      rag: 54_000,
      fineTuning: 0,
      hybrid: 0,
    });
    expect(added("compliance audit: 12,000 once")).toEqual({
      prompting: 12_000,
      rag: 12_000,
      fineTuning: 12_000,
      hybrid: 12_000,
    });
    expect(added("insurance: $300 monthly; fine-tuning: audit: 1000 once")).toEqual({
      prompting: 3_600,
      rag: 3_600,
      fineTuning: 4_600,
      hybrid: 3_600,
    });
    expect(added("support: 300 per month\r\nlogs: 0.001 a query")).toMatchObject({ rag: 3_600 + 1_800 });
  });

  test("may name inputs, and then count for the approaches that have them", () => {
    // 5 passages at 0.001 for each of 1,800,000 queries.
    expect(added("licence: passages * 0.001 per query", { "rag.passages": "5" })).toMatchObject({
      prompting: 0,
      fineTuning: 0,
    });
    const passages =
      evaluateScenario(validatedOf("")).baseCases.get("rag")?.resolved("passages").range.low ?? Number.NaN;
    expect(added("RAG: licence: passages * 0.001 per query").rag).toBeCloseTo(1_800 * passages, 6);
  });

  test("stand in the bill with their formula", () => {
    const evaluation = evaluateScenario(validatedOf("RAG: human review: 0.02 * 1.5 per query"));
    const line = evaluation.approaches
      .find(({ id }) => id === "rag")
      ?.lines.find(({ label }) => label === "human review");
    expect(line?.totalUsd).toBeCloseTo(54_000, 6);
    expect(JSON.stringify(explainFigure(evaluation, `rag.line.${line?.id}`))).toContain("0.02 × 1.5");
  });

  test.each([
    ["human review: 0.02 * 1.5 per month per query", "human review: USD per month per query is no unit of a cost."],
    ["fine-tuning: on call: 10 * teamRate once", "on call: it comes to USD/month, and this line needs USD."],
    ["prompting: licence: passages * 0.001 per query", "licence: Prompting has no input passages."],
    ["audit: 5", "audit: how often is 5 paid? Write once, monthly or per query behind the sum."],
    ["5 once", 'write it like "compliance audit: 12,000 once".'],
    ["audit: constructor once", "audit: constructor is no input."],
    ["audit: -5 once", "audit: -5 cannot be read."],
    ["audit: 1 - 6 once", "audit: 1 - 6 must come to 0 or more"],
    ["audit: 1 / (1 - 1) once", "audit: 1 / (1 - 1) must come to 0 or more"],
    ["audit: 9e300 * 9e300 once", "must come to 0 or more"],
    ["audit: 5 / queries once", "audit: divide by a number only, and take no powers."],
    ["audit: pow(teamRate, 400) once", "audit: divide by a number only, and take no powers."],
    ["audit: queries + teamRate once", "audit: the units"],
    ["audit: alert(1) once", "cannot be read."],
    ["audit: this.x once", "cannot be read."],
    [Array.from({ length: 21 }, () => "a: 1 once").join(";"), "There are 21 lines; a bill takes up to 20."],
    ["x".repeat(1_300), "The lines have 1300 characters; up to 1200 are read."],
  ])("%s is refused by name, and moves nothing", (lines, message) => {
    expect(refusal(lines)).toContain("Your own lines: ");
    expect(refusal(lines)).toContain(message);
    expect(totalsOf(lines)).toEqual(before);
    // What was typed stays in the link.
    expect(new URLSearchParams(canonicalLink(validatedOf(lines).scenario).slice(1)).get("lines")).toBe(lines);
  });

  test("stay with a link and with a frozen one", () => {
    const { scenario, ...rest } = validatedOf("RAG: human review: 0.02 * 1.5 per query; audit: 12,000 once");
    const frozen = evaluateScenario(readScenario(frozenLink({ scenario, ...rest }).link));
    expect(new Map(frozen.approaches.map(({ id, totalUsd }) => [id, totalUsd]))).toEqual(
      totalsOf("RAG: human review: 0.02 * 1.5 per query; audit: 12,000 once"),
    );
  });

  test("of any text never throw, and cost nothing that is not finite", () => {
    const piece = fc.constantFrom(
      "rag",
      ":",
      "1",
      "0",
      "teamRate",
      "*",
      "/",
      "(",
      ")",
      "-",
      " ",
      " once",
      " monthly",
      " per query",
      ";",
      "min",
      ",",
      "__proto__",
      "1e308",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 14 }).map((parts) => parts.join("")),
        ),
        (text) => {
          const read = readOwnLines(text);
          if (!read.ok) expect(read.message).not.toBe("");
          if (!read.ok) return;
          for (const usd of totalsOf(text).values()) expect(Number.isFinite(usd)).toBe(true);
        },
      ),
      law(150),
    );
  });
});
