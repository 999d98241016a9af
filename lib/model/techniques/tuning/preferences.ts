import { none } from "../../choice";
import { once, share, technique, tokenCount, tokenPrice } from "../../technique";

export const preferences = technique({
  id: "preferences",
  title: "Training on preferences",
  section: "fineTuning",
  cause: "training",
  summary: "After the examples the model is trained on pairs of answers of which people preferred one (DPO).",
  leavesOut: "Reward models and reinforcement learning, which few small teams do.",
  optional: { choice: "preferences", besides: "dataSet" },
  choices: [
    {
      id: "preferences",
      title: "Training on preferences",
      help: "On pairs of answers, after the examples.",
      scope: "shared",
      options: () => [none, { id: "on", title: "Yes" }],
      default: "none",
      decides: true,
    },
  ],
  quantities: {
    preferencePairs: {
      title: "Pairs of answers",
      unit: "1",
      min: 0,
      max: 1e8,
      help: "Two answers to one question, and which of them people prefer.",
      default: { is: "500..1000..5000" },
    },
    preferenceMinutes: {
      title: "Work per pair",
      unit: "min",
      min: 0,
      max: 10_000,
      help: "Minutes to read both and choose.",
      default: { is: "1..3..6" },
    },
    preferenceTokens: {
      ...tokenCount,
      title: "A pair",
      help: "The question with both answers.",
      default: { is: "500..1000..2000" },
    },
    preferencePasses: {
      title: "Passes over the pairs",
      unit: "1",
      min: 0,
      max: 100,
      help: "How often all pairs are gone through.",
      default: { is: 1 },
    },
    preferencePrice: {
      ...tokenPrice,
      title: "Price of training on pairs",
      help: "Price of a million trained tokens.",
      filledBy: { choice: "tuning", keys: ["dpoLoraUsdPerMTok"] },
      default: {
        is: "1.2..3.75..7.25",
        note: "From the prices of one provider, for models of 16 to 100 billion weights.",
      },
    },
    preferenceRepeatShare: {
      ...share,
      title: "Runs that are repeated",
      help: "Share of the runs that is paid for again.",
      default: { is: 0 },
    },
  },
  lines: [
    once("choose", "Choose between answers", "preferencePairs * preferenceMinutes * labelRate"),
    once(
      "train",
      "Train on the choices",
      "preferencePairs * preferenceTokens * preferencePasses * preferencePrice * (1 + preferenceRepeatShare)",
    ),
  ],
});
