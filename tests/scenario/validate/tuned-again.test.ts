import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { recordsOf } from "@/lib/catalog";
import { tunedNext } from "@/lib/catalog/tuned-next";
import { frozenLink } from "@/lib/publish/share/frozen-link";
import { menuFit } from "@/lib/scenario/validate/menu-fit";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";
import { law } from "../../law";

type Values = Readonly<Record<string, string>>;

const linkWith = (values: Values): string =>
  `?${new URLSearchParams({ p: "historical-openai.2026-11", ...values, v: "1" })}`;
const evaluationOf = (link: string) => evaluateScenario(readScenario(link));
const tunedOf = (link: string) => evaluationOf(link).approaches.find(({ id }) => id === "fineTuning");

const starts = "2026-11-20";
const tunable = [...new Set(recordsOf("model").map(({ id }) => id))].filter((id) => tunedNext(id, starts));
const tokenLines = ["generation", "promptCaching", "tunedPerToken"];
const tokensIn = (link: string, month: number): number =>
  (tunedOf(link)?.lines ?? [])
    .filter(({ id }) => tokenLines.includes(id.split(".")[0] ?? ""))
    .reduce((sum, { byMonth }) => sum + (byMonth[month] ?? 0), 0);

const traffic = fc.record({
  queries: fc.integer({ min: 1, max: 1_000_000 }).map(String),
  batchShare: fc.constantFrom("0", "0.3"),
  cacheHitShare: fc.constantFrom("0", "0.8"),
  "fineTuning.instructionTokens": fc.constantFrom("40", "3000"),
});

describe("a tuned model whose provider ends it", () => {
  test("ends, unless the reader has another tuned in its place", () => {
    const absent = readScenario(linkWith({})).absent.find(({ id }) => id === "fineTuning");
    expect(absent).toMatchObject({ endsOn: "2027-01-14" });
    expect(tunable.length).toBeGreaterThan(2);
    for (const next of ["again", ...tunable]) {
      const { absent: none, scenario } = readScenario(linkWith({ "fineTuning.tunedSuccessor": next }));
      expect(none, next).toEqual([]);
      expect(scenario.issues.map(({ message }) => message).join("\n"), next).toMatch(
        /Tuned GPT-4o mini answers until 2027-01-14: from then on the prices are those of .*, which is tuned again in full/,
      );
    }
  });

  test("is followed by nothing that nobody tunes", () => {
    const { absent, scenario } = readScenario(
      linkWith({ "fineTuning.tunedSuccessor": "llm-anthropic-claude-sonnet-5-5" }),
    );
    expect(absent.map(({ id }) => id)).toEqual(["fineTuning", "hybrid"]);
    expect(absent[0]?.because).toMatch(/^No provider in the catalogue trains Claude Sonnet 5.5/);
    const { misfit } = menuFit(scenario, "tunedSuccessor", "fineTuning");
    for (const { id } of recordsOf("model")) expect(misfit(id) === null, id).toBe(tunable.includes(id));
  });

  test("costs what it did until that day, and what the next one costs from then on", () => {
    fc.assert(
      fc.property(traffic, fc.constantFrom(...tunable), (given, next) => {
        // What is cached is decided by the first model's shortest prefix.
        const each = { ...given, cacheMinimumTokens: "1024" };
        const moving = linkWith({ ...each, "fineTuning.tunedSuccessor": next });
        expect(tokensIn(moving, 1)).toBeCloseTo(tokensIn(linkWith({ ...each, horizon: "1" }), 1), 9);
        const tuning = tunedNext(next, starts)?.offer.id ?? "";
        const alone = linkWith({ ...each, "fineTuning.model": next, tuning, possible: "yes" });
        const [after, own] = [tokensIn(moving, 6), tokensIn(alone, 6)];
        expect(after / own).toBeCloseTo(1, 9);
      }),
      law(20),
    );
  });

  test("is trained in full and moved to once, in the month of the day", () => {
    const lines = tunedOf(linkWith({ "fineTuning.tunedSuccessor": "again", growth: "0.1" }))?.lines ?? [];
    for (const id of ["tunedSuccessor.train", "tunedSuccessor.move"]) {
      const spent = lines.find((line) => line.id === id)?.byMonth ?? [];
      expect(Array.from(spent, (usd, month) => (usd > 0 ? month : 0)).filter(Boolean), id).toEqual([2]);
    }
  });

  test("keeps its figures in a frozen link", () => {
    for (const next of ["again", ...tunable]) {
      const link = linkWith({ "fineTuning.tunedSuccessor": next, queries: "12345" });
      const frozen = evaluationOf(frozenLink(readScenario(link)).link);
      const totals = ({ approaches }: ReturnType<typeof evaluationOf>) =>
        approaches.map(({ id, totalUsd }) => [id, totalUsd]);
      expect(totals(frozen), next).toEqual(totals(evaluationOf(link)));
    }
  });
});

test("a retraining that is due after the last day for jobs cannot happen", () => {
  // Month 2 begins on 2027-01-08; OpenAI trains until 2027-01-06, and its tuned models answer until 2027-01-14.
  const late = { starts: "2026-12-08", "fineTuning.tunedSuccessor": "again", "fineTuning.retrainEvery": "1" };
  expect(readScenario(linkWith(late)).absent.find(({ id }) => id === "fineTuning")).toMatchObject({
    because:
      "The retraining of month 2 begins after 2027-01-06, the last day on which OpenAI trains: it cannot happen.",
    instead: { values: [{ field: "fineTuning.retrainEvery", value: "never" }] },
  });
  for (const values of [
    { "fineTuning.retrainEvery": "never" },
    { "fineTuning.retrainEvery": "2" },
    { starts: "2026-12-06" },
  ])
    expect(readScenario(linkWith({ ...late, ...values })).absent, JSON.stringify(values)).toEqual([]);
});
