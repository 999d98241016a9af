import { describe, expect, test } from "vitest";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { machinesOf, numberIn } from "@/lib/analysis/latency/stage-steps";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";

type Point = { readonly atOnce: number; readonly firstTokenMs: number; readonly msPerToken: number };

/** What the product says of a machine asked as often as so many users who send one request after another. */
function saidAt(query: string, answerTokens: number, { atOnce, firstTokenMs, msPerToken }: Point) {
  const perSecond = (atOnce * 1_000) / (firstTokenMs + answerTokens * msPerToken);
  const link = `?p=support-bot.2026-11&rag.basis=absent&fineTuning.basis=absent&hybrid.basis=absent&prompting.serving=dedicated&retryShare=0&questionTokens=0&prompting.exampleTokens=0&outputTokens=${answerTokens}&peakFactor=1&utilisation=1&promptSpread=1&serviceVariability=0&possible=yes&queries=${perSecond * 2_628_000}&${query}&v=1`;
  const baseCase = evaluateScenario(readScenario(link)).baseCases.get("prompting");
  if (!baseCase) throw new Error(`not priced: ${link}`);
  const { sheetValues } = baseCase.bill;
  const read = (name: string, unit: string) => numberIn(sheetValues, name, unit);
  const waits = [...(machinesOf(sheetValues, baseCase.assembled.stages)?.lines.values() ?? [])];
  const waitMs = waits.reduce((sum, { atPeak }) => sum + (atPeak.unstable ? Number.NaN : atPeak.meanWaitMs), 0);
  return {
    copies: read("replicas", "1"),
    firstTokenMs: read("firstTokenAlone", "ms") + read("stepsBetween", "ms") + waitMs,
    msPerToken: read("loadedWriteTime", "ms/tok"),
    fullMsPerToken: read("fullWriteTime", "ms/tok"),
  };
}

const off = (found: number, measured: number) => Math.abs(found / measured - 1);

describe("Llama 3.3 70B on two H100, 5,000 tokens in and 500 out (NVIDIA NIM)", () => {
  test.each([
    [1, 407, 18.58],
    [5, 547, 21.83],
    [25, 689, 38.75],
  ])(
    "with %d requests at once begins and writes within 15 %% of what was measured",
    (atOnce, firstTokenMs, msPerToken) => {
      const said = saidAt("machine=self-hosted-llama-3.3-70b-fp8-2xh100&prompting.instructionTokens=5000", 500, {
        atOnce,
        firstTokenMs,
        msPerToken,
      });
      expect(said.copies).toBe(1);
      expect(off(said.firstTokenMs, firstTokenMs)).toBeLessThan(0.15);
      expect(off(said.msPerToken, msPerToken)).toBeLessThan(0.15);
    },
  );
});

test("a full copy writes at the pace that was measured of it", () => {
  const query = "machine=self-hosted-llama-3.3-70b-fp8-2xh100&prompting.instructionTokens=5000";
  const { fullMsPerToken } = saidAt(query, 500, { atOnce: 25, firstTokenMs: 689, msPerToken: 38.75 });
  expect(off(fullMsPerToken, 59.73)).toBeLessThan(0.05);
});

describe("Llama 3.3 70B on an OCI unit, 480 tokens in and 300 out", () => {
  // The pace is the line fitted to the measured points. Its throughput when full is a tenth below what that pace gives, and the
  // bill follows the throughput. From 16 requests on, sent all at once, first tokens are not those of a steady load.
  test.each([
    [1, 50],
    [8, 70],
    [16, 90],
    [32, 160],
    [64, 400],
  ])("with %d requests at once writes within a fifth of what was measured", (atOnce, firstTokenMs) => {
    const msPerToken = 16.91 + 0.173 * atOnce;
    const said = saidAt("machine=self-hosted-llama-3.3-70b-oci&prompting.instructionTokens=480", 300, {
      atOnce,
      firstTokenMs,
      msPerToken,
    });
    expect(off(said.msPerToken, msPerToken)).toBeLessThan(0.2);
    if (atOnce <= 8) expect(off(said.firstTokenMs, firstTokenMs)).toBeLessThan(0.25);
  });
});
