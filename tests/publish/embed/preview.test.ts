// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { type Headline, headline } from "@/lib/narrative/headline";
import { plainText } from "@/lib/narrative/phrase";
import { presets } from "@/lib/presets";
import { previewOf } from "@/lib/publish/embed/preview";
import { previewPicture } from "@/lib/publish/embed/preview-picture";
import { clauseOf, openingOf, shortened } from "@/lib/publish/embed/words";
import { interpret } from "@/lib/scenario/read/interpret";
import { readLink } from "@/lib/scenario/read/link";
import { article, drawn } from "../files/scenarios";

const answerOf = (link: string) => evaluateScenario(interpret(readLink(link)));

const cases = [
  ...presets.map(({ id }) => `p=${id}&v=1`),
  "p=article-001.2026-11&queries=1&v=1",
  "p=article-001.2026-11&queries=0..1000000000&horizon=1&v=1",
  "p=article-001.2026-11&rag.setup=0&rag.perQuery=0&prompting.setup=0&prompting.perQuery=0&v=1",
  "p=article-001.2026-11&queries=15931&v=1",
];

describe.each(cases)("the preview of %s", (link) => {
  const evaluation = answerOf(link);
  const preview = previewOf({ evaluation: evaluation });

  test("says the answer briefly, and then the whole of it", () => {
    expect(preview.title.length).toBeGreaterThan(10);
    expect(preview.title.length).toBeLessThanOrEqual(60);
    expect(preview.title).not.toMatch(/[\s,;:(]$/);
    const sentence = plainText(headline(evaluation).sentence);
    expect(sentence.toLowerCase()).toContain(preview.title.replace(/…$/, "").toLowerCase());
    expect(preview.description.length).toBeLessThanOrEqual(300);
    expect(preview.description.startsWith(sentence.slice(0, 200))).toBe(true);
  });

  test("splits the headline without losing or adding a word", () => {
    const words = headline(evaluation);
    const said = plainText(words.sentence);
    expect(said.startsWith(openingOf(words))).toBe(true);
    expect(said.slice(openingOf(words).length).toLowerCase()).toContain(clauseOf(words).toLowerCase());
  });

  test("has a picture that stands alone", () => {
    const svg = previewPicture({ evaluation: evaluation }, null);
    const parsed = new DOMParser().parseFromString(svg, "image/svg+xml");
    expect(parsed.querySelector("parsererror")).toBeNull();
    expect(svg).toContain('width="1200" height="630"');
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });
});

test("a headline of any rule has a clause", () => {
  const text = (words: string) => ({ type: "text", text: words }) as const;
  const none: Headline = { rule: "none", sentence: [text("No approach is priced. Give one its costs.")], details: [] };
  expect([openingOf(none), clauseOf(none)]).toEqual(["", "No approach is priced"]);
  const budget: Headline = {
    rule: "budget",
    sentence: [
      text("At "),
      { type: "field", text: "1.5", field: "queries" },
      text(" queries a month over "),
      { type: "field", text: "12", field: "horizon" },
      text(" months, "),
      text("the cheapest that meets your latency limit is RAG at $1.50. Prompting costs less."),
    ],
    details: [],
  };
  expect(clauseOf(budget)).toBe("The cheapest that meets your latency limit is RAG at $1.50");
});

test("a long text ends at a colon or at a word", () => {
  expect(shortened("RAG and fine-tuning are too close to call: they differ by nothing at all today", 60)).toBe(
    "RAG and fine-tuning are too close to call",
  );
  expect(shortened("one two three four", 11)).toBe("one two…");
  expect(shortened("x".repeat(80), 60)).toHaveLength(60);
  expect(shortened("short", 60)).toBe("short");
});

test("the picture differs with the scenario, and has its chart and what was asked for as its size", () => {
  const { spec, evaluation } = drawn("over-time", article);
  const svg = previewPicture({ evaluation: evaluation }, spec, 600);
  expect(svg).toContain('width="600" height="315"');
  expect(svg).toContain("chart-series");
  expect(svg).not.toBe(previewPicture({ evaluation: answerOf("p=article-001.2026-11&queries=20000&v=1") }, spec, 600));
});

test("a title that is shortened ends in a whole character", () => {
  const title = shortened("🦊".repeat(80), 60);
  expect(title).toBe(`${"🦊".repeat(59)}…`);
  expect(shortened("🦊 ".repeat(40), 60).isWellFormed()).toBe(true);
});
