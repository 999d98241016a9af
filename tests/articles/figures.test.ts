import { expect, test } from "vitest";
import { articleReview } from "@/lib/articles/article-review";
import figures from "./figures.json";

const { articles, disagreements } = articleReview();
const entries = new Map([
  ...articles.flatMap(({ claims }) =>
    claims.map(({ id, own, today }) => [id, [...own.trials, ...today.trials]] as const),
  ),
  ...disagreements.map(({ id, trials }) => [id, trials] as const),
]);

test.each(figures)("$entry, $trial: $label is $text, as worked by hand", ({ entry, trial, label, text }) => {
  const found = entries.get(entry)?.find(({ title }) => title === trial);
  expect(found?.figures.find((figure) => figure.label === label)?.text).toBe(text);
});

test("support bot and code generator stand as the calculator has them", () => {
  const first = entries.get("prompting-first");
  expect(first?.map(({ href }) => href)).toEqual(["/?p=support-bot.2026-11&v=1", "/?p=code-generator.2026-11&v=1"]);
});
