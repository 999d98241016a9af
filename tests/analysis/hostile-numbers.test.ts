import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import { presets } from "@/lib/presets";
import { law, someOf } from "../law";
import { answerOf, defaultSize, quantityFields } from "./any-scenario";

/** Every number of an answer that is not finite, by its path. */
function notFinite(value: unknown, path = ""): readonly string[] {
  if (typeof value === "number") return Number.isFinite(value) ? [] : [`${path} ${value}`];
  if (typeof value === "string") return /NaN|Infinity|undefined/.test(value) ? [`${path} ${value}`] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => notFinite(inner, `${path}.${key}`));
}

const figuresOf = ({ scenario: _, baseCases: __, ...figures }: Evaluation) => figures;
const faultsOf = (preset: string, given: Readonly<Record<string, string>>) =>
  notFinite(figuresOf(answerOf({ preset, given: new Map(Object.entries(given)) })));

const hostile: readonly Readonly<Record<string, string>>[] = [
  { queries: "0" },
  { queries: "1e9" },
  { queries: "1e-9" },
  { horizon: "1" },
  { horizon: "120" },
  { growth: "-0.5" },
  { growth: "1" },
  { growth: "1", horizon: "120", queries: "1e9" },
  { growth: "-0.5", horizon: "120" },
  { priceDecline: "0.99", horizon: "120" },
  { outputTokens: "0" },
  { outputTokens: "0", "fineTuning.serving": "dedicated", minimumReplicas: "0" },
  { outputTokens: "10000000", "fineTuning.serving": "dedicated", replicaSpeed: "0.001" },
  { modelCalls: "0", responseHitShare: "1" },
  { chunkTokens: "51", overlapTokens: "50" },
  { documents: "1e9", documentTokens: "1e7" },
  { holdOutShare: "0.9", examples: "1e8", labellingMinutes: "1e4", underestimate: "20" },
  { model: "llm-openai-gpt-4o", inputPrice: "0", outputPrice: "0" },
  { "fineTuning.retrainEvery": "0.001", horizon: "120" },
  { queries: "0", horizon: "1", growth: "-0.5", priceDecline: "0.99", outputTokens: "0", modelCalls: "0" },
];

describe.each(presets.map(({ id }, place) => [id, place] as const))("%s", (preset, place) => {
  test.each(someOf(hostile, 7, place))("%j gives finite figures only", (given) => {
    expect(faultsOf(preset, given)).toEqual([]);
  });

  test("quantities at their least, or at their most, five at a time, give finite figures only", () => {
    const starts = quantityFields.flatMap((_, index) => (index % 5 === 0 ? [index] : []));
    for (const bound of ["min", "max"] as const)
      for (const from of someOf(starts, presets.length, place)) {
        const five = quantityFields.slice(from, from + 5).map(({ id, quantity }) => [id, String(quantity[bound])]);
        expect(faultsOf(preset, Object.fromEntries(five))).toEqual([]);
      }
  });

  test("everything zero costs nothing and divides by nothing", () => {
    const zeros = quantityFields.filter(({ quantity }) => quantity.min === 0).map(({ id }) => [id, "0"] as const);
    const evaluation = answerOf({ preset, given: new Map(zeros) });
    expect(notFinite(figuresOf(evaluation))).toEqual([]);
    for (const { totalUsd, perThousandQueriesUsd } of evaluation.approaches) {
      expect(totalUsd).toBe(0);
      expect(perThousandQueriesUsd).toBeNull();
    }
    for (const { always, crossings } of evaluation.pairs) expect([always, crossings]).toEqual(["equal", []]);
  });
});

test("a volume next to nothing has no cost per thousand queries that is not a number", () => {
  expect(faultsOf("article-001.2026-11", { queries: "1e-310" })).toEqual([]);
});

test("random numbers anywhere between a field's bounds give finite figures only", () => {
  const anyGiven = fc.array(fc.tuple(fc.constantFrom(...quantityFields), fc.double({ min: 0, max: 1, noNaN: true })), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(fc.constantFrom(...presets), anyGiven, fc.boolean(), ({ id: preset }, moved, wide) => {
      const given = moved.map(([field, share]) => {
        const { min, max, whole } = field.quantity;
        const end = wide ? max : Math.min(max, 1000 * Math.abs(defaultSize(preset, field)));
        const value = Number((min + (end - min) * share).toFixed(9));
        return [field.id, String(whole ? Math.round(value) : value)] as const;
      });
      expect(faultsOf(preset, Object.fromEntries(given))).toEqual([]);
    }),
    law(8, 1),
  );
});
