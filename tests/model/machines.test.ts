import { describe, expect, test } from "vitest";
import { figureIn } from "@/lib/scenario/validate/approach-sheet";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";

/** A figure of prompting on a machine of its own. */
function promptingOn(query: string, name: string, unit: string): number {
  const link = `?p=support-bot.2026-11&prompting.serving=dedicated&${query}&v=1`;
  const sheet = readScenario(link).sheets.find(({ id }) => id === "prompting");
  if (!sheet) throw new Error(`prompting is not priced: ${link}`);
  return figureIn(sheet, name, unit);
}

const llama8b = "model=llm-deepinfra-llama-3.1-8b&precision=16";

describe("a copy whose speed is worked out", () => {
  // Weight bytes / (0.90 x bandwidth) + 2 ms; beside it what AccelMark measured of one request, for the same cards.
  test.each([
    ["gpu-aws-g6-l4", 61.48, 60.1],
    ["gpu-runpod-a100-80", 10.75, 10.5],
    ["gpu-runpod-h100-sxm", 7.33, 8.0],
    ["gpu-runpod-4090", 19.7, 20.1],
  ])("on %s writes a token of Llama 3.1 8B in %d ms, as measured within a tenth", (host, ms, measured) => {
    const found = promptingOn(`${llama8b}&host=${host}&prompting.exampleTokens=0`, "aloneWriteTime", "ms/tok");
    expect(found).toBeCloseTo(ms, 1);
    expect(Math.abs(found / measured - 1)).toBeLessThan(0.1);
  });

  test("reads prompts at the share of the arithmetic that is reached", () => {
    // 2 x 8.03 Gflop / (989 Tflop/s x 0.45) = 36.09 us; AccelMark's record has 30.6 us at a share of 0.54.
    expect(promptingOn(`${llama8b}&host=gpu-runpod-h100-sxm`, "copyReadTime", "us/tok")).toBeCloseTo(36.086, 3);
  });

  test("holds the requests that its memory has room for", () => {
    // L4: 24 x 0.92 - 16.06 = 6.02 GB; 131,072 bytes a token are 45,929 tokens, nine requests of 4,860 + 211.
    expect(promptingOn(`${llama8b}&host=gpu-aws-g6-l4`, "copyPlaces", "1")).toBe(9);
    expect(promptingOn(`${llama8b}&host=gpu-aws-g6-l4&replicaSlots=4`, "copyPlaces", "1")).toBe(4);
  });

  test("keeps a share of its speed when it is split", () => {
    // 141.1 GB / (2 x 3,350 x 0.9 x 0.8) + 2 ms at 16 bit on four: 141.1 / (4 x 3,350 x 0.72) + 2.
    const found = promptingOn("host=gpu-runpod-h100-sxm&precision=16&replicaGpus=4", "aloneWriteTime", "ms/tok");
    expect(found).toBeCloseTo((141.1 / (4 * 3350 * 0.72)) * 1000 + 2, 6);
  });

  test("is the preset's measured one only with the preset's model on the preset's GPU", () => {
    expect(promptingOn("", "copyReadTime", "us/tok")).toBe(127.9);
    expect(promptingOn("host=gpu-runpod-h200", "copyReadTime", "us/tok")).toBe(127.9);
    expect(promptingOn(`${llama8b}&host=gpu-runpod-h200`, "copyReadTime", "us/tok")).toBeCloseTo(36.086, 3);
    expect(promptingOn(`${llama8b}&readWork=50`, "copyReadTime", "us/tok")).toBe(50);
  });
});

describe("reading takes a machine's time", () => {
  // 127.9 us a prompt token and 0.2159 ms an answer token (two points of TensorRT-LLM on one H200), 211 tokens out.
  test.each([
    [210, 2914],
    [1746, 785],
    [2096, 673],
    [5680, 273],
    [10800, 148],
    [21040, 77],
  ])("with prompts of %d tokens one H200 writes %d answer tokens a second", (prompt, speed) => {
    const query = `prompting.instructionTokens=${prompt - 60}&prompting.exampleTokens=0&questionTokens=60`;
    expect(promptingOn(query, "promptTokens", "tok")).toBe(prompt);
    expect(Math.round(211 / (promptingOn(query, "copyTime", "ms") / 1000))).toBe(speed);
  });

  test("so more passages need more copies, each at the same load", () => {
    const copies = [3, 10, 20, 40].map((passages) => {
      const link = `?p=support-bot.2026-11&rag.serving=dedicated&queries=10000000&rag.passages=${passages}&v=1`;
      const rag = readScenario(link).sheets.find(({ id }) => id === "rag");
      return rag ? figureIn(rag, "replicas", "1") : Number.NaN;
    });
    // 10 million x 1.02 x 3 / 2,628,000 s x 313.633 ms / 0.6 = 6.09, 14.98, 27.69, 53.11.
    expect(copies).toEqual([7, 15, 28, 54]);
  });

  test("so prompts of 100,000 tokens need copies to read them: 6.07 busy ones at 79.8 us, three times as many at the peak", () => {
    const copies = (given: string) => {
      const link = `?p=support-bot.2026-11&prompting.serving=dedicated&prompting.instructionTokens=100000&prompting.exampleTokens=0&questionTokens=0&queries=2000000&retryShare=0&utilisation=1&spareReplicas=0${given}&v=1`;
      const prompting = readScenario(link).sheets.find(({ id }) => id === "prompting");
      return prompting ? figureIn(prompting, "replicas", "1") : Number.NaN;
    };
    // 2 million / 2,628,000 s = 0.761 a second x 100,000 x 79.8 us = 6.07, and next to nothing for one token of an answer.
    const nim = "&readWork=79.8&writeWork=0.001";
    const alone = ["&peakFactor=1", "&peakFactor=3"].map((peak) => copies(`${nim}&outputTokens=1${peak}`));
    expect(alone).toEqual([7, 19]);
    // Its memory holds one such request: 0.761 x (7.98 s + 211 x 16.91 ms) = 8.79.
    expect([copies(`${nim}&peakFactor=1`), copies(`${nim}&peakFactor=3`)]).toEqual([9, 27]);
    // As measured on one H200, 0.761 x (100,000 x 127.9 us + 211 x 0.2159 ms) = 9.77.
    expect([copies("&peakFactor=1"), copies("&peakFactor=3")]).toEqual([10, 30]);
  });

  test("and what is kept of a prompt is not read again", () => {
    // 4,860 tokens of which 4,800 are the fixed prefix: with all of it kept, 60 x 127.9 us + 211 x 0.2159 ms.
    expect(promptingOn("keptPrefixShare=1", "requestWork", "ms")).toBeCloseTo(60 * 0.1279 + 211 * 0.2159, 9);
  });
});
