import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyseUncertainty } from "@/lib/analysis/analyse-uncertainty";
import { plainText } from "@/lib/narrative/phrase";
import { uncertaintySummary } from "@/lib/narrative/uncertainty-summary";
import { presets } from "@/lib/presets";
import { toApiResponse } from "@/lib/publish/api/api-response";
import { errorsIn } from "@/lib/scenario/read/issue";
import { anyRanges } from "../../golden/odds-any-ranges";
import { law, someOf } from "../../law";
import { answerOf, quantityFields } from "../any-scenario";

/** Every figure that is not finite, share of the draws that is none, and text that shows such a thing, by its path. */
function faultsIn(value: unknown, path = ""): readonly string[] {
  if (value === undefined) return [`${path} undefined`];
  if (typeof value === "number") {
    const isShare = /^\.odds.*Share/.test(path);
    return Number.isFinite(value) && (!isShare || (value >= 0 && value <= 1 + 1e-9)) ? [] : [`${path} ${value}`];
  }
  if (typeof value === "string")
    return /NaN|Infinity|∞|undefined|null|\[object/.test(value) ? [`${path} ${value}`] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => faultsIn(inner, `${path}.${key}`));
}

function faultsOf(preset: string, given: Iterable<readonly [string, string]>, draws: number): readonly string[] {
  const evaluation = answerOf({ preset, given: new Map(given) });
  const uncertainty = analyseUncertainty(evaluation, draws);
  const { odds, sensitivity, flipPoints } = toApiResponse(evaluation, uncertainty) as Readonly<Record<string, unknown>>;
  const said = plainText(uncertaintySummary(evaluation, uncertainty));
  return faultsIn({ ...uncertainty, said, reported: JSON.parse(JSON.stringify([odds, sensitivity, flipPoints])) });
}

const hostile: readonly Readonly<Record<string, string>>[] = [
  { queries: "0..0" },
  { queries: "0..1e9" },
  { queries: "0" },
  { queries: "0..1e-300" },
  { queries: "1e-310..1" },
  { queries: "1e9", growth: "-0.5..1", horizon: "120" },
  { growth: "-0.5..1", horizon: "1" },
  { priceDecline: "0..0.99", horizon: "120" },
  { outputTokens: "0..1e7", questionTokens: "0..1e7", "rag.passages": "0..1000", passageTokens: "0..1e7" },
  { outputTokens: "0..1", "fineTuning.serving": "dedicated", minimumReplicas: "0", replicaSpeed: "0.001..1e7" },
  { modelCalls: "0..100", responseHitShare: "0..1", retryShare: "0..1" },
  { chunkTokens: "51..52", overlapTokens: "50" },
  { chunkTokens: "20..300", overlapTokens: "10..60" },
  { documents: "0..1e9", documentTokens: "0..1e7" },
  { contextWindow: "0..1e7", documents: "1..400" },
  { holdOutShare: "0..0.9", examples: "0..1e8", labellingMinutes: "0..1e4", underestimate: "1..20" },
  { inputPrice: "0..1e4", outputPrice: "0..1e4", cachedInputPrice: "0..1e4", cacheHitShare: "0..1" },
  { "fineTuning.retrainEvery": "0..120", "hybrid.retrainEvery": "0.001..0.002" },
  { "rag.setup": "0..1e9", "rag.perQuery": "0..1e6", "rag.hosting": "0..0..1e9", "fineTuning.setup": "0..1e9..1e9" },
  { "rag.perQuery": "1e-300..1e-299", "fineTuning.perQuery": "0..1e-308", "prompting.perQuery": "0" },
  // Each machine is lost beside a bill of 1e25 dollars.
  {
    queries: "10",
    replicaSpeed: "0.001",
    "fineTuning.replicaSpeed": "0.001",
    "fineTuning.retrainEvery": "1e-234..6e-22",
  },
  { teamRate: "0..10000", gpuPrice: "0..1000", utilisation: "0.01..1", peakFactor: "1..1000" },
];

describe.each([
  ["support-bot.2026-11", 2, 0],
  ["article-001.2026-11", 2, 1],
  ["regulated-answers.2026-11", 6, 0],
] as const)("%s", (preset, every, from) => {
  test.each(someOf(hostile, every, from))("%j gives finite figures only", (given) => {
    expect(faultsOf(preset, Object.entries(given), 32)).toEqual([]);
  });
});

describe.each(presets.map(({ id }, place) => [id, place] as const))("%s", (preset, place) => {
  test("ranges over all that a field may be, a dozen at a time, give finite figures only", () => {
    const wide = quantityFields.filter(({ quantity }) => !quantity.whole);
    const dozens = Array.from({ length: Math.ceil(wide.length / 12) }, (_, dozen) =>
      wide.slice(12 * dozen, 12 * dozen + 12),
    );
    for (const fieldsOf of someOf(dozens, presets.length, place)) {
      const dozen = fieldsOf.map(({ id, quantity: { min, max } }) => [id, `${min}..${max}`] as const);
      expect(faultsOf(preset, dozen, 64)).toEqual([]);
    }
  });
});

test("in any scenario figures are finite, shares are shares, and the words are words", () => {
  fc.assert(
    fc.property(anyRanges(), ({ preset, given }) => {
      expect(faultsOf(preset, given, 256)).toEqual([]);
    }),
    law(10, 2),
  );
});

test("draws in which nothing can be had count for nothing", () => {
  // Long context is the only one priced, and fits the prompt in some draws only.
  const evaluation = answerOf({
    preset: "regulated-answers.2026-11",
    given: new Map([
      ["rag.basis", "absent"],
      ["documents", "100..500"],
      ["contextWindow", "200000"],
    ]),
  });
  const { odds } = analyseUncertainty(evaluation, 4_096);
  const [only] = odds?.approaches ?? [];
  // Examples 6,000, instructions 1,000, question 120 and 600 a document: 321 documents fit in 200,000.
  expect(odds?.approaches).toHaveLength(1);
  expect((only?.cannotShare ?? 0) + (only?.cheapestShare ?? 0)).toBeCloseTo(1, 9);
  expect(only?.cannotShare).toBeCloseTo((500 - 321.5) / 400, 1);
});

test("a chunk that in some draw would be no longer than its overlap is refused, and both fields say so", () => {
  const { scenario } = answerOf({
    preset: "code-generator.2026-11",
    given: new Map([
      ["chunkTokens", "20..300"],
      ["overlapTokens", "10..60"],
    ]),
  });
  expect(
    errorsIn(scenario)
      .map(({ field, code }) => [field, code])
      .sort(),
  ).toEqual([
    ["chunkTokens", "does_not_fit"],
    ["overlapTokens", "does_not_fit"],
  ]);
});
