import { bases, approaches as definitions, servings, trainings } from "./approaches";
import type { Choice } from "./choice";
import { latencyChoices } from "./latency-choices";
import { type ApproachId, approachIds } from "./names";
import type { Scope } from "./technique";

const article001 = { title: "Article 001, lines 33 to 35" };

export const choices: readonly Choice[] = [
  {
    id: "basis",
    title: "Costs",
    help: "Built up from tokens, machines and hours, or quoted as flat figures, or not priced.",
    scope: "approach",
    options: () => [
      { id: bases[0], title: "Built up from parts" },
      { id: bases[1], title: "Quoted as flat figures" },
      { id: bases[2], title: "Not priced" },
    ],
  },
  {
    id: "serving",
    title: "Served",
    help: "Who runs the model, and so what is paid for it.",
    scope: "approach",
    options: (approach) =>
      (approach ? definitions[approach].servings : []).map((id) => ({ id, title: servings[id].title })),
  },
  {
    id: "training",
    title: "Training",
    help: "A provider trains and bills tokens, or you rent GPUs by the hour.",
    scope: "shared",
    options: () => Object.entries(trainings).map(([id, { title }]) => ({ id, title })),
  },
  {
    id: "method",
    title: "Training method",
    help: "Full training changes all weights; LoRA trains a small addition to them; QLoRA does so with compressed weights.",
    scope: "shared",
    options: () => [
      { id: "full", title: "Full", values: { gpus: 8 }, source: article001, asOf: "2026-11-20" },
      { id: "lora", title: "LoRA", values: { gpus: 1 }, source: article001, asOf: "2026-11-20" },
      { id: "qlora", title: "QLoRA", values: { gpus: 1 }, source: article001, asOf: "2026-11-20" },
    ],
  },
  {
    id: "model",
    title: "Model",
    help: "Fills the token prices. The same model serves all approaches unless one has its own.",
    scope: "overridable",
    kinds: ["model"],
    needs: ["outputUsdPerMTok"],
  },
  {
    id: "tuning",
    title: "Training provider",
    help: "Fills the training price and what the provider adds for a tuned model.",
    scope: "shared",
    kinds: ["tuning"],
    needs: ["trainingUsdPerMTok"],
  },
  {
    id: "embedding",
    title: "Embedding model",
    help: "Fills the embedding price.",
    scope: "shared",
    kinds: ["embedding"],
    needs: ["inputUsdPerMTok"],
  },
  {
    id: "store",
    title: "Vector store",
    help: "Fills storage, read and write prices, hosting and the plan's minimum.",
    scope: "shared",
    kinds: ["store"],
    needs: ["hostingUsdPerMonth", "readUsdPerMReadUnits", "minimumUsdPerMonth"],
  },
  {
    id: "host",
    title: "GPU for serving",
    help: "Fills the price of a GPU you keep running.",
    scope: "overridable",
    kinds: ["hosting", "gpu"],
    needs: ["usdPerGpuHour", "hostingUsdPerHour"],
  },
  {
    id: "hostingPlan",
    title: "Hosting plan",
    help: "Fills the hourly fee for keeping a tuned model loaded.",
    scope: "shared",
    kinds: ["hosting"],
    needs: ["hostingUsdPerHour"],
  },
  {
    id: "trainingGpu",
    title: "GPU for training",
    help: "Fills the price of a GPU you train on.",
    scope: "shared",
    kinds: ["gpu"],
    needs: ["usdPerGpuHour"],
  },
  ...latencyChoices,
  {
    id: "labour",
    title: "Your team",
    help: "Fills the hourly rate.",
    scope: "shared",
    kinds: ["labour"],
    needs: ["usdPerHourMedian", "usdPerHour"],
  },
];

/** The link names a choice or quantity of this scope has: its own, one per approach, or both. */
export function idsFor(name: string, scope: Scope | undefined, users: readonly ApproachId[] = approachIds): string[] {
  const own = users.map((approach) => `${approach}.${name}`);
  if (scope === "approach") return own;
  return scope === "overridable" ? [name, ...own] : [name];
}
