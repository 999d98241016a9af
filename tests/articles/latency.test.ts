import { describe, expect, test } from "vitest";
import { articleReview } from "@/lib/articles/article-review";
import responseTime from "./response-time.json";
import times from "./times.json";

const heard = new Map(
  articleReview()
    .articles.flatMap(({ claims }) => claims)
    .filter(({ measured }) => measured)
    .map(({ id, today }) => [id, today.trials] as const),
);

const scales: Readonly<Record<string, number>> = { ms: 1, s: 1000, "%": 1 };

/** What the page prints, as a number of ms or of percent. */
function printed(entry: string, trial: string, label: string): number {
  const found = heard.get(entry)?.find(({ title }) => title === trial);
  const text = found?.figures.find((figure) => figure.label === label)?.text ?? "";
  const [, number = "", unit = ""] = text.match(/^([\d.,]+) ?(ms|s|%)$/) ?? [];
  return Number(number.replace(",", "")) * (scales[unit] ?? Number.NaN);
}

test("four claims are about time, and each reading is a time or a share of one", () => {
  expect([...heard.keys()].sort()).toEqual(["linearly", "response-time", "retrieval-adds", "under-two-hundred"]);
  for (const [entry, trials] of heard) {
    for (const { title, figures } of trials) {
      for (const { label } of figures) expect(printed(entry, title, label), `${title}: ${label}`).toBeGreaterThan(0);
    }
  }
});

test.each(times.cases)("$trial: $label is $value ms, as worked by hand", ({ entry, trial, label, value, within }) => {
  expect(Math.abs(printed(entry, trial, label) / value - 1)).toBeLessThanOrEqual(within);
});

describe("fine-tuning against RAG on one model", () => {
  test.each(responseTime.cases)("$trial: $firstToken % to the first token, $wholeAnswer % in all", (expected) => {
    const points = (label: string, share: number) =>
      expect(Math.abs(printed("response-time", expected.trial, label) - share)).toBeLessThanOrEqual(
        responseTime.tolerancePoints,
      );
    points("First token sooner by", expected.firstToken);
    points("Whole answer by", expected.wholeAnswer);
  });
});

test("writing a token takes as long with retrieved text as without, and 7% longer on a machine that reads it, too", () => {
  const writing = (trial: string) => printed("linearly", trial, "Writing a token");
  expect(writing("GPT-4.1 mini, 5,000 tokens")).toBe(writing("GPT-4.1 mini, nothing retrieved"));
  const own = "Llama 3.3 70B on a machine of your own";
  expect(writing(`${own}, 5,000 tokens`) / writing(`${own}, nothing retrieved`)).toBeCloseTo(1.075, 2);
});

test("200 ms is asked of the first token and of the last", () => {
  const trials = heard.get("under-two-hundred") ?? [];
  for (const { title, figures, href } of trials) {
    const labels = figures.map(({ label }) => label);
    expect(labels, title).toEqual(expect.arrayContaining(["First token, p95", "Whole answer, p95"]));
    expect(href).toContain("firstTokenBudget=200&fullAnswerBudget=200");
  }
});
