import { everyMonths, type Quantity, share, technique } from "../../technique";

/** Used by retraining and by quoted costs alike. */
export const retrainEvery: Quantity = {
  title: "Retrain every",
  unit: "month",
  min: 0,
  max: 120,
  scope: "approach",
  never: true,
  first: true,
  help: "At the start of months k+1, 2k+1 and so on. 0, or the word never, means not at all.",
};

export const retraining = technique({
  id: "retraining",
  title: "Retraining",
  section: "fineTuning",
  cause: "training",
  summary: "Every few months part of the examples is renewed and the model is trained again.",
  quantities: {
    retrainEvery,
    retrainRuns: {
      title: "Runs per retraining",
      unit: "1",
      min: 0,
      max: 1000,
      help: "Training runs each time, failed ones included.",
    },
    relabelShare: {
      ...share,
      title: "Examples renewed each time",
      help: "Share of the labelled examples that is written or corrected again.",
    },
  },
  formulas: {
    relabellingCost: {
      title: "Renewing the examples",
      unit: "USD",
      is: "labellingCost * relabelShare * underestimate",
    },
  },
  formerly: { 1: { relabellingCost: "labellingCost * relabelShare" } },
  lines: [everyMonths("retrainEvery", "retrain", "Retrain the model", "retrainRuns * laterRunCost + relabellingCost")],
});
