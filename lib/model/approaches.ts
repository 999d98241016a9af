import type { ApproachId } from "./names";
import { optionalTechniques } from "./optional-techniques";
import { type OwnLine, ownTechnique } from "./own-lines";
import type { Technique } from "./technique";
import { coldStart } from "./techniques/request/cold-start";
import { latencyBudget } from "./techniques/request/latency-budget";
import { needed } from "./techniques/request/needs";
import { network } from "./techniques/request/network";
import { quotedCosts } from "./techniques/request/quoted-costs";
import { request } from "./techniques/request/request";
import { responseCache } from "./techniques/request/response-cache";
import { team } from "./techniques/request/team";
import { traffic } from "./techniques/request/traffic";
import { ingestion } from "./techniques/retrieval/ingestion";
import { knowledge, knowledgePrompt } from "./techniques/retrieval/knowledge";
import { retrieval } from "./techniques/retrieval/retrieval";
import { vectorStore } from "./techniques/retrieval/vector-store";
import { dedicatedGpus } from "./techniques/serving/dedicated-gpus";
import { generation } from "./techniques/serving/generation";
import { promptCaching } from "./techniques/serving/prompt-caching";
import { region } from "./techniques/serving/region";
import { successor, tunedSuccessor } from "./techniques/serving/successor";
import { hostingFee, tunedPerToken } from "./techniques/serving/tuned";
import { dataSet } from "./techniques/tuning/data-set";
import { retraining } from "./techniques/tuning/retraining";
import { trainingByGpuHour, trainingByToken } from "./techniques/tuning/training";
import { trainingByWork } from "./techniques/tuning/training-by-work";

/** How an approach's bill is put together: from parts, from an article's flat figures, or not at all. */
export const bases = ["built", "quoted", "absent"] as const;
export type Basis = (typeof bases)[number];

/** Who runs the model, and so what is paid for it. */
export const servings = {
  perToken: { title: "By the token", techniques: [region, generation, promptCaching, successor] },
  tunedPerToken: {
    title: "By the token, tuned",
    techniques: [region, generation, promptCaching, tunedPerToken, coldStart, tunedSuccessor],
  },
  hostingFee: {
    title: "By the token plus an hourly fee",
    techniques: [region, generation, promptCaching, tunedPerToken, hostingFee],
  },
  dedicated: { title: "Dedicated GPUs", techniques: [dedicatedGpus, coldStart] },
} as const satisfies Record<string, { title: string; techniques: readonly Technique[] }>;
export type Serving = keyof typeof servings;

export const trainings = {
  byToken: { title: "By the token", technique: trainingByToken },
  byGpuHour: { title: "On rented GPUs", technique: trainingByGpuHour },
  byWork: { title: "On rented GPUs, hours worked out", technique: trainingByWork },
} as const satisfies Record<string, { title: string; technique: Technique }>;
export type Training = keyof typeof trainings;

/** By its id: a server may hold a module twice, and what one made is read by the other. */
export const isTraining = ({ id }: Technique): boolean =>
  Object.values(trainings).some((training) => training.technique.id === id);

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

const asking = [network, request, responseCache] as const;
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
  /** The optional techniques it has, by the choices that bring them in. */
  readonly extras: readonly string[];
  /** Lines of the founder's own. */
  readonly own?: readonly OwnLine[];
  /** Of the formulas; the current one where it is left out. */
  readonly edition?: number;
};

/** What is asked whatever an approach is made of. */
const situation: readonly Technique[] = [traffic, latencyBudget, needed];

/** The optional techniques an approach may have: those that go with one it has. */
export const extrasOf = ({ techniques, servings: ways }: Approach): readonly Technique[] =>
  extrasBeside([...situation, ...techniques, ...ways.flatMap((way) => [...servings[way].techniques])]);

/** Those that go with one of these techniques. */
export const extrasBeside = (techniques: readonly Technique[]): readonly Technique[] =>
  optionalTechniques.filter(({ optional }) => techniques.some(({ id }) => id === optional?.besides));

/** The choices that bring optional techniques into an approach. */
export const extraChoicesOf = (approach: Approach): readonly string[] => [
  ...new Set(extrasOf(approach).flatMap(({ optional }) => (optional ? [optional.choice] : []))),
];

/** The techniques of an approach, in the order of its bill. */
export function techniquesOf(approach: Approach, setup: Setup): readonly Technique[] {
  const made = madeOf(approach, setup);
  return [...made, ...ownTechnique(approach.id, setup.own ?? [], made)];
}

function madeOf(approach: Approach, setup: Setup): readonly Technique[] {
  const chosenBeside = (techniques: readonly Technique[]) =>
    extrasBeside(techniques).filter(({ optional }) => optional && setup.extras.includes(optional.choice));
  if (setup.basis === "quoted") return [...situation, quotedCosts, ...chosenBeside(situation)];
  const base = [...situation, ...approach.techniques];
  const trained = approach.trains ? [trainings[setup.training].technique] : [];
  const served = servings[setup.serving].techniques;
  return [...base, ...chosenBeside(base), ...trained, ...served, ...chosenBeside(served)];
}

/** Every way an approach can be set up, with none of the extras and with all of them. */
export function setupsOf(approach: Approach): readonly Setup[] {
  const built = approach.servings.flatMap((serving) =>
    (approach.trains ? (Object.keys(trainings) as Training[]) : (["byToken"] as const)).map(
      (training) => ({ basis: "built", serving, training }) as const,
    ),
  );
  const quoted = {
    basis: "quoted",
    serving: approach.servings[0] as Serving,
    training: "byToken",
    extras: [],
  } as const;
  return [
    quoted,
    { ...quoted, extras: extraChoicesOf(approach) },
    ...built.flatMap((setup) => [
      { ...setup, extras: [] },
      { ...setup, extras: extraChoicesOf(approach) },
    ]),
  ];
}
