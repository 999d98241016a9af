import { once, share, technique } from "../../technique";

export const dataSet = technique({
  id: "dataSet",
  title: "Training data",
  section: "fineTuning",
  cause: "people",
  summary:
    "People write or correct examples. Some are held out to test the result, and the work takes longer than planned.",
  leavesOut: "Candidates drafted by a model.",
  quantities: {
    examples: {
      title: "Training examples",
      unit: "1",
      min: 0,
      max: 1e8,
      first: true,
      help: "Question and answer pairs the model learns from.",
    },
    labellingMinutes: {
      title: "Work per example",
      unit: "min",
      min: 0,
      max: 10_000,
      help: "Minutes to write or correct one example.",
    },
    labelRate: {
      title: "Labellers’ rate",
      unit: "USD/h",
      min: 0,
      max: 10_000,
      help: "What an hour of their work costs you.",
    },
    underestimate: {
      title: "Underestimate of that work",
      unit: "1",
      min: 1,
      max: 20,
      help: "How many times longer it takes than planned. 1 means the plan holds.",
    },
    holdOutShare: {
      ...share,
      title: "Held out for testing",
      max: 0.9,
      help: "Share of the labelled examples that is not trained on.",
    },
  },
  formulas: {
    labelledExamples: { title: "Examples to label", unit: "1", is: "examples / (1 - holdOutShare)" },
    labellingCost: {
      title: "Labelling as planned",
      unit: "USD",
      is: "labelledExamples * labellingMinutes * labelRate",
    },
  },
  lines: [once("label", "Prepare the training data", "labellingCost * underestimate")],
});
