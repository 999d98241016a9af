import { bases, approaches as definitions, servings, trainings } from "./approaches";
import { type ApproachId, approachIds } from "./names";
import type { Scope, TimedKind } from "./technique";

/** An option of a choice that is not a catalogue record, with the figures it brings. */
export type Option = {
  readonly id: string;
  readonly title: string;
  readonly values?: Readonly<Record<string, number>>;
  readonly source?: { readonly title: string; readonly url?: string };
  readonly asOf?: string;
  /** What a reader should know: other readings, and when it stops. */
  readonly note?: string;
  readonly retiresOn?: string;
  /** What was chosen under this other choice is meant. */
  readonly follows?: string;
};

/** A decision that is not a number. Either a list of options, or a record of the catalogue of one of some kinds. */
export type Choice = {
  readonly id: string;
  readonly title: string;
  readonly help: string;
  readonly scope: Scope;
  readonly options?: (approach: ApproachId | null) => readonly Option[];
  readonly kinds?: readonly ("model" | "tuning" | "hosting" | "embedding" | "store" | "gpu" | "labour")[];
  /** After the options, the latency records of this kind. */
  readonly timing?: TimedKind;
  /** The record must bring at least one of these figures to be of use here. */
  readonly needs?: readonly string[];
};

const none: Option = { id: "none", title: "None" };

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
  {
    id: "product",
    title: "Product",
    help: "Fills the limit on the first token with what is usual for such a product.",
    scope: "shared",
    timing: "budget",
  },
  {
    id: "firstTokenAt",
    title: "The first token's limit holds for",
    help: "Half of the requests (p50), or 95 in 100 (p95).",
    scope: "shared",
    options: () => [
      { id: "p95", title: "95 in 100 requests (p95)" },
      { id: "p50", title: "Half of the requests (p50)" },
    ],
  },
  {
    id: "fullAnswerAt",
    title: "The whole answer's limit holds for",
    help: "Half of the requests (p50), or 95 in 100 (p95).",
    scope: "shared",
    options: () => [
      { id: "p95", title: "95 in 100 requests (p95)" },
      { id: "p50", title: "Half of the requests (p50)" },
    ],
  },
  {
    id: "network",
    title: "Network",
    help: "Fills the time between the user and your application.",
    scope: "shared",
    timing: "network",
    needs: ["p95Ms"],
  },
  {
    id: "search",
    title: "Vector search, as measured",
    help: "Load, memory, cold storage and distance matter more than the store's name.",
    scope: "shared",
    options: () => [{ id: "chosenStore", title: "Of the vector store chosen", follows: "store" }],
    timing: "store",
  },
  {
    id: "rewriting",
    title: "Query rewriting",
    help: "A model call before the search. Fills its time and its tokens.",
    scope: "shared",
    options: () => [none],
    timing: "rewriting",
  },
  {
    id: "rewriteModel",
    title: "Model that rewrites",
    help: "Fills the prices of the rewriting call.",
    scope: "shared",
    kinds: ["model"],
    needs: ["outputUsdPerMTok"],
  },
  {
    id: "reranker",
    title: "Reranker",
    help: "Puts the passages in a better order. Fills its time.",
    scope: "shared",
    options: () => [none],
    timing: "reranker",
  },
  {
    id: "inputGuard",
    title: "Input guard",
    help: "Checks each question. Fills its time.",
    scope: "shared",
    options: () => [none],
    timing: "guard",
  },
  {
    id: "inputGuardRuns",
    title: "The input guard runs",
    help: "Beside the retrieval only the slower of the two counts.",
    scope: "shared",
    options: () => [
      { id: "before", title: "Before the retrieval" },
      { id: "beside", title: "Beside the retrieval" },
    ],
  },
  {
    id: "outputGuard",
    title: "Output guard",
    help: "Checks each answer. Fills its time.",
    scope: "shared",
    options: () => [none],
    timing: "guard",
  },
  {
    id: "outputGuardSees",
    title: "The output guard sees",
    help: "If it must see the whole answer, nothing is shown until the last token is written.",
    scope: "shared",
    options: () => [
      { id: "parts", title: "The answer in parts, as it is written" },
      { id: "whole", title: "The whole answer, before it is shown" },
    ],
  },
  {
    id: "machine",
    title: "Your machine, as measured",
    help: "Fills the speed of a copy alone and under load, how many requests it answers at once, and its GPUs.",
    scope: "overridable",
    timing: "selfHosted",
  },
  {
    id: "together",
    title: "Slow steps come together",
    help: "Whether a request that is slow at one step is slow at the others. Where it was measured, hardly at all.",
    scope: "shared",
    options: () => [
      { id: "0", title: "No: steps are independent" },
      { id: "0.3", title: "Somewhat (correlation 0.3)" },
      { id: "1", title: "Always (correlation 1): percentiles add up" },
    ],
  },
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
