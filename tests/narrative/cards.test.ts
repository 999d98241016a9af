import { describe, expect, test } from "vitest";
import { type Evaluation, evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { pathOf } from "@/lib/analysis/quality/path";
import { cardsOf } from "@/lib/narrative/cards";
import { findingOf } from "@/lib/narrative/finding";
import { pathWords } from "@/lib/narrative/path-words";
import { plainText } from "@/lib/narrative/phrase";
import { presets } from "@/lib/presets";
import { frozenLink } from "@/lib/publish/share/frozen-link";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";

const evaluationOf = (query: string): Evaluation => evaluateScenario(readScenario(`?${query}&v=1`));

const said = (query: string): readonly string[] => {
  const evaluation = evaluationOf(query);
  return cardsOf(evaluation, findingOf(evaluation, null, null)).map(({ words }) => plainText(words));
};

describe("the answer, a cheaper one and a better one", () => {
  // RAG: (.78 + .86 + .89) / 3 x (1 - .095) = .7632; hybrid: (.78 + .88 + .94) / 3 x .905 = .7843.
  // 127,712 USD more over 1,800,000 queries for .02112 more of them right: 3.36 USD each.
  test("of the help desk name who is ruled out, and what a further right answer costs", () =>
    expect(said("p=help-desk.2026-11")).toEqual([
      "RAG: $10,494, right in 76% of cases.",
      "Prompting: $5,044 less, right in 10% of cases. It is ruled out: the model has never read your documents.",
      "Hybrid, right in 78% of cases. It costs $127,712 more before wrong answers: $3.36 for each further right answer.",
    ]));

  test("where a wrong answer has a price, name who is cheaper without it", () => {
    const [answer, cheaper] = said("p=text-to-sql.2026-11");
    expect(answer).toBe("RAG: $290,072, right in 91% of cases.");
    // 10,072 against 4,642 without wrong answers; (.89 + .83 + 1) / 3 against (.78 + .83 + .95) / 3 right.
    expect(cheaper).toBe(
      "Prompting: $5,430 less before wrong answers, right in 85% of cases. With them it costs $154,570 more.",
    );
  });

  test("name both where they are too close to call", () =>
    expect(said("p=brand-voice.2026-11")[0]).toBe("Fine-tuning or hybrid: too close to call, $413,548 and $421,105."));

  test("name who is too late", () =>
    expect(said("p=support-bot.2026-11&firstTokenBudget=200&task=documents")[1]).toBe(
      "RAG: $54,132 less, right in 76% of cases. But the first token takes 1.06 s, 855 ms more than 200 ms for 95 in 100 requests.",
    ));

  test("say what is not known as long as nobody says what questions ask for", () =>
    expect(said("p=support-bot.2026-11")).toEqual([
      "RAG: $10,638.",
      "Nothing that is priced costs less.",
      "Say under Fit what most questions ask for, and this says who is right more often.",
    ]));

  test("are of the approach that the headline names, in every preset", () => {
    for (const { id } of presets) {
      const evaluation = evaluationOf(`p=${id}`);
      const finding = findingOf(evaluation, null, null);
      const [answer] = cardsOf(evaluation, finding);
      const named = answer?.words.flatMap((phrase) => (phrase.type === "approach" ? [phrase.id] : []));
      const both = finding.rule === "close" || finding.rule === "equal" ? [finding.next.id] : [];
      expect(named, id).toEqual("best" in finding && finding.rule !== "late" ? [finding.best.id, ...both] : undefined);
    }
  });
});

test("a frozen link in which wrong answers have no price says that its shares are not known", () => {
  const { link } = frozenLink(readScenario("?p=help-desk.2026-11&v=1"));
  expect(said(link.slice(1)).at(-1)).toBe("This link was frozen without shares of right answers.");
});

test.each(presets.map(({ id }) => id))("a frozen link says the same cards and path: %s", (id) => {
  const scenario = readScenario(`?p=${id}&wrongAnswer=person&v=1`);
  const [short, long] = [evaluateScenario(scenario), evaluateScenario(readScenario(frozenLink(scenario).link))];
  const wordsOf = (evaluation: Evaluation) => ({
    cards: cardsOf(evaluation, findingOf(evaluation, null, null)).map(({ words }) => plainText(words)),
    path: pathOf(evaluation).map(pathWords),
  });
  expect(wordsOf(long)).toEqual(wordsOf(short));
});
