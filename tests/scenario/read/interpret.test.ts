import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { fields } from "@/lib/model/registry";
import { defaultPreset, presets } from "@/lib/presets";
import { interpret, type Scenario } from "@/lib/scenario/read/interpret";
import { issueCodes } from "@/lib/scenario/read/issue";
import { readLink } from "@/lib/scenario/read/link";
import { validateScenario } from "@/lib/scenario/validate/validate-scenario";
import { law } from "../../law";

const read = (query: string): Scenario => interpret(readLink(query));
const errorsOf = ({ issues }: Scenario) =>
  issues.filter(({ level }) => level === "error").map(({ field, code }) => `${field} ${code}`);

describe("what can be read is used", () => {
  test("a number, a range, a share and an option", () => {
    const scenario = read("?p=article-001.2026-11&queries=10k&rag.perQuery=0.01..0.05&growth=5%25&rag.basis=built&v=1");
    expect(scenario.issues).toEqual([]);
    expect(scenario.values.get("queries")).toEqual({ low: 10_000, high: 10_000 });
    expect(scenario.values.get("rag.perQuery")).toEqual({ low: 0.01, high: 0.05 });
    expect(scenario.values.get("growth")).toEqual({ low: 0.05, high: 0.05 });
    expect(scenario.options.get("rag.basis")).toBe("built");
    expect(scenario.texts.get("queries")).toBe("10k");
  });

  test("what is done again may be done as often as every hour, of which a month has 730", () => {
    expect(read("?fineTuning.retrainEvery=1/729&v=1").issues).toEqual([]);
    expect(errorsOf(read("?fineTuning.retrainEvery=1/731&v=1"))).toEqual(["fineTuning.retrainEvery out_of_range"]);
  });

  test("never is zero where it makes sense, and zero queries are remarked on", () => {
    expect(read("?fineTuning.retrainEvery=never&v=1").values.get("fineTuning.retrainEvery")).toEqual({
      low: 0,
      high: 0,
    });
    const { issues, values } = read("?queries=0&v=1");
    expect(issues).toMatchObject([{ field: "queries", code: "zero_queries", level: "warning" }]);
    expect(values.get("queries")).toEqual({ low: 0, high: 0 });
  });
});

describe("what cannot be used is refused, named, and kept as it was typed", () => {
  test.each([
    ["queries=abc", "queries unreadable"],
    ["queries=", "queries blank"],
    ["queries=%20", "queries blank"],
    ["queries=1e400", "queries not_finite"],
    ["queries=NaN", "queries not_finite"],
    ["queries=-1", "queries out_of_range"],
    ["queries=2e9", "queries out_of_range"],
    ["queries=0..2e9", "queries out_of_range"],
    ["queries=1,5", "queries ambiguous"],
    ["fineTuning.retrainEvery=5e-324", "fineTuning.retrainEvery out_of_range"],
    ["fineTuning.retrainEvery=1e-9..3", "fineTuning.retrainEvery out_of_range"],
    ["horizon=0", "horizon out_of_range"],
    ["horizon=121", "horizon out_of_range"],
    ["horizon=6.5", "horizon not_whole"],
    ["horizon=6..12", "horizon range_not_allowed"],
    ["growth=-0.6", "growth out_of_range"],
    ["priceDecline=1", "priceDecline out_of_range"],
    ["fineTuning.serving=perToken", "fineTuning.serving unknown_option"],
    ["model=llm-of-my-own", "model unknown_option"],
    ["model=constructor", "model unknown_option"],
    ["rag.basis=__proto__", "rag.basis unknown_option"],
    ["constructor=1", "constructor unknown_field"],
    ["__proto__=1", "__proto__ unknown_field"],
    ["toString=1", "toString unknown_field"],
    ["rag=1", "rag unknown_field"],
    ["rag.queries=1", "rag.queries unknown_field"],
    ["Queries=1", "Queries unknown_field"],
  ])("%s", (entry, expected) => {
    const scenario = read(`?p=article-001.2026-11&${entry}&rag.setup=123&v=1`);
    expect(errorsOf(scenario)).toEqual([expected]);
    expect(scenario.values.get("rag.setup")).toEqual({ low: 123, high: 123 });
    const [key = "", text = ""] = entry.split("=");
    expect(scenario.refused.get(key)).toBe(decodeURIComponent(text));
    expect(scenario.values.has(key) || scenario.options.has(key)).toBe(false);
    expect(scenario.issues[0]?.message).toMatch(/[.]$/);
    expect(evaluateScenario(validateScenario(scenario)).approaches.find(({ id }) => id === "rag")?.setupUsd).toBe(123);
  });

  test("an unknown preset is the default's figures with the link's values", () => {
    const scenario = read("?p=help-desc.2026-11&queries=7&v=1");
    expect(errorsOf(scenario)).toEqual(["p unknown_preset"]);
    expect(scenario.preset).toBe(defaultPreset);
    expect(scenario.values.get("queries")).toEqual({ low: 7, high: 7 });
  });

  test("a field given three times is the preset's, other fields are kept", () => {
    const scenario = read("?p=article-001.2026-11&queries=1&queries=2&queries=3&horizon=24&v=1");
    expect(errorsOf(scenario)).toEqual(["queries given_twice"]);
    expect(evaluateScenario(validateScenario(scenario))).toMatchObject({ queriesPerMonth: 50_000, horizonMonths: 24 });
  });

  test("a long text is cut in the message but not in its field", () => {
    const long = "x".repeat(500);
    const { issues, refused } = read(`?queries=${long}&${long}=1&v=1`);
    expect(issues.every(({ given = "", message }) => given.length <= 64 && message.length < 300)).toBe(true);
    expect(refused.get("queries")).toBe(long);
  });
});

describe("twenty thousand links, random and mangled", () => {
  const keys = [...fields.keys(), "p", "v", "form", "constructor", "__proto__", ""];
  const texts = [
    "0",
    "1e400",
    "-1",
    "abc",
    "",
    "5..1",
    "never",
    "1e9",
    "0.5%",
    "(1+2)*3",
    "1/0",
    "%ff",
    "built",
    "quoted",
    "absent",
  ];
  const anyPart = fc.tuple(
    fc.constantFrom(...keys),
    fc.oneof(fc.constantFrom(...texts), fc.string(), fc.double().map(String)),
  );
  const anyLink = fc
    .tuple(
      fc.constantFrom(...presets),
      fc.array(anyPart, { maxLength: 8 }),
      fc.nat(60),
      fc.string({ maxLength: 3 }),
      fc.boolean(),
    )
    .map(([{ id }, parts, at, junk, mangled]) => {
      const link = `?p=${id}&${parts.map(([key, text]) => `${key}=${text}`).join("&")}&v=1`;
      return mangled ? link.slice(0, at) + junk + link.slice(at + 2) : link;
    });
  const known = new Set<string>(issueCodes);

  test("never throw, name what is wrong in words, and hold finite numbers in order", () => {
    fc.assert(
      fc.property(anyLink, (link) => {
        const { values, issues } = read(link);
        const disordered = [...values].filter(
          ([, { low, high, likely = low }]) =>
            ![low, likely, high].every(Number.isFinite) || !(low <= likely && likely <= high),
        );
        const unclear = issues.filter(({ code, message }) => !known.has(code) || /undefined|\[object/.test(message));
        expect([disordered, unclear]).toEqual([[], []]);
      }),
      law(750, 1),
    );
  });

  test("and the answers to some of them are finite too", () => {
    fc.assert(
      fc.property(anyLink, (link) => {
        for (const { totalUsd, cumulativeUsd } of evaluateScenario(validateScenario(read(link))).approaches)
          expect([totalUsd, ...cumulativeUsd].every(Number.isFinite)).toBe(true);
      }),
      law(10, 2),
    );
  });
});
