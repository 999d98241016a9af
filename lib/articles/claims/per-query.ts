import type { Claim, ClaimScenario } from "../claim";
import { lineUsd, perQueryUsd, valueAt } from "../figures";
import { duel, duelOn, linkTo, presetIds, ragOn, tokenBilled, tunable } from "../links";
import { usd, usdPerQuery } from "../readings";

/** Models people ask about, the cheapest of them first. */
const ladder = [
  ["Claude Haiku 5.5", "llm-anthropic-claude-haiku-5-5"],
  ["GPT-6 Luna", "llm-openai-gpt-6-luna"],
  ["GPT-4o mini", "llm-openai-gpt-4o-mini"],
  ["GPT-5.6 Luna", "llm-openai-gpt-5.6-luna"],
  ["Llama 3.3 70B on Together", "llm-together-llama-3.3-70b-turbo"],
  ["Gemini 3.8 Flash", "llm-google-gemini-3.8-flash"],
  ["Claude Sonnet 5.5", "llm-anthropic-claude-sonnet-5-5"],
  ["GPT-4o", "llm-openai-gpt-4o"],
  ["GPT-6 Astra", "llm-openai-gpt-6-astra"],
] as const;

const ragCost = (model: string): number => valueAt(ragOn(model), perQueryUsd("rag")) ?? 0;
const modelsIn = (low: number, high: number): number =>
  ladder.filter(([, model]) => low <= ragCost(model) && ragCost(model) <= high).length;

const onLadder: readonly ClaimScenario[] = ladder.map(([title, model]) => ({
  title,
  link: ragOn(model),
  readings: [usdPerQuery("", perQueryUsd("rag"))],
}));

export const ragPerQuery: Claim = {
  id: "rag-per-query",
  title: "A RAG query costs 1 to 5 cents",
  places: [{ article: "001", lines: [63] }],
  says: "Embedding the question, retrieving, and a longer prompt come to $0.01 to $0.05 a query.",
  own: {
    trials: [
      {
        title: "Its range at its mean",
        link: linkTo(presetIds.article001, duel),
        readings: [usdPerQuery("", perQueryUsd("rag"))],
      },
    ],
    remark: "Article 002 gives a tenth to a full cent for the same thing. See below; the two are not averaged.",
  },
  today: { trials: onLadder, remark: "A RAG query, by model." },
  finding: {
    text: "Only the dearest of these nine models is in this range. Four are in article 002’s, and four are below both.",
    holds: () => modelsIn(0.01, 0.05) === 1 && modelsIn(0.001, 0.01) === 4 && modelsIn(0, 0.001) === 4,
  },
};

export const ragPerQueryOf002: Claim = {
  id: "rag-per-query-002",
  title: "A RAG query costs a tenth of a cent to a cent",
  places: [{ article: "002", lines: [26, 64] }],
  says: "Between $0.001 and $0.01 a query, by model and number of passages; elsewhere in the post, pennies.",
  own: {
    trials: [
      {
        title: "Its range at its mean",
        link: linkTo(presetIds.article002, duel),
        readings: [usdPerQuery("", perQueryUsd("rag"))],
      },
    ],
    remark: "Its pennies (line 26) and its range (line 64) agree only at the upper end.",
  },
  today: {
    trials: [
      ...onLadder.filter(({ title }) => title === "GPT-4o mini" || title === "GPT-4o"),
      {
        title: "GPT-4o, 8 passages instead of 3",
        link: ragOn("llm-openai-gpt-4o", { "rag.passages": 8 }),
        readings: [usdPerQuery("", perQueryUsd("rag"))],
      },
    ],
    remark: "A RAG query, by model.",
  },
  finding: {
    text: "Right for GPT-4o with three passages, too high for GPT-4o mini, too low for GPT-4o with eight.",
    holds: () => {
      const eight = valueAt(ragOn("llm-openai-gpt-4o", { "rag.passages": 8 }), perQueryUsd("rag")) ?? 0;
      const [four, mini] = [ragCost("llm-openai-gpt-4o"), ragCost("llm-openai-gpt-4o-mini")];
      return mini < 0.001 && four > 0.001 && four < 0.01 && eight > 0.01;
    },
  },
};

export const tunedPerQuery: Claim = {
  id: "tuned-per-query",
  title: "A fine-tuned query costs a fifth of a cent to 2 cents",
  places: [{ article: "001", lines: [64] }],
  says: "With a shorter prompt and nothing retrieved, $0.002 to $0.02 a query.",
  own: {
    trials: [
      {
        title: "Its range at its mean",
        link: linkTo(presetIds.article001, duel),
        readings: [usdPerQuery("", perQueryUsd("fineTuning"))],
      },
    ],
  },
  today: {
    trials: [
      ...tokenBilled.map((model) => ({
        title: `${model.title}, tuned`,
        link: duelOn(model),
        readings: [usdPerQuery("", perQueryUsd("fineTuning"))],
      })),
      {
        title: `${tunable.llama.title}, on a machine of its own`,
        link: duelOn(tunable.llama),
        readings: [usd("The machine, a month", lineUsd("fineTuning", "dedicatedGpus.gpus", 1))],
        remark: "Nothing is paid by the query; the machine costs the same idle or busy.",
      },
    ],
    remark: "A fine-tuned query, by model.",
  },
  finding: {
    text: "True of GPT-4o, whose fine-tunes are about to stop. The small models cost less, and an open one has no price per query at all.",
    holds: () => {
      const [gpt4o = 0, mini = 0, qwen = 0] = tokenBilled.map(
        (model) => valueAt(duelOn(model), perQueryUsd("fineTuning")) ?? 0,
      );
      return gpt4o > 0.002 && gpt4o < 0.02 && mini < 0.002 && qwen < 0.002;
    },
  },
};
