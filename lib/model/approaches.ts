import type { ApproachId } from "./names";
import type { Technique } from "./technique";
import { dataSet } from "./techniques/data-set";
import { generation } from "./techniques/generation";
import { ingestion } from "./techniques/ingestion";
import { knowledge, knowledgePrompt } from "./techniques/knowledge";
import { promptCaching } from "./techniques/prompt-caching";
import { quotedCosts } from "./techniques/quoted-costs";
import { request } from "./techniques/request";
import { responseCache } from "./techniques/response-cache";
import { retraining } from "./techniques/retraining";
import { retrieval } from "./techniques/retrieval";
import { dedicatedGpus, hostingFee, tunedPerToken } from "./techniques/serving";
import { team } from "./techniques/team";
import { traffic } from "./techniques/traffic";
import { trainingByGpuHour, trainingByToken } from "./techniques/training";
import { vectorStore } from "./techniques/vector-store";

/** How an approach's bill is put together: from parts, from an article's flat figures, or not at all. */
export const bases = ["built", "quoted", "absent"] as const;
export type Basis = (typeof bases)[number];

/** Who runs the model, and so what is paid for it. */
export const servings = {
  perToken: { title: "By the token", techniques: [generation, promptCaching] },
  tunedPerToken: { title: "By the token, tuned", techniques: [generation, promptCaching, tunedPerToken] },
  hostingFee: {
    title: "By the token plus an hourly fee",
    techniques: [generation, promptCaching, tunedPerToken, hostingFee],
  },
  dedicated: { title: "Dedicated GPUs", techniques: [dedicatedGpus] },
} as const satisfies Record<string, { title: string; techniques: readonly Technique[] }>;
export type Serving = keyof typeof servings;

export const trainings = {
  byToken: { title: "By the token", technique: trainingByToken },
  byGpuHour: { title: "On rented GPUs", technique: trainingByGpuHour },
} as const satisfies Record<string, { title: string; technique: Technique }>;
export type Training = keyof typeof trainings;

export type Approach = {
  readonly id: ApproachId;
  readonly title: string;
  /** As it stands inside a sentence. */
  readonly inSentence: string;
  readonly summary: string;
  readonly techniques: readonly Technique[];
  readonly servings: readonly Serving[];
  readonly trains: boolean;
  /** Approaches whose own figures this one takes over where it has none. */
  readonly inherits: readonly ApproachId[];
};

const asking = [request, responseCache] as const;
const retrieving = [knowledge, ingestion, vectorStore, retrieval] as const;
const tuning = [dataSet, retraining] as const;

export const approaches: Readonly<Record<ApproachId, Approach>> = {
  prompting: {
    id: "prompting",
    title: "Prompting",
    inSentence: "prompting",
    summary: "A good prompt with examples, and nothing else.",
    techniques: [...asking, team],
    servings: ["perToken", "dedicated"],
    trains: false,
    inherits: [],
  },
  longContext: {
    id: "longContext",
    title: "Long context",
    inSentence: "long context",
    summary: "The whole knowledge base in a cached prompt.",
    techniques: [...asking, knowledge, knowledgePrompt, team],
    servings: ["perToken", "dedicated"],
    trains: false,
    inherits: ["prompting"],
  },
  rag: {
    id: "rag",
    title: "RAG",
    inSentence: "RAG",
    summary: "Passages found for each question are put into the prompt (retrieval-augmented generation).",
    techniques: [...asking, ...retrieving, team],
    servings: ["perToken", "dedicated"],
    trains: false,
    inherits: [],
  },
  fineTuning: {
    id: "fineTuning",
    title: "Fine-tuning",
    inSentence: "fine-tuning",
    summary: "The model is trained on your examples, so the prompt can be short.",
    techniques: [...asking, ...tuning, team],
    servings: ["tunedPerToken", "hostingFee", "dedicated"],
    trains: true,
    inherits: [],
  },
  hybrid: {
    id: "hybrid",
    title: "Hybrid",
    inSentence: "hybrid",
    summary: "A tuned model that is also given retrieved passages.",
    techniques: [...asking, ...retrieving, ...tuning, team],
    servings: ["tunedPerToken", "hostingFee", "dedicated"],
    trains: true,
    inherits: ["fineTuning", "rag"],
  },
};

/** What was decided about an approach before any number: it selects the techniques. */
export type Setup = {
  readonly basis: Exclude<Basis, "absent">;
  readonly serving: Serving;
  readonly training: Training;
};

/** The techniques of an approach, in the order of its bill. */
export function techniquesOf(approach: Approach, setup: Setup): readonly Technique[] {
  if (setup.basis === "quoted") return [traffic, quotedCosts];
  const trained = approach.trains ? [trainings[setup.training].technique] : [];
  return [traffic, ...approach.techniques, ...trained, ...servings[setup.serving].techniques];
}

/** Every way an approach can be set up. */
export function setupsOf(approach: Approach): readonly Setup[] {
  const built = approach.servings.flatMap((serving) =>
    (approach.trains ? (Object.keys(trainings) as Training[]) : (["byToken"] as const)).map(
      (training): Setup => ({ basis: "built", serving, training }),
    ),
  );
  return [{ basis: "quoted", serving: approach.servings[0] as Serving, training: "byToken" }, ...built];
}
