import type { Claim } from "../claim";
import { cheaperAbove, lineUsd, setupUsd, totalUsd, valueAt } from "../figures";
import { duel, linkTo, presetIds } from "../links";
import { cheapestShare, ragAlwaysShare } from "../odds-figures";
import { percentage, perMonth, usd } from "../readings";

const ownRanges = linkTo(presetIds.article002, duel);
const support = linkTo(presetIds.supportBot, duel);
/** 40 to 100 pieces of an hour each, so that the engine's underestimate multiplies them; one run at 50 to 500. */
const itsHours = linkTo(presetIds.supportBot, duel, {
  examples: "40..100",
  labellingMinutes: 60,
  labelRate: "50..150",
  underestimate: "5..10",
  holdOutShare: 0,
  training: "byGpuHour",
  runs: 1,
  trainingGpus: 1,
  trainingHours: 1,
  trainingGpuPrice: "50..500",
  "fineTuning.buildHours": 0,
});
const label = lineUsd("fineTuning", "dataSet.label", 0);
const train = lineUsd("fineTuning", "trainingByToken.train", 0);

export const tuningSetup: Claim = {
  id: "tuning-setup",
  title: "The run costs $50 to $500; the data is the real cost",
  places: [{ article: "002", lines: [66, 68] }],
  says: "A training run is $50 to $500, but preparing the data takes 40 to 100 hours of people’s work, and most teams plan five to ten times too little of it.",
  own: {
    trials: [
      {
        title: "Its hours as planned",
        link: ownRanges,
        readings: [usd("Fine-tuning, set-up", setupUsd("fineTuning"))],
        remark: "At $50 to $150 an hour, which is our assumption; the article gives no rate.",
      },
      {
        title: "Its hours, five to ten times as many",
        link: itsHours,
        readings: [usd("Fine-tuning, set-up", setupUsd("fineTuning"))],
        remark: "Entered as 40 to 100 pieces of work of an hour each.",
      },
    ],
    remark: "Means. Article 001 puts the whole of it at $500 to $5,000 and more (line 64).",
  },
  today: {
    trials: [
      {
        title: "Support bot, 1,000 examples",
        link: support,
        readings: [
          usd("Preparing the data", label),
          usd("Three training runs", train),
          usd("Building it", lineUsd("fineTuning", "team.build", 0)),
          usd("Set-up in all", setupUsd("fineTuning")),
        ],
      },
    ],
  },
  finding: {
    text: "It has the order right, and today even more so: training has become small change, the data has not. With its own underestimate counted, set-up is many times what article 001 allows for.",
    holds: () =>
      (valueAt(support, label) ?? 0) > 100 * (valueAt(support, train) ?? 1) &&
      (valueAt(itsHours, setupUsd("fineTuning")) ?? 0) > 10 * 5000,
  },
};

const every = (months: number) => ({ "fineTuning.retrainEvery": months });
const ownAt = (months: number): string => linkTo(presetIds.article002, duel, every(months));
const supportAt = (months: number): string => linkTo(presetIds.supportBot, duel, every(months));

export const monthlyUpdates: Claim = {
  id: "monthly-updates",
  title: "More than one update a month means RAG",
  places: [{ article: "002", lines: [44] }],
  says: "Data that changes more often than monthly calls for RAG.",
  own: {
    trials: [
      {
        title: "Its ranges, retraining every month",
        link: ownAt(1),
        readings: [
          percentage("RAG is cheaper over 12 months", cheapestShare("rag")),
          percentage("RAG is cheaper at every volume", ragAlwaysShare),
        ],
      },
      {
        title: "Its ranges, never retraining",
        link: ownAt(0),
        readings: [
          percentage("RAG is cheaper over 12 months", cheapestShare("rag")),
          percentage("RAG is cheaper at every volume", ragAlwaysShare),
        ],
      },
    ],
    remark:
      "At 50,000 queries a month, which is our assumption. It gives no cost for a tuned query; article 001’s range stands in.",
  },
  today: {
    trials: [
      ["Support bot, retraining every month", supportAt(1)] as const,
      ["Support bot, never retraining", supportAt(0)] as const,
    ].map(([title, link]) => ({
      title,
      link,
      readings: [perMonth("", cheaperAbove("fineTuning", "rag"))],
    })),
    remark: "Fine-tuning is cheaper above these volumes.",
  },
  finding: {
    text: "On its own figures RAG is usually cheaper whether the data changes or not, so the rule says less about updates than about its prices. A threshold of volume moves with the cadence; it does not flip at one month.",
    holds: () =>
      [ownAt(1), ownAt(0)].every((link) => (valueAt(link, cheapestShare("rag")) ?? 0) > 0.8) &&
      (valueAt(supportAt(1), cheaperAbove("fineTuning", "rag")) ?? 0) >
        (valueAt(supportAt(0), cheaperAbove("fineTuning", "rag")) ?? 0),
  },
};

export const smallBudget: Claim = {
  id: "small-budget",
  title: "Under $5,000, take RAG",
  places: [{ article: "002", lines: [47] }],
  says: "A budget of less than $5,000 is a reason for RAG.",
  own: {
    trials: [
      {
        title: "Its ranges at their means",
        link: ownRanges,
        readings: [usd("RAG, set-up", setupUsd("rag")), usd("Fine-tuning, set-up", setupUsd("fineTuning"))],
      },
    ],
  },
  today: {
    trials: [
      {
        title: "Support bot, 150,000 queries a month",
        link: support,
        readings: [
          usd("RAG, set-up", setupUsd("rag")),
          usd("Fine-tuning, set-up", setupUsd("fineTuning")),
          usd("RAG, set-up and 12 months", totalUsd("rag")),
          usd("Fine-tuning, set-up and 12 months", totalUsd("fineTuning")),
        ],
      },
    ],
  },
  finding: {
    text: "Right about set-up, on its own figures and on today’s. A year of RAG overruns the budget as well, which a rule about the start does not show.",
    holds: () =>
      [ownRanges, support].every(
        (link) => (valueAt(link, setupUsd("rag")) ?? 0) < 5000 && (valueAt(link, setupUsd("fineTuning")) ?? 0) > 5000,
      ) && (valueAt(support, totalUsd("rag")) ?? 0) > 5000,
  },
};
