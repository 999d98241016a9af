import type { Claim } from "../claim";
import { cheaperAbove, paybackMonth, retrainingUsd, valueAt } from "../figures";
import { duel, duelOn, linkTo, presetIds, tokenBilled, tunable } from "../links";
import {
  aheadShareBy,
  breakEvenMedian,
  cheaperAboveShare,
  neverAheadShare,
  ragAtScaleShare,
  tunedAlwaysShare,
} from "../odds-figures";
import { month, percentage, perMonth, roughPerMonth, usd } from "../readings";

const millions = { queries: 2_000_000 };
const ownAtMillions = linkTo(presetIds.article001, duel, millions);

export const withinWeeks: Claim = {
  id: "within-weeks",
  title: "At millions of requests training pays for itself within weeks",
  places: [{ article: "001", lines: [58] }],
  says: "With millions of requests, the prompt tokens that fine-tuning saves often repay the training in a matter of weeks.",
  own: {
    trials: [
      {
        title: "Its ranges at 2 million queries a month",
        link: ownAtMillions,
        readings: [
          percentage("Ahead by the end of month 1", aheadShareBy(1)),
          percentage("Not ahead within 12 months", neverAheadShare),
        ],
      },
    ],
  },
  today: {
    trials: [
      ...tokenBilled.map((model) => ({
        title: `${model.title}, tuned, by the token`,
        link: duelOn(model, millions),
        readings: [month("", paybackMonth)],
      })),
      {
        title: `${tunable.llama.title}, tuned, on a machine of its own`,
        link: duelOn(tunable.llama, millions),
        readings: [month("", paybackMonth)],
      },
    ],
    remark:
      "The first month-end at which fine-tuning has cost no more, at 2 million queries a month, with the article’s set-up figures and no retraining.",
  },
  finding: {
    text: "Its own ranges bear it out in nine cases of ten. At today’s prices it depends on the bill: soon where the base model is dear or the machine is full, never where the tuned model costs more per token than the passages it saves.",
    holds: () => {
      const [gpt4o, mini, qwen] = tokenBilled.map((model) => valueAt(duelOn(model, millions), paybackMonth));
      const llama = valueAt(duelOn(tunable.llama, millions), paybackMonth);
      const ahead = valueAt(ownAtMillions, aheadShareBy(1)) ?? 0;
      return ahead > 0.88 && ahead < 0.93 && gpt4o === 1 && mini === null && qwen === null && (llama ?? 99) <= 3;
    },
  },
};

const cadences = [
  [1, "Every month"],
  [3, "Every quarter"],
  [6, "Every half-year"],
  [12, "Every year"],
] as const;
const every = (months: number) => ({ "fineTuning.retrainEvery": months });
const ownAt = (months: number): string => linkTo(presetIds.article001, duel, every(months));
const supportAt = (months: number): string => linkTo(presetIds.supportBot, duel, every(months));
const falls = (values: readonly number[]): boolean =>
  values.every((value, index) => index === 0 || value < (values[index - 1] ?? 0));

export const retraining: Claim = {
  id: "retraining",
  title: "Retraining costs $500 to $2,000 a cycle",
  places: [{ article: "001", lines: [66] }],
  says: "Besides its set-up, fine-tuning has to be retrained from time to time at $500 to $2,000, and RAG’s store hosted at $50 to $500 a month. The break-even it prints leaves both out.",
  own: {
    trials: cadences.map(([months, title]) => ({
      title,
      link: ownAt(months),
      readings: [
        percentage("Cheaper above a volume", cheaperAboveShare),
        roughPerMonth("Median of that volume", breakEvenMedian),
        percentage("Cheaper at every volume", tunedAlwaysShare),
        percentage("At none, or only below one", ragAtScaleShare),
      ],
    })),
    remark:
      "When fine-tuning is cheaper over 12 months, hosting and retraining counted. A yearly retraining falls due in month 13, so these months have none.",
  },
  today: {
    trials: [
      ...cadences.map(([months, title]) => ({
        title,
        link: supportAt(months),
        readings: [perMonth("", cheaperAbove("fineTuning", "rag"))],
      })),
      { title: "One retraining there", link: supportAt(3), readings: [usd("", retrainingUsd("fineTuning"))] },
    ],
    remark: "The support bot: a LoRA on a machine of its own. Fine-tuning is cheaper above these volumes.",
  },
  finding: {
    text: "How often the model is retrained decides what a break-even is worth: retrained monthly, fine-tuning is almost never cheaper from the start; yearly, it mostly is. At today’s prices the machine that serves it weighs far more than its retraining.",
    holds: () => {
      const own = cadences.map(([months]) => valueAt(ownAt(months), breakEvenMedian) ?? 0);
      const today = cadences.map(([months]) => valueAt(supportAt(months), cheaperAbove("fineTuning", "rag")) ?? 0);
      const always = (months: number) => valueAt(ownAt(months), tunedAlwaysShare) ?? 0;
      const spread = Math.max(...today) / Math.min(...today);
      return falls(own) && falls(today) && always(1) < 0.02 && always(12) > 0.5 && spread < 1.5;
    },
  },
};
