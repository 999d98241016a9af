import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyseUncertainty } from "@/lib/analysis/analyse-uncertainty";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import { oddsOf } from "@/lib/analysis/uncertainty/odds";
import { uniforms } from "@/lib/stats/streams";
import { answerTo } from "../../golden/scenario-answer";
import { law } from "../../law";
import { isNear } from "../any-scenario";
import { speltLedgers } from "./spelt-samples";

const linkTo = (preset: string, given: string) => `?p=${preset}.2026-11&${given}&v=1`;
const answerWith = (preset: string, given: string) => answerTo(linkTo(preset, given));

const totalsIn = (evaluation: Evaluation, draws: number) =>
  new Map(speltLedgers(evaluation, draws).map(({ id, spent }) => [id, [...(spent.at(-1) as Float64Array)]]));

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const deviationOf = (values: readonly number[]) => {
  const mean = meanOf(values);
  return Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2)));
};

describe("where no range meets itself, a kink or a power, the mean of the draws is the central case", () => {
  test.each([
    ["article-001", "growth=0.02"],
    ["article-002", "queries=10000..20000..90000&priceDecline=0.2&growth=0.03&horizon=24"],
    [
      "code-generator",
      "holdOutShare=0.15&queries=50000..900000&outputTokens=300..1200&questionTokens=50..100..900&teamRate=40..150&examples=500..4000&labellingMinutes=1..6&rag.passages=2..10&passageTokens=200..900&inputPrice=0.02..0.2&modelCalls=1..3&retryShare=0..0.2&storeMinimum=0",
    ],
    [
      "support-bot",
      "holdOutShare=0.15&possible=yes&fineTuning.serving=hostingFee&hostingFee=1..4&queries=20000..300000&documents=100..900&changeShare=0..0.2&epochs=1..2..6&rag.buildHours=20..90&rag.upkeepHours=2..9&labelRate=15..60&underestimate=1..8&storeMinimum=0",
    ],
  ])("%s?%s", (preset, given) => {
    const draws = 4_096;
    const evaluation = answerWith(preset, given);
    expect(evaluation.scenario.issues.filter(({ level }) => level === "error")).toEqual([]);
    for (const [id, totals] of totalsIn(evaluation, draws)) {
      const baseCase = evaluation.approaches.find((each) => each.id === id)?.totalUsd as number;
      const standardError = deviationOf(totals) / Math.sqrt(draws);
      expect(Math.abs(meanOf(totals) - baseCase), id).toBeLessThanOrEqual(3 * standardError + 1e-9 * baseCase);
    }
  });
});

describe("a range of no width", () => {
  test.each([
    [
      "article-001",
      "rag.perQuery=0.02..0.02&fineTuning.retrainEvery=4..4",
      "rag.perQuery=0.02&fineTuning.retrainEvery=4",
    ],
    ["support-bot", "outputTokens=300..300..300&rag.passages=3..3", "outputTokens=300&rag.passages=3"],
    ["code-generator", "holdOutShare=0.2..0.2&queries=5..5", "holdOutShare=0.2&queries=5"],
  ])("%s?%s is the point", (preset, ranges, points) => {
    const [wide, sharp] = [ranges, points].map((given) => analyseUncertainty(answerWith(preset, given), 256));
    expect(wide).toEqual(sharp);
  });

  test("on every field leaves no odds", () => {
    const evaluation = answerWith("code-generator", "holdOutShare=0.2..0.2");
    expect(analyseUncertainty(evaluation, 256).odds).toBeNull();
  });
});

describe("what is given beside a range changes no draw of it", () => {
  const given = ["queries=1000..90000", "rag.perQuery=0.01..0.02..0.05", "teamRate=40..90", "growth=0..0.05"];

  test.each(["article-001", "support-bot"])("the order in which ranges are given, %s", (preset) => {
    const [there, back] = [given, given.toReversed()].map((texts) => answerWith(preset, texts.join("&")));
    expect(oddsOf(there as Evaluation, 500)).toEqual(oddsOf(back as Evaluation, 500));
    expect(speltLedgers(there as Evaluation, 500)).toEqual(speltLedgers(back as Evaluation, 500));
  });

  test.each([
    { preset: "article-001", also: "hybrid.perQuery=0.01..0.9", of: ["prompting", "rag", "fineTuning"] },
    { preset: "article-001", also: "teamRate=10..400", of: ["prompting", "rag", "fineTuning", "hybrid"] },
    { preset: "article-002", also: "fineTuning.hosting=10..400", of: ["prompting", "rag"] },
    { preset: "support-bot", also: "rag.passages=1..9&rag.buildHours=1..99", of: ["prompting", "fineTuning"] },
    { preset: "code-generator", also: "examples=500..9000&epochs=1..9", of: ["prompting", "rag"] },
  ])("$also leaves every draw of $of alone to the last bit", ({ preset, also, of }) => {
    const base = given.slice(0, preset.startsWith("article") ? 4 : 1).join("&");
    const [before, after] = [base, `${also}&${base}`].map((text) => speltLedgers(answerWith(preset, text), 500));
    for (const id of of) {
      const [one, other] = [before, after].map((ledgers) => ledgers?.find((ledger) => ledger.id === id));
      expect(one?.spent.length).toBeGreaterThan(12);
      expect(other).toEqual(one);
    }
  });
});

describe("a wider range", () => {
  const width = (evaluation: Evaluation, id: string) => {
    const { p5, p95 } = oddsOf(evaluation, 1_024)?.approaches.find((each) => each.id === id)?.totalUsd ?? {
      p5: 0,
      p95: 0,
    };
    return p95 - p5;
  };
  const pinned = "rag.setup=300&rag.perQuery=0.03&rag.hosting=275&";
  const linear = [
    ["rag.setup", 100_000],
    ["rag.perQuery", 0.5],
    ["rag.hosting", 9_000],
    ["queries", 500_000],
  ] as const;

  test.each([
    { alone: true, allowed: 1e-9 },
    // Beside other ranges the band also rests on which draws lie at its ends, and there are only so many.
    { alone: false, allowed: 0.01 },
  ])("never narrows the band of a total that is linear in it (alone: $alone)", ({ alone, allowed }) => {
    fc.assert(
      fc.property(
        fc.constantFrom(...linear),
        fc.uniqueArray(fc.integer({ min: 1, max: 1_000 }), { minLength: 4, maxLength: 4 }),
        ([field, most], cuts) => {
          const [a = 0, b = 0, c = 0, d = 0] = cuts.sort((x, y) => x - y).map((cut) => (cut / 1_000) * most);
          const base = alone ? pinned.replace(new RegExp(`${field}=[^&]*&`), "") : "";
          const [narrow, wide] = [`${b}..${c}`, `${a}..${d}`].map((text) =>
            width(answerWith("article-001", `${base}${field}=${text}`), "rag"),
          );
          expect(narrow).toBeGreaterThan(0);
          expect(wide).toBeGreaterThanOrEqual((narrow ?? 0) * (1 - allowed));
        },
      ),
      law(6, 1),
    );
  });
});

describe("a price that several approaches pay is the same for all in a draw", () => {
  test.each([
    ["historical-openai", "inputPrice", [0.1, 0.6], "holdOutShare=0.1"],
    ["code-generator", "inputPrice", [0.02, 0.3], "cacheHitShare=0.5&batchShare=0.4&holdOutShare=0.1"],
    ["code-generator", "outputPrice", [0.1, 0.9], "batchShare=0.4&holdOutShare=0.1"],
    ["regulated-answers", "embeddingPrice", [0.01, 0.5], ""],
  ] as const)("%s: all totals move with %s alone", (preset, field, ends, rest) => {
    const at = (text: string | number) => answerWith(preset, `${field}=${text}&${rest}`);
    const shares = uniforms(field, 0, 300);
    const points = ends.map(at);
    const evaluation = at(ends.join(".."));
    for (const [id, totals] of totalsIn(evaluation, 300)) {
      const [low = 0, high = 0] = points.map(
        (end) => end.approaches.find((each) => each.id === id)?.totalUsd as number,
      );
      const other = totals.findIndex((total, draw) => !isNear(total, low + (high - low) * (shares[draw] as number)));
      expect([id, other, totals[other]]).toEqual([id, -1, undefined]);
    }
  });

  test("where the record lists no cached price, it follows the prompt price draw by draw, so a cache saves nothing", () => {
    const [cold, warm] = [0, 1].map((share) =>
      totalsIn(
        answerWith("code-generator", `inputPrice=0.02..0.3&rag.inputPrice=0.5..0.9&cacheHitShare=${share}`),
        300,
      ),
    );
    expect(cold).toEqual(warm);
  });
});
