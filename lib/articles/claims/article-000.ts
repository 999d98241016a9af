import { lifecycles } from "../../catalog/reference";
import type { Claim } from "../claim";
import {
  allRetrainingUsd,
  lineUsd,
  modelStops,
  perQueryUsd,
  retrainingUsd,
  tunedModelStops,
  valueAt,
} from "../figures";
import { type Changes, duel, duelOn, linkTo, presetIds, tokenBilled } from "../links";
import { day, usd, usdPerQuery } from "../readings";

const bot = (...changes: readonly Changes[]): string => linkTo(presetIds.supportBot, duel, ...changes);
const oneRun = { runs: 1 };
const gpt35 = bot(oneRun, { tuning: "finetune-openai-gpt-3.5-turbo" });
const train = lineUsd("fineTuning", "trainingByToken.train", 0);
const label = lineUsd("fineTuning", "dataSet.label", 0);
const onLlama = (examples: number): string => bot(oneRun, { examples });

export const trainingRun: Claim = {
  id: "training-run",
  title: "A run is a few dollars on GPT-3.5, hundreds on Llama 70B",
  places: [{ article: "000", lines: [101] }],
  says: "Training is the dear part of building: a few dollars a run for GPT-3.5, hundreds for Llama 3 70B by the number of epochs.",
  own: { trials: [], remark: "It gives no number of examples, so nothing can be computed from its figures." },
  today: {
    trials: [
      {
        title: "GPT-3.5, 1,000 examples",
        link: gpt35,
        readings: [usd("One run", train), day("Its fine-tunes stopped", tunedModelStops)],
      },
      {
        title: "Llama 3.3 70B on Together, 1,000 examples",
        link: bot(oneRun),
        readings: [usd("One run", train), usd("Labelling them", label)],
      },
      {
        title: "Llama 3.3 70B on Together, 50,000 examples",
        link: onLlama(50_000),
        readings: [usd("One run", train)],
        remark: "As many as its COBOL example has (line 66).",
      },
    ],
    remark: "A provider’s LoRA, 500 tokens an example, three epochs.",
  },
  finding: {
    text: "Hundreds take tens of thousands of examples today. It leaves out the people who write them, who cost far more than the run.",
    holds: () =>
      (valueAt(bot(oneRun), train) ?? 99) < 10 &&
      (valueAt(onLlama(50_000), train) ?? 0) > 100 &&
      (valueAt(bot(oneRun), label) ?? 0) > 100 * (valueAt(bot(oneRun), train) ?? 1),
  },
};

const longer = { "rag.passages": 10, passageTokens: 500 };

export const contextTokens: Claim = {
  id: "context-tokens",
  title: "Retrieved context makes every RAG query dearer",
  places: [{ article: "000", lines: [98, 102, 104] }],
  says: "RAG sends its context each time, 5,000 tokens in its example; a tuned model is billed at the standard rate and carries none.",
  own: { trials: [], remark: "It names tokens but no price." },
  today: {
    trials: tokenBilled.map((model) => ({
      title: `${model.title}, 5,000 retrieved tokens`,
      link: duelOn(model, longer),
      readings: [
        usdPerQuery("RAG, a query", perQueryUsd("rag")),
        usdPerQuery("Fine-tuning, a query", perQueryUsd("fineTuning")),
      ],
    })),
    remark:
      "With three passages of 512 tokens instead, fine-tuning is the cheaper one on GPT-4o only (see article 001’s break-even).",
  },
  finding: {
    text: "True of 5,000 tokens on all three. But a token of each of them costs more once it is tuned, and with three passages that eats the saving on two of them.",
    holds: () => {
      const saving = (link: string) =>
        (valueAt(link, perQueryUsd("rag")) ?? 0) - (valueAt(link, perQueryUsd("fineTuning")) ?? 0);
      const usual = tokenBilled.map((model) => saving(duelOn(model)) > 0);
      const premium = lineUsd("fineTuning", "tunedPerToken.inputPremium", 1);
      return (
        tokenBilled.every((model) => saving(duelOn(model, longer)) > 0 && (valueAt(duelOn(model), premium) ?? 0) > 0) &&
        usual.join() === "true,false,false"
      );
    },
  },
};

const quarterly = bot({ "fineTuning.retrainEvery": 3 });

export const quarterlyPrices: Claim = {
  id: "quarterly-prices",
  title: "Prices that change each quarter are too fast for fine-tuning",
  places: [{ article: "000", lines: [24, 25, 26] }],
  says: "When your prices change every quarter, fine-tuning means training again each time; with RAG you replace one document.",
  own: { trials: [], remark: "It gives no cost of either." },
  today: {
    trials: [
      {
        title: "Support bot, retraining every quarter",
        link: quarterly,
        readings: [
          usd("One retraining", retrainingUsd("fineTuning")),
          usd("Retraining over 12 months", allRetrainingUsd("fineTuning")),
          usd("RAG, embedding what changed, a month", lineUsd("rag", "ingestion.change", 1)),
        ],
        remark: "A fifth of the examples is written again each time; a twentieth of the documents changes each month.",
      },
    ],
  },
  finding: {
    text: "The direction is beyond doubt: a change costs RAG next to nothing. What it costs fine-tuning is mostly new examples, not training.",
    holds: () =>
      (valueAt(quarterly, lineUsd("rag", "ingestion.change", 1)) ?? 1) < 0.01 &&
      (valueAt(quarterly, retrainingUsd("fineTuning")) ?? 0) > 10 * (valueAt(bot(oneRun), train) ?? 99),
  },
};

const windDown = lifecycles.find(({ id }) => id === "lifecycle-openai-finetuning");
const dateOf = (name: string): string => {
  const date = windDown?.dates?.[name];
  if (!windDown || !date) throw new Error(`no such date of the wind-down: ${name}`);
  return date;
};
const closing = linkTo(presetIds.closing);

export const supply: Claim = {
  id: "supply",
  title: "OpenAI fine-tunes GPT-4o and GPT-3.5 for you",
  places: [
    { article: "000", lines: [18, 72] },
    { article: "002", lines: [66] },
    { article: "004", lines: [170] },
  ],
  says: "OpenAI’s fine-tuning is the first tool named, for GPT-4o, GPT-4o mini and GPT-3.5.",
  own: { trials: [], remark: "Nothing to compute: either it can be bought or it cannot." },
  today: {
    trials: [
      {
        title: "GPT-4o mini, plain and tuned",
        link: closing,
        readings: [
          { label: "Closed to new organisations", text: () => dateOf("closedToNewOrgs") },
          { label: "Closed to inactive ones", text: () => dateOf("closedToInactiveOrgs") },
          { label: "Last day to start a job", text: () => dateOf("lastDayNewJobs") },
          day("The model stops", modelStops),
          day("Its fine-tunes stop", tunedModelStops),
        ],
      },
    ],
    remark: `Read ${windDown?.asOf}. Fine-tunes of open models are still sold, by the token or on machines of your own.`,
    source: windDown?.source,
  },
  finding: {
    text: "All three articles send you to a shop that is closing. A new organisation can no longer start there.",
    holds: () => valueAt(closing, tunedModelStops) === dateOf("fineTunedGpt4oAnd41Shutdown"),
  },
};
