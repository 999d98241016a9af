import { perQuery, technique, timed } from "../technique";

export const inputGuard = technique({
  id: "inputGuard",
  title: "Input guard",
  section: "model",
  summary: "A small model checks each question before it is answered, ahead of the retrieval or beside it.",
  quantities: {
    inputGuardCost: {
      title: "Cost of checking a question",
      unit: "USD/query",
      min: 0,
      max: 100,
      help: "What one check of a question costs.",
    },
    ...timed("inputGuardTime", "Input guard", "The time of the check, for half of the requests.", {
      choice: "inputGuard",
      timing: "guard",
      missing: 0,
    }),
  },
  lines: [perQuery("check", "Check of the question", "inputGuardCost")],
  stages: [{ id: "inputGuard", label: "Input guard", kind: "time", p50: "inputGuardTime", p95: "inputGuardTimeP95" }],
});

export const outputGuard = technique({
  id: "outputGuard",
  title: "Output guard",
  section: "model",
  summary:
    "A small model checks each answer. If it must see all of it, the first token is shown only when the last is written.",
  quantities: {
    outputGuardCost: {
      title: "Cost of checking an answer",
      unit: "USD/query",
      min: 0,
      max: 100,
      help: "What one check of an answer costs.",
    },
    ...timed("outputGuardTime", "Output guard", "The time of the check, for half of the requests.", {
      choice: "outputGuard",
      timing: "guard",
      missing: 0,
    }),
  },
  lines: [perQuery("check", "Check of the answer", "outputGuardCost")],
  stages: [
    { id: "outputGuard", label: "Output guard", kind: "time", p50: "outputGuardTime", p95: "outputGuardTimeP95" },
  ],
});
