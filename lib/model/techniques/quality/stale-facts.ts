import { share, technique } from "../../technique";

export const staleFacts = technique({
  id: "staleFacts",
  title: "Facts that go out of date",
  section: "fineTuning",
  summary: "What a model learnt ages until it is trained again; passages that are searched for do not.",
  leavesOut: "That not every changed line is a changed fact.",
  optional: { choice: "wrongAnswer", besides: "retraining" },
  quantities: {
    factsChangedShare: {
      ...share,
      title: "Facts that change in that time",
      help: "Share of the facts that is another a period later. Measured a month: framework documentation 0.3%, product documentation 2.5%, price lists 10 to 18%.",
      filledBy: { choice: "task", keys: [], range: "changing" },
      default: { is: 0 },
    },
    factsPeriod: {
      title: "The time in which facts change",
      unit: "month",
      min: 0.01,
      max: 120,
      help: "The period for which the share of changed facts is given.",
      default: { is: 1 },
    },
    staleStep: {
      title: "Facts are compared every",
      unit: "day",
      min: 0.01,
      max: 365,
      rare: true,
      help: "The step over which the share of stale facts is averaged.",
      default: { is: 1 },
    },
    learntShare: {
      ...share,
      title: "Answers that rest on what was learnt",
      scope: "approach",
      alone: true,
      help: "Share of the answers whose facts come from training, not from passages.",
      ownDefaults: {
        hybrid: { is: 0, note: "Its facts come from the passages." },
      },
      default: { is: 1 },
    },
  },
  formulas: {
    staleSteps: {
      title: "Steps between two trainings",
      unit: "1",
      is: "if(retrainEvery > 0, min(retrainEvery, horizon), horizon) / staleStep",
    },
    factsKept: {
      title: "Facts that stay for a step",
      unit: "1",
      is: "pow(1 - factsChangedShare, staleStep / factsPeriod)",
    },
    meanStale: {
      title: "Facts out of date, on average between two trainings",
      unit: "1",
      is: "if(factsKept < 1, 1 - (1 - pow(factsKept, staleSteps)) / (staleSteps * (1 - factsKept)), 0)",
    },
    worstStale: { title: "Facts out of date just before a training", unit: "1", is: "1 - pow(factsKept, staleSteps)" },
  },
  adds: { staleShare: "learntShare * meanStale" },
  lines: [],
});
