import { describe, expect, test } from "vitest";
import { explainFigure } from "@/lib/narrative/explain-answer";
import { presets } from "@/lib/presets";
import type { Explanation } from "@/lib/sheet/explain";
import { isNear } from "../analysis/any-scenario";
import { answerTo } from "../golden/scenario-answer";
import { someOf } from "../law";

const everyPart = (part: Explanation): readonly Explanation[] => [part, ...part.parts.flatMap(everyPart)];
const sum = (parts: readonly Explanation[]) => parts.reduce((total, { value }) => total + value, 0);

describe.each(presets.map(({ id }, place) => [id, place] as const))("%s", (preset, place) => {
  for (const given of ["", ...someOf(["growth=0.03&", "priceDecline=0.3&horizon=30&", "queries=0&"], 2, place)]) {
    const evaluation = answerTo(`?p=${preset}&${given}v=1`);

    test(`every total is the sum of its lines, and every sum of its parts (${given || "as it is"})`, () => {
      for (const { id, totalUsd, lines } of evaluation.approaches) {
        const total = explainFigure(evaluation, `${id}.total`) as Explanation;
        expect(total.value).toBe(totalUsd);
        expect(total.parts.map(({ label }) => label).sort()).toEqual(
          lines
            .filter((line) => line.totalUsd !== 0)
            .map(({ label }) => label)
            .sort(),
        );
        for (const part of everyPart(total))
          if (part.combine === "sum") expect(isNear(sum(part.parts), part.value), part.label).toBe(true);
      }
    });

    test(`every time of the whole has its stages and shares (${given || "as it is"})`, () => {
      for (const [id, { assembled }] of evaluation.baseCases)
        for (const measure of ["firstToken", "fullAnswer"])
          for (const percentile of ["p50", "p95"]) {
            const found = explainFigure(evaluation, `${id}.time.${measure}.${percentile}`);
            if (assembled.stages.length > 0 && found) expect(found.parts.length).toBeGreaterThan(0);
          }
    });

    test(`every explanation ends in figures that say where they come from (${given || "as it is"})`, () => {
      const unclear: Explanation[] = [];
      for (const { id } of evaluation.approaches)
        for (const part of everyPart(explainFigure(evaluation, `${id}.total`) as Explanation)) {
          const isSaid = !/undefined|NaN|—/.test(part.result) && !/NaN|Infinity|—/.test(`${part.words} ${part.filled}`);
          const isFromSomewhere = part.parts.length > 0 || part.combine !== "given" || Boolean(part.origin?.label);
          if (!isSaid || !isFromSomewhere) unclear.push(part);
        }
      expect(unclear).toEqual([]);
    });
  }
});

test("a figure the user gave is said to be the user's, and a range to count at its mean", () => {
  const evaluation = answerTo("?p=article-001.2026-11&rag.perQuery=0.02..0.04&rag.hosting=100&v=1");
  const leaves = everyPart(explainFigure(evaluation, "rag.total") as Explanation).filter(({ origin }) => origin);
  const perQuery = leaves.find(({ origin }) => origin?.field === "rag.perQuery");
  expect(perQuery).toMatchObject({ value: 0.03, origin: { label: "you", given: "0.02 to 0.04, at its mean" } });
  expect(leaves.find(({ origin }) => origin?.field === "rag.hosting")?.origin).toEqual({
    label: "you",
    field: "rag.hosting",
  });
  expect(leaves.find(({ origin }) => origin?.field === "rag.setup")?.origin?.label).toContain("Article 001");
});

test("a name that means nothing here has no explanation", () => {
  const evaluation = answerTo("?p=article-001.2026-11&v=1");
  for (const why of [
    "",
    "total",
    "rag",
    "rag.line.nothing",
    "longContext.total",
    "constructor.total",
    "payback.rag",
    "volume.x",
  ])
    expect(explainFigure(evaluation, why)).toBeNull();
});

describe("a crossing", () => {
  test("shows both totals at its volume, and they are the same", () => {
    // RAG 300 + 12 x 275 = 3,600, and 12 x 0.03 = 0.36 for each query a month; fine-tuning 2,750 + 3 x 1,250 = 6,500 and
    // 12 x 0.011 = 0.132: 2,900 / 0.228 = 12,719.298 queries a month, where both cost 8,178.95.
    const found = explainFigure(answerTo("?p=article-001.2026-11&v=1"), "crossing.rag.fineTuning.0");
    expect(found?.result).toBe("12,719.298 queries a month");
    expect(found?.parts.map(({ filled }) => filled)).toEqual([
      "$3,600.00 + $0.36 × 12,719.298 = $8,178.95",
      "$6,500.00 + $0.132 × 12,719.298 = $8,178.95",
    ]);
  });

  test("at a step says that the totals jump", () => {
    const gpus =
      "fineTuning.basis=built&fineTuning.serving=dedicated&fineTuning.gpuPrice=2.5&fineTuning.outputTokens=2628&fineTuning.replicaSpeed=150&utilisation=1&peakFactor=1&minimumReplicas=0&retryShare=0&teamRate=0&examples=0";
    const evaluation = answerTo(`?p=article-001.2026-11&rag.setup=0&rag.hosting=70&rag.perQuery=0.013&${gpus}&v=1`);
    expect(explainFigure(evaluation, "crossing.rag.fineTuning.0")?.words).toBe("total of RAG = total of fine-tuning");
    const step = explainFigure(evaluation, "crossing.rag.fineTuning.1");
    expect([step?.value, step?.words?.startsWith("a step in the total of fine-tuning")]).toEqual([150_000, true]);
  });
});
