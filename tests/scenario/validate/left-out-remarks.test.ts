import { describe, expect, test } from "vitest";
import { leftOut } from "@/lib/catalog/left-out";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";

const remarksOn = (preset: string, values: Readonly<Record<string, string>>): string =>
  readScenario(`?${new URLSearchParams({ p: preset, ...values, v: "1" })}`)
    .scenario.issues.filter(({ code }) => code === "left_out")
    .map(({ message }) => message)
    .join("\n");
const bot = "support-bot.2026-11";

describe("a figure that no formula reads", () => {
  test("is named where it matters for what is chosen, and only there", () => {
    // 10 million documents of 1,000 tokens at 0.02 a million: 200 USD.
    const large = { documents: "10000000", documentTokens: "1000", chunkTokens: "500", overlapTokens: "0" };
    expect(remarksOn(bot, large)).toContain("for text-embedding-3-small: Embedding in the provider’s batch queue");
    expect(remarksOn(bot, { ...large, embedding: "embedding-mistral-mistral-embed" })).not.toContain("batch queue");
    expect(remarksOn(bot, {})).not.toContain("batch queue");
  });

  test("is named where a tuned model has discounts of its own", () => {
    const tuned = (batchShare: string) =>
      remarksOn("historical-openai.2026-11", {
        model: "llm-openai-gpt-4o",
        tuning: "finetune-openai-gpt-4o-2024-08-06",
        batchShare,
        possible: "yes",
      });
    // 2.225 of 3.75 in a batch, where the base model has half.
    expect(tuned("0.5")).toContain("A tuned model’s own cache and batch prices");
    expect(tuned("0")).not.toContain("A tuned model’s own");
  });

  test("is found by each of its conditions for figures that meet it", () => {
    const nothing = () => 0;
    const multiplier = leftOut.find(({ keys }) => keys.includes("inferenceMultiplierVsBase"));
    expect(multiplier?.holds?.({ values: { inferenceMultiplierVsBase: 1 }, mean: nothing })).toBe(false);
    expect(multiplier?.holds?.({ values: { inferenceMultiplierVsBase: 1.5 }, mean: nothing })).toBe(true);
    const egress = leftOut.find(({ keys }) => keys.includes("egressUsdPerGb"));
    // 10 million questions, 5 passages of 3,000 bytes: 150 GB a month.
    const sent = (name: string) =>
      new Map([
        ["queries", 1e7],
        ["passages", 5],
        ["textBytes", 3000],
      ]).get(name) ?? 0;
    expect(egress?.holds?.({ values: { egressUsdPerGb: 0.1, includedEgressGbPerMonth: 100 }, mean: sent })).toBe(true);
    expect(egress?.holds?.({ values: { egressUsdPerGb: 0.1, includedEgressGbPerMonth: 151 }, mean: sent })).toBe(false);
  });
});

test("another reading of a price in use is named where it is far from it, and not of a price of one's own", () => {
  expect(remarksOn(bot, { host: "hosting-together-h100" })).toContain(
    "Price of a GPU, Dedicated endpoint 1x H100 80GB: another reading is 6.49 USD a GPU-hour.",
  );
  expect(remarksOn(bot, { host: "hosting-together-h100", gpuPrice: "3" })).not.toContain("another reading");
  // 5.49 and 5.99 are near each other.
  expect(remarksOn(bot, { host: "hosting-together-h200" })).not.toContain("another reading");
});
