import type { Claim } from "../claim";
import { allRetrainingUsd, gapToPrompting, perQueryUsd, retrainingUsd, totalUsd, valueAt } from "../figures";
import { asked, type Changes, duel, linkTo, presetIds, tokenBilled, tuningByHand } from "../links";
import { queries, usd, usdPerQuery } from "../readings";

const promptAgainstTuned: Changes = {
  "rag.basis": "absent",
  "longContext.basis": "absent",
  "hybrid.basis": "absent",
  "prompting.instructionTokens": 2040,
  "prompting.exampleTokens": 0,
  "prompting.buildHours": 0,
  "prompting.upkeepHours": 0,
  "fineTuning.instructionTokens": 40,
};
type Model = (typeof tokenBilled)[number];
const longPromptOn = ({ preset, changes }: Model, ...more: readonly Changes[]): string =>
  linkTo(preset, changes, asked, tuningByHand, promptAgainstTuned, ...more);
const [, mini, qwen] = tokenBilled;

const readings = [
  usdPerQuery("Long prompt, a query", perQueryUsd("prompting")),
  usdPerQuery("Tuned, short prompt, a query", perQueryUsd("fineTuning")),
  queries("Breaks even after", gapToPrompting),
];

export const longPrompt: Claim = {
  id: "long-prompt",
  title: "Train a 2,000-token prompt into the model",
  places: [{ article: "004", lines: [217] }],
  says: "If 2,000 tokens of instructions go out with every request, fine-tuning them in cuts the bill. Article 000 agrees (line 70).",
  own: { trials: [], remark: "It gives tokens, but no price and no cost of training." },
  today: {
    trials: [
      ...tokenBilled.map((model) => ({
        title: model === qwen ? `${model.title}, no cache on offer` : `${model.title}, four prompts in five cached`,
        link: longPromptOn(model),
        readings,
      })),
      { title: `${mini.title}, without its cache`, link: longPromptOn(mini, { cacheHitShare: 0 }), readings },
    ],
    remark: "The set-up of fine-tuning is article 001’s; the prompt costs nothing to set up.",
  },
  finding: {
    text: "A tuned query is cheaper on GPT-4o and Qwen3.5; on GPT-4o mini the provider’s cache makes the long prompt the cheaper one. Where it is cheaper, earning back the training takes millions of queries.",
    holds: () => {
      const [gpt4o, cachedMini, qwen9b] = tokenBilled.map((model) => valueAt(longPromptOn(model), gapToPrompting));
      return cachedMini === null && [gpt4o, qwen9b].every((gap) => (gap ?? 0) > 2e6);
    },
  },
};

const everyWeek = linkTo(presetIds.supportBot, duel, { "fineTuning.retrainEvery": 0.25 });

export const weekly: Claim = {
  id: "weekly",
  title: "Fine-tuning every week cannot be done",
  places: [{ article: "004", lines: [187] }],
  says: "Answers that must follow today’s documents rule out fine-tuning, since training again each week is not workable. The index is updated instead.",
  own: { trials: [], remark: "It gives no cost of either." },
  today: {
    trials: [
      {
        title: "Support bot, retraining four times a month",
        link: everyWeek,
        readings: [
          usd("Retraining, each month", retrainingUsd("fineTuning")),
          usd("Retraining over 12 months", allRetrainingUsd("fineTuning")),
          usd("All of RAG over 12 months", totalUsd("rag")),
        ],
      },
    ],
  },
  finding: {
    text: "It can be paid for, but retraining alone would cost more than everything RAG costs. Whether a team can check a new model every week is another matter.",
    holds: () =>
      (valueAt(everyWeek, allRetrainingUsd("fineTuning")) ?? 0) >
      (valueAt(everyWeek, totalUsd("rag")) ?? Number.POSITIVE_INFINITY),
  },
};
