import { describe, expect, test } from "vitest";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { frozenLink } from "@/lib/publish/share/frozen-link";
import { interpret } from "@/lib/scenario/read/interpret";
import { readLink } from "@/lib/scenario/read/link";
import { readScenario, validateScenario } from "@/lib/scenario/validate/validate-scenario";
import { canonicalLink, formLink } from "@/lib/scenario/write/canonical";
import { longRanges } from "../../links/long-ranges";

const canonical = (query: string) => canonicalLink(interpret(readLink(query)));
const written = (query: string) => expect(canonical(`?p=${query}&v=1`));

describe("the canonical link leaves out what the preset says already", () => {
  test("a value or choice equal to it", () => {
    written("article-001.2026-11&queries=50,000&training=byToken").toBe("?p=article-001.2026-11&v=1");
    written("support-bot.2026-11&horizon=12&queries=150k").toBe("?p=support-bot.2026-11&v=1");
  });

  test("a point an approach would take over anyway", () => {
    written("support-bot.2026-11&outputTokens=300&rag.outputTokens=300").toBe(
      "?p=support-bot.2026-11&outputTokens=300&v=1",
    );
  });
});

test("the link of a form leaves out ranges shown unchanged, but not one that was given a likely value", () => {
  const ofForm = (query: string) => formLink(interpret(readLink(`?p=article-001.2026-11&${query}&v=1`)));
  expect(ofForm("rag.perQuery=0.01 to 0.05")).toBe("?p=article-001.2026-11&v=1");
  expect(ofForm("rag.perQuery=0.01 to 0.05, likely 0.02")).toBe(
    "?p=article-001.2026-11&rag.perQuery=0.01..0.02..0.05&v=1",
  );
});

describe("but not what would take something else with it", () => {
  test("a range of its own is drawn apart from the range all share", () => {
    const own = "support-bot.2026-11&inputPrice=0.5..1&rag.inputPrice=0.5..1";
    written(own).toBe(`?p=${own}&v=1`);
  });

  test("a typed zero among quoted costs is a figure, and the approach is priced", () => {
    const free = "regulated-answers.2026-11&fineTuning.setup=0&fineTuning.basis=quoted";
    written(free).toBe(`?p=${free}&v=1`);
    expect(evaluateScenario(readScenario(canonical(`?p=${free}&v=1`))).baseCases.has("fineTuning")).toBe(true);
  });

  test("a typed time brings its own spread, also where it equals the record's", () => {
    const scenario = interpret(readLink("?p=support-bot.2026-11&v=1"));
    const { range } =
      evaluateScenario(validateScenario(scenario)).baseCases.get("rag")?.resolved("firstTokenTime") ?? {};
    const typed = `support-bot.2026-11&firstTokenTime=${range?.low}`;
    written(typed).toBe(`?p=${typed}&v=1`);
  });

  test("an approach's own model keeps its prices when the shared price is another", () => {
    const own = "support-bot.2026-11&rag.model=llm-together-llama-3.3-70b-turbo&inputPrice=5";
    expect(canonical(`?p=${own}&v=1`)).toContain("rag.model=llm-together-llama-3.3-70b-turbo");
  });
});

describe("a link of more than 1,800 characters", () => {
  const many = Array.from({ length: 90 }, (_, index) => `rag.perQuery.${index}=1`).join("&");

  test("says so when it would be written, and is written whole", () => {
    const link = `?p=support-bot.2026-11&${longRanges}&v=1`;
    const { scenario } = evaluateScenario(readScenario(link));
    expect(canonicalLink(scenario).length).toBeGreaterThan(1_800);
    expect(scenario.issues).toMatchObject([{ field: "link", code: "long_link", level: "warning" }]);
    expect(scenario.issues[0]?.message).toContain(canonicalLink(scenario).length.toLocaleString("en-US"));
    expect(canonicalLink(interpret(readLink(canonicalLink(scenario))))).toBe(canonicalLink(scenario));
  });

  test("has short names for its fields, and says the same", () => {
    const { link } = frozenLink(
      validateScenario(interpret(readLink("?p=support-bot.2026-11&rag.passages=2..9&title=Q1&v=1"))),
    );
    expect(link).toMatch(/^\?p=support-bot\.2026-11&title=Q1&frozen=5&a0=150000&a1=0&.*&Rcd=2\.\.9&.*&v=1$/);
    expect(link.length).toBeLessThan(1_200);
    const { issues, values, options } = interpret(readLink(link));
    expect(issues).toEqual([]);
    expect(values.get("rag.passages")).toMatchObject({ low: 2, high: 9 });
    expect(options.get("training")).toBe("byToken");
  });

  test("says nothing when its canonical form is short", () => {
    const { scenario } = evaluateScenario(readScenario(`?p=support-bot.2026-11&${many}&v=1`));
    expect(scenario.issues.filter(({ code }) => code === "long_link")).toEqual([]);
  });
});
