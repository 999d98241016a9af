// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { latencyOf } from "@/lib/analysis/latency/latency";
import { approachIds } from "@/lib/model/names";
import { headline } from "@/lib/narrative/headline";
import { plainText, text } from "@/lib/narrative/phrase";
import { presets } from "@/lib/presets";
import { previewOf } from "@/lib/publish/embed/preview";
import { previewPicture } from "@/lib/publish/embed/preview-picture";
import { clauseText, shortened } from "@/lib/publish/embed/words";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";
import { article, drawn } from "../files/scenarios";

const answerOf = (link: string) => evaluateScenario(readScenario(link));

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

  test("has the opening and the clause of its headline from the very words of the sentence", () => {
    const words = headline(evaluation);
    const said = plainText(words.sentence);
    expect(
      said.startsWith(
        plainText([...words.opening, ...(words.opening.length > 0 ? [text(", ")] : []), ...words.clause]),
      ),
    ).toBe(true);
    expect(clauseText(words).toLowerCase()).toBe(plainText(words.clause).toLowerCase());
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
  const none = headline(answerOf(`p=article-001.2026-11&${absent}&v=1`));
  expect([none.finding.rule, plainText(none.opening), clauseText(none)]).toEqual(["none", "", "No approach is priced"]);
  expect(plainText(none.sentence)).toBe("No approach is priced. Give at least one its costs.");
  const late = answerOf("p=support-bot.2026-11&firstTokenBudget=500&v=1");
  const budget = headline(late, null, latencyOf(late));
  expect(budget.finding.rule).toBe("budget");
  expect(clauseText(budget)).toMatch(/^The cheapest that meets your latency limit is \S+( \S+)? at \$[\d,.]+$/);
});

const absent = approachIds.map((id) => `${id}.basis=absent`).join("&");

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
