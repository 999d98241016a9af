import type { Choice } from "../../choice";
import { once, type Quantity, technique, tokenCount, tokenPrice } from "../../technique";
import { dpoWork, fullWork, loraWork, prefixWork, qloraWork } from "./method-work";

/** Used by every way of training. */
export const runs: Quantity = {
  title: "Training runs",
  unit: "1",
  min: 0,
  max: 1000,
  help: "Runs until the result is good enough, failed ones included.",
};
export const line = once("train", "Train the model", "runs * runCost");

export const trainingExampleTokens: Quantity = {
  ...tokenCount,
  title: "Example",
  help: "Mean length of one training example.",
};

export const epochs: Quantity = {
  title: "Passes over the examples",
  unit: "1",
  min: 0,
  max: 100,
  help: "How often training goes through all examples (epochs).",
};

export const validationPasses: Quantity = {
  title: "Evaluations during a run",
  unit: "1",
  min: 0,
  max: 1000,
  help: "How often a run is tested on the examples held out; billed like trained tokens where the provider says so.",
  default: { is: 0 },
};

export const heldOutExamples = {
  title: "Examples held out",
  unit: "1",
  is: "labelledExamples * holdOutShare",
} as const;

const article001 = { title: "Article 001, lines 33 to 35" };

export const method: Choice = {
  id: "method",
  title: "Training method",
  help: "Full training changes all weights; LoRA trains a small addition, QLoRA does so on compressed weights; DPO learns from pairs of a better and a worse answer; prefix tuning trains what stands before each layer.",
  scope: "shared",
  options: () => [
    { id: "full", title: "Full", values: { gpus: 8 }, source: article001, asOf: "2026-11-20", also: [fullWork] },
    { id: "lora", title: "LoRA", values: { gpus: 1 }, source: article001, asOf: "2026-11-20", also: [loraWork] },
    { id: "qlora", title: "QLoRA", values: { gpus: 1 }, source: article001, asOf: "2026-11-20", also: [qloraWork] },
    { id: "dpo", title: "DPO", values: { gpus: 1 }, note: "As LoRA.", also: [dpoWork] },
    { id: "prefix", title: "Prefix tuning", values: { gpus: 1 }, note: "As LoRA.", also: [prefixWork] },
  ],
};

const pricesByMethod = [
  { choice: "method", is: "full", keys: ["fullFtUsdPerMTok"] },
  { choice: "method", is: "dpo", keys: ["dpoLoraUsdPerMTok"] },
] as const;

export const trainingByToken = technique({
  id: "trainingByToken",
  title: "Training, billed by the token",
  section: "fineTuning",
  cause: "training",
  summary: "The provider trains: examples times their length, times the passes over them, times its price.",
  choices: [
    method,
    {
      id: "tuning",
      title: "Training provider",
      help: "Fills the training price and what the provider adds for a tuned model.",
      scope: "shared",
      kinds: ["tuning"],
      needs: ["trainingUsdPerMTok"],
    },
  ],
  quantities: {
    runs,
    trainingExampleTokens,
    epochs,
    validationPasses,
    trainingMinimum: {
      title: "Least price of a run",
      unit: "USD",
      min: 0,
      max: 1e6,
      help: "What a training run costs at least, however few its tokens.",
      filledBy: { choice: "tuning", keys: ["minimumUsdPerJob"], missing: 0 },
      default: { is: 0 },
    },
    trainingPrice: {
      ...tokenPrice,
      title: "Training price",
      help: "Price of a million trained tokens.",
      filledBy: {
        choice: "tuning",
        keys: ["trainingUsdPerMTok"],
        when: pricesByMethod,
      },
    },
    nextTrainingPrice: {
      ...tokenPrice,
      title: "Training price of the next model",
      none: true,
      rare: true,
      help: "Price of a million trained tokens when the model is tuned again because the first one ends.",
      filledBy: { choice: "tuning", keys: ["trainingUsdPerMTok"], when: pricesByMethod, ofNext: true },
      default: { is: 0 },
    },
  },
  formulas: {
    heldOutExamples,
    billedRunTokens: {
      title: "Tokens of one run",
      unit: "tok",
      is: "(examples * epochs + heldOutExamples * validationPasses) * trainingExampleTokens",
    },
    runCost: { title: "One training run", unit: "USD", is: "max(trainingMinimum, billedRunTokens * trainingPrice)" },
    laterRunCost: { title: "One training run in the month", unit: "USD", is: "runCost * priceLevel" },
    nextRunCost: {
      title: "One training run of the next model",
      unit: "USD",
      is: "max(trainingMinimum, billedRunTokens * nextTrainingPrice) * priceLevel",
    },
  },
  formerly: { 1: { laterRunCost: "runCost" } },
  lines: [line],
});

export const trainingGpu: Choice = {
  id: "trainingGpu",
  title: "GPU for training",
  help: "Fills the price of a GPU you train on.",
  scope: "shared",
  kinds: ["gpu"],
  needs: ["usdPerGpuHour"],
};

export const trainingGpuPrice: Quantity = {
  title: "Price of a training GPU",
  unit: "USD/gpu/h",
  min: 0,
  max: 1000,
  help: "Price of one GPU for one hour.",
  filledBy: { choice: "trainingGpu", keys: ["usdPerGpuHour"] },
};

export const trainingByGpuHour = technique({
  id: "trainingByGpuHour",
  title: "Training on rented GPUs",
  section: "fineTuning",
  cause: "training",
  summary: "You train: GPUs times hours times the price of a GPU-hour.",
  choices: [method, trainingGpu],
  quantities: {
    runs,
    trainingGpus: {
      title: "GPUs for training",
      unit: "gpu",
      min: 0,
      max: 10_000,
      help: "Full training of a 7B model takes eight large GPUs, LoRA one, QLoRA one small one.",
      filledBy: { choice: "method", keys: ["gpus"] },
    },
    trainingHours: {
      title: "Hours of one run",
      unit: "h",
      min: 0,
      max: 10_000,
      help: "How long one training run takes.",
    },
    trainingGpuPrice,
  },
  formulas: {
    runCost: { title: "One training run", unit: "USD", is: "trainingGpus * trainingHours * trainingGpuPrice" },
    laterRunCost: { title: "One training run in the month", unit: "USD", is: "runCost" },
    nextRunCost: { title: "One training run of the next model", unit: "USD", is: "runCost" },
  },
  lines: [line],
});
