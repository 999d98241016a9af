import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { numberIn } from "@/lib/analysis/latency/stage-steps";
import { answerOf, anyScenario, change, type Entries, isNear } from "../analysis/any-scenario";
import { answerTo } from "../golden/scenario-answer";
import { law } from "../law";

type Run = {
  readonly what: string;
  readonly billions: number;
  readonly method: string;
  readonly card: readonly [memoryGb: number, tflops: number];
  readonly gpus: number;
  /** Hours for 10 million tokens, as published, and the share of the GPU's arithmetic that comes to. */
  readonly hours: number;
  readonly reached: number;
};

/** torchtune README, memory and training speed, 2026-04-23; two rows that its own GPU could not reach are left out. */
const published: readonly Run[] = [
  { what: "8B, LoRA, RTX 4090", billions: 8.03, method: "lora", card: [24, 165], gpus: 1, hours: 0.901, reached: 0.6 },
  {
    what: "8B, QLoRA, RTX 4090",
    billions: 8.03,
    method: "qlora",
    card: [24, 165],
    gpus: 1,
    hours: 1.15,
    reached: 0.47,
  },
  { what: "70B, LoRA, A100", billions: 70.55, method: "lora", card: [80, 312], gpus: 8, hours: 0.794, reached: 0.4 },
  { what: "405B, QLoRA, A100", billions: 405.9, method: "qlora", card: [80, 312], gpus: 8, hours: 4.25, reached: 0.42 },
  { what: "3B, full, A100", billions: 3.21, method: "full", card: [80, 312], gpus: 1, hours: 0.309, reached: 0.56 },
  { what: "3B, LoRA, A100", billions: 3.21, method: "lora", card: [80, 312], gpus: 1, hours: 0.338, reached: 0.34 },
];

/** Hours of a run of 10 million tokens and its GPUs. */
function runOf({ billions, method, card: [memory, tflops] }: Omit<Run, "what">, more = "") {
  const link = `?p=support-bot.2026-11&training=byWork&method=${method}&examples=20000&trainingExampleTokens=500&epochs=1&tokenWork=${2 * billions}&trainedWeights=${2 * billions}&trainingCardMemory=${memory}&trainingCardCompute=${tflops}&runSetupHours=0&possible=yes${more}&v=1`;
  const values = answerTo(link).baseCases.get("fineTuning")?.bill.sheetValues;
  if (!values) throw new Error(`not priced: ${link}`);
  return { hours: numberIn(values, "runHours"), gpus: numberIn(values, "trainingGpusNeeded") };
}

describe("published training runs", () => {
  test.each(published)("$what: the hours follow from the share that was reached, within 3 %", (run) => {
    const found = runOf(run, `&trainingMachineGpus=${run.gpus}&reachedTrainingShare=${run.reached}`);
    expect(found.gpus).toBe(run.gpus);
    expect(Math.abs(found.hours / run.hours - 1)).toBeLessThan(0.03);
  });

  test.each(published)("$what: the share that is assumed is off by no more than half", (run) => {
    const { hours } = runOf(run, `&trainingMachineGpus=${run.gpus}`);
    expect(hours / run.hours).toBeGreaterThan(1 / 1.51);
    expect(hours / run.hours).toBeLessThan(1.51);
  });

  test.each([
    ["8B with LoRA fits 24 GB (16.2 GiB measured)", 8.03, "lora", 24, 1],
    ["13B with QLoRA fits 24 GB (22.6 GB measured)", 13, "qlora", 24, 1],
    ["13B with LoRA fits 40 GB (38.1 GB measured)", 13, "lora", 40, 1],
    ["65B with QLoRA fits 48 GB (QLoRA README)", 65.2, "qlora", 48, 1],
    ["13B with LoRA does not fit 24 GB", 13, "lora", 24, 2],
    ["70B with LoRA does not fit one of 80 GB", 70.55, "lora", 80, 3],
    ["8B with all weights does not fit one of 80 GB", 8.03, "full", 80, 3],
  ])("%s", (_, billions, method, memory, gpus) => {
    expect(runOf({ billions, method, card: [memory, 300], gpus, hours: 0, reached: 0 }).gpus).toBe(gpus);
  });
});

const asked = { training: "byWork", "fineTuning.basis": "built", "fineTuning.serving": "dedicated" };
const known = { tokenWork: 16, trainedWeights: 16, trainingCardMemory: 80, trainingCardCompute: 312 };

function workedHours(entries: Entries): number | undefined {
  const values = answerOf(entries).baseCases.get("fineTuning")?.bill.sheetValues;
  return values && numberIn(values, "workedHours");
}

test("so many times the examples are so many times the hours for them, and the rest of a run stays", () => {
  fc.assert(
    fc.property(anyScenario(), fc.constantFrom(2, 50, 1000), (entries, times) => {
      const few = change(entries, { ...asked, ...known, "fineTuning.tokenWork": 16, examples: 700 });
      const hours = workedHours(few);
      if (hours === undefined) return;
      expect(isNear(workedHours(change(few, { examples: 700 * times })) ?? 0, times * hours)).toBe(true);
    }),
    law(8),
  );
});
