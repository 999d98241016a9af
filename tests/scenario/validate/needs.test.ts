import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { articles } from "@/lib/articles/articles";
import type { ApproachId } from "@/lib/model/names";
import { leanings } from "@/lib/model/needs/leanings";
import { needs } from "@/lib/model/needs/needs";
import { headline } from "@/lib/narrative/headline";
import { answeredNeeds, leaningWords } from "@/lib/narrative/needs-words";
import { plainText } from "@/lib/narrative/phrase";
import { presets } from "@/lib/presets";
import { frozenLink } from "@/lib/publish/share/frozen-link";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";
import { law } from "../../law";

const evaluationOf = (values: Readonly<Record<string, string>>, preset = "support-bot.2026-11") =>
  evaluateScenario(readScenario(`?${new URLSearchParams({ p: preset, ...values, v: "1" })}`));

const said = (values: Readonly<Record<string, string>>) => plainText(headline(evaluationOf(values)).sentence);
const ruledOut = (values: Readonly<Record<string, string>>): readonly ApproachId[] =>
  evaluationOf(values).ruledOut.map(({ id }) => id);

describe("a need", () => {
  test("rules out what no work makes meet it, and nothing else", () => {
    expect(ruledOut({})).toEqual([]);
    expect(ruledOut({ citations: "yes" })).toEqual(["fineTuning"]);
    expect(ruledOut({ permissions: "yes" })).toEqual(["fineTuning"]);
    expect(ruledOut({ labelled: "no" })).toEqual(["fineTuning", "hybrid"]);
    expect(ruledOut({ labelled: "make" })).toEqual([]);
    expect(ruledOut({ thisWeek: "yes" })).toEqual(["fineTuning", "hybrid"]);
    expect(ruledOut({ thisWeek: "yes", labelled: "yes" })).toEqual([]);
    expect(ruledOut({ task: "documents" })).toEqual(["prompting"]);
    expect(ruledOut({ task: "publicFacts" })).toEqual([]);
    for (const { id } of needs.filter(({ rulesOut }) => !rulesOut)) expect(ruledOut({ [id]: "yes" })).toEqual([]);
  });

  test("of one's own machines rules out what a provider runs, until it is served by them", () => {
    expect(ruledOut({ onPremises: "yes" })).toEqual(["prompting", "rag"]);
    expect(ruledOut({ onPremises: "yes", "rag.serving": "dedicated" })).toEqual(["prompting"]);
    expect(ruledOut({ offline: "yes" })).toEqual(["prompting", "rag"]);
  });

  test("is named with the cheapest that meets it, and with the cheaper one that does not", () => {
    expect(said({ task: "documents" })).toBe(
      "At 150,000 queries a month over 12 months, the cheapest that meets your needs is RAG at $10,638, $54,132 less than fine-tuning.",
    );
    expect(said({ onPremises: "yes" })).toBe(
      "At 150,000 queries a month over 12 months, the cheapest that meets your needs is fine-tuning at $64,770, $4,825 less than hybrid. RAG costs $54,132 less, but is ruled out: a provider runs its model.",
    );
    expect(said({ onPremises: "yes", citations: "yes", labelled: "no" })).toBe(
      "At 150,000 queries a month over 12 months, no approach meets your needs. RAG, the cheapest at $10,638, is ruled out: a provider runs its model.",
    );
    expect(said({ task: "documents", labelled: "no" })).toBe(
      "At 150,000 queries a month over 12 months, only RAG meets your needs, at $10,638.",
    );
  });

  test("is named beside a limit that another approach misses", () => {
    expect(said({ task: "documents", firstTokenBudget: "200" })).toContain(
      "the cheapest that meets your latency limit is fine-tuning at $64,770. RAG costs $54,132 less, but the first token takes",
    );
    expect(said({ task: "documents", firstTokenBudget: "200" })).toContain(
      "Prompting costs $52,528 less, but is ruled out: the model has never read your documents.",
    );
  });

  test("that cannot be read is refused by its name", () => {
    const [issue] = readScenario("?citations=perhaps&v=1").scenario.issues;
    expect(issue).toMatchObject({ field: "citations", level: "error" });
    expect(issue?.message).toContain("Must answers name their source?");
  });
});

/** Any answers to any of the questions. */
const answers = fc
  .tuple(
    ...needs.map(({ id, answers }) =>
      fc.tuple(fc.constant(id), fc.constantFrom("", ...answers.map((each) => each.id))),
    ),
  )
  .map((pairs) => Object.fromEntries(pairs.filter(([, answer]) => answer !== "")));
/** Some presets answer questions of their own, and price a wrong answer, which the kind of task is part of. */
const unasked = { ...Object.fromEntries(needs.map(({ id }) => [id, "unsaid"])), wrongAnswer: "none" };
const anyPreset = fc.constantFrom(...presets.map(({ id }) => id));

describe("whatever is needed", () => {
  test("no figure of an approach moves, and who is ruled out is never the answer", () => {
    fc.assert(
      fc.property(answers, anyPreset, (given, preset) => {
        const [free, bound] = [evaluationOf(unasked, preset), evaluationOf({ ...unasked, ...given }, preset)];
        const totals = new Map(free.approaches.map(({ id, totalUsd }) => [id, totalUsd]));
        for (const { id, totalUsd } of bound.approaches) expect(totalUsd).toBe(totals.get(id));
        for (const { id, result } of bound.ruledOut) expect(result.totalUsd).toBe(totals.get(id));
        expect(bound.approaches.length + bound.ruledOut.length).toBe(free.approaches.length);
        const out = bound.ruledOut.map(({ id }) => id);
        for (const id of [bound.cheapest, bound.runnerUp, ...bound.envelope.map((each) => each.cheapest)])
          expect(out).not.toContain(id);
      }),
      law(20),
    );
  });

  test("whoever is counted anyway is back, with the figures of before", () => {
    fc.assert(
      fc.property(answers, anyPreset, (given, preset) => {
        const answered = { ...unasked, ...given };
        const out = evaluationOf(answered, preset).ruledOut.map(({ id }) => [`${id}.counted`, "anyway"] as const);
        const back = evaluationOf({ ...answered, ...Object.fromEntries(out) }, preset);
        expect(back.ruledOut).toEqual([]);
        expect(back.approaches.map(({ totalUsd }) => totalUsd)).toEqual(
          evaluationOf(unasked, preset).approaches.map(({ totalUsd }) => totalUsd),
        );
      }),
      law(10),
    );
  });

  test("a frozen link keeps the answers, and who is ruled out with its figures", () => {
    fc.assert(
      fc.property(answers, anyPreset, (given, preset) => {
        const validated = readScenario(`?${new URLSearchParams({ p: preset, ...given, v: "1" })}`);
        const again = evaluateScenario(readScenario(frozenLink(validated).link));
        const figures = ({ approaches, ruledOut: out }: typeof again) => [
          approaches.map(({ id, totalUsd }) => [id, totalUsd]),
          out.map(({ id, unmet, result }) => [id, unmet.map(({ need }) => need), result.totalUsd]),
        ];
        expect(figures(again)).toEqual(figures(evaluateScenario(validated)));
      }),
      law(10),
    );
  });
});

describe("the checklists of the articles", () => {
  test.each([
    [292, "changesOften", "yes", "rag"],
    [293, "citations", "yes", "rag"],
    [294, "tooLarge", "yes", "rag"],
    [295, "rigidFormat", "yes", "fineTuning"],
    [296, "fast", "yes", "fineTuning"],
    [297, "specialWords", "yes", "fineTuning"],
    [298, "labelled", "no", "rag"],
  ] as const)("article 004, line %i: %s, if %s, speaks for %s", (line, need, answer, approach) => {
    const { leaning } = answeredNeeds(evaluationOf({ [need]: answer })).find(({ id }) => id === need) ?? {};
    expect(leaning?.for).toContain(approach);
    expect(leaning?.saidIn.some(([article, ...lines]) => article === "004" && lines.includes(line))).toBe(true);
  });

  test("specialised words speak for tuning, or both", () =>
    expect(leanings.find(({ need }) => need === "specialWords")?.for).toEqual(["fineTuning", "hybrid"]));

  test("every leaning names a question and an answer of it, and lines that the articles have", () => {
    for (const { need, when, saidIn } of leanings) {
      const question = needs.find(({ id }) => id === need);
      expect(
        question?.answers.map(({ id }) => id),
        need,
      ).toContain(when);
      expect(saidIn.length).toBeGreaterThan(0);
      for (const [article, ...lines] of saidIn) {
        const length = articles.find(({ id }) => id === article)?.lines ?? 0;
        for (const line of lines) expect(line, `${need} ${article}`).toBeLessThanOrEqual(length);
      }
    }
  });

  test("an approach is never spoken for and against at once", () => {
    for (const { need, for: gaining, against } of leanings)
      expect(
        gaining.filter((id) => against.includes(id)),
        need,
      ).toEqual([]);
  });

  test("a leaning is said in a sentence", () => {
    expect(leaningWords({ for: ["rag", "hybrid"], against: ["fineTuning"] })).toBe(
      "Speaks for RAG and hybrid, against fine-tuning.",
    );
    expect(leaningWords({ for: [], against: [] })).toBe("Speaks for none and against none.");
  });
});
