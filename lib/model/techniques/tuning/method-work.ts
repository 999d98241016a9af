import type { Sourced } from "../../choice";

const flops = {
  title: "ML Engineering: training performance",
  url: "https://github.com/stas00/ml-engineering/blob/744d01e18b/training/performance/README.md",
};
const runsOfTorchtune = {
  title: "torchtune README, memory and training speed",
  url: "https://github.com/meta-pytorch/torchtune/blob/bd2a0fc7c3/README.md",
};

/**
 * What a method takes. `timesReading`: arithmetic for a token over that of reading it, which is 2 operations for each
 * parameter: training all weights takes 6, beside frozen ones 4. `memoryTimesWeights`: memory over that of the weights at 16
 * bit, 2 bytes for each parameter. `reachedShare`: of a GPU's arithmetic, from published runs. `answers`: texts in an example.
 */
export const fullWork: Sourced = {
  title: "Full training",
  values: { timesReading: 3, memoryTimesWeights: 9, reachedShare: 0.45, answers: 1 },
  source: flops,
  asOf: "2026-08-22",
  note: "6 operations and 18 bytes for each parameter (AdamW, mixed precision). Published runs reached 0.48 and 0.56 of the arithmetic.",
};

export const loraWork: Sourced = {
  title: "LoRA",
  values: { timesReading: 2, memoryTimesWeights: 1, reachedShare: 0.4, answers: 1 },
  source: runsOfTorchtune,
  asOf: "2026-04-23",
  note: "4 operations for each parameter: the frozen weights have no gradients of their own. Published runs reached 0.34 to 0.60 of the arithmetic.",
};

export const qloraWork: Sourced = {
  title: "QLoRA",
  values: { timesReading: 2, memoryTimesWeights: 0.25, reachedShare: 0.35, answers: 1 },
  source: runsOfTorchtune,
  asOf: "2026-04-23",
  note: "As LoRA, with weights of 4 bit that are unpacked on the way. Published runs reached 0.42 and 0.47 of the arithmetic.",
};

export const dpoWork: Sourced = {
  title: "DPO",
  values: { timesReading: 3, memoryTimesWeights: 1, reachedShare: 0.4, answers: 2 },
  note: "Not measured: each of two answers is trained as with LoRA and read once more by the model as it was.",
};

export const prefixWork: Sourced = {
  title: "Prefix tuning",
  values: { timesReading: 2, memoryTimesWeights: 1, reachedShare: 0.4, answers: 1 },
  note: "Not measured: frozen weights as with LoRA, and less is trained in each layer.",
};
