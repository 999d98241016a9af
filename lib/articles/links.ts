import { interpret } from "../scenario/read/interpret";
import { canonicalLink } from "../scenario/write/canonical";

export type Changes = Readonly<Record<string, number | string>>;

/** The link of a preset with some of its fields changed; of two changes of one field the later one counts. */
export function linkTo(preset: string, ...changes: readonly Changes[]): string {
  const given = new Map(changes.flatMap((change) => Object.entries(change)));
  const entries = new Map([...given].map(([field, value]) => [field, String(value)]));
  const scenario = interpret({ preset, entries, issues: [] });
  const [issue] = scenario.issues;
  if (issue) throw new Error(`the link of a claim is refused: ${issue.field}: ${issue.message}`);
  return canonicalLink(scenario);
}

export const presetIds = {
  article001: "article-001.2026-11",
  article002: "article-002.2026-11",
  supportBot: "support-bot.2026-11",
  codeGenerator: "code-generator.2026-11",
  closing: "historical-openai.2026-11",
} as const;

/** Only RAG and fine-tuning are priced, as in the articles, whose tuned models are at their end today. */
export const duel: Changes = {
  possible: "yes",
  "prompting.basis": "absent",
  "longContext.basis": "absent",
  "hybrid.basis": "absent",
};

export const onlyRag: Changes = { ...duel, "fineTuning.basis": "absent" };

/** The tokens of one question wherever the page says nothing else; the page prints them from here. */
export const yardstick = {
  instructionTokens: 540,
  questionTokens: 60,
  outputTokens: 300,
  passages: 3,
  passageTokens: 512,
} as const;

export const asked: Changes = {
  retryShare: 0,
  questionTokens: yardstick.questionTokens,
  outputTokens: yardstick.outputTokens,
};

export const ragAsked: Changes = {
  ...asked,
  "rag.instructionTokens": yardstick.instructionTokens,
  "rag.passages": yardstick.passages,
  passageTokens: yardstick.passageTokens,
};

/**
 * Article 001's set-up of fine-tuning under token prices: an hour of the team costs a dollar, so that hours to build are
 * dollars, and nothing else is set up. No retraining, because the article's break-even is for a task that does not change.
 */
export const tuningByHand: Changes = {
  possible: "yes",
  teamRate: 1,
  "fineTuning.buildHours": "500..5000",
  "fineTuning.upkeepHours": 0,
  "fineTuning.retrainEvery": 0,
  examples: 0,
};

const ragSetup: Changes = { "rag.buildHours": "100..500", "rag.upkeepHours": 0, documents: 0 };

const gpt4o: Changes = { model: "llm-openai-gpt-4o", tuning: "finetune-openai-gpt-4o-2024-08-06" };

/** Models that can be bought plain and tuned, each way of billing a tuned one among them. */
export const tunable = {
  gpt4o: { title: "GPT-4o", preset: presetIds.closing, changes: gpt4o },
  gpt4oMini: { title: "GPT-4o mini", preset: presetIds.closing, changes: {} },
  qwen: { title: "Qwen3.5 9B", preset: presetIds.codeGenerator, changes: {} },
  llama: { title: "Llama 3.3 70B", preset: presetIds.supportBot, changes: {} },
} as const satisfies Record<string, { title: string; preset: string; changes: Changes }>;

export const tokenBilled = [tunable.gpt4o, tunable.gpt4oMini, tunable.qwen] as const;

/** RAG against fine-tuning on one model, at the yardstick and with article 001's set-up. */
export const duelOn = (
  { preset, changes }: { readonly preset: string; readonly changes: Changes },
  ...more: readonly Changes[]
): string =>
  linkTo(
    preset,
    changes,
    duel,
    ragAsked,
    { "fineTuning.instructionTokens": yardstick.instructionTokens },
    ragSetup,
    tuningByHand,
    ...more,
  );

/** RAG alone on any model of the catalogue, at the yardstick. */
export const ragOn = (model: string, ...more: readonly Changes[]): string =>
  linkTo(presetIds.supportBot, onlyRag, ragAsked, { model }, ...more);
