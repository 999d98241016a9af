import { none } from "../../choice";
import { perQuery, technique, timed } from "../../technique";
import { guardPrice } from "./guard-price";

const ofInput = guardPrice({ name: "inputGuard", title: "input guard", reads: "questionTokens" });
const ofOutput = guardPrice({ name: "outputGuard", title: "output guard", reads: "outputTokens" });

export const inputGuard = technique({
  id: "inputGuard",
  title: "Input guard",
  section: "model",
  summary: "A small model checks each question before it is answered, ahead of the retrieval or beside it.",
  optional: { choice: "inputGuard", besides: "request" },
  choices: [
    {
      id: "inputGuard",
      title: "Input guard",
      help: "Checks each question. Fills its time.",
      scope: "shared",
      options: () => [none],
      timing: "guard",
      decides: true,
      section: "latency",
    },
    {
      id: "inputGuardRuns",
      title: "The input guard runs",
      help: "Beside the retrieval only the slower of the two counts.",
      scope: "shared",
      options: () => [
        { id: "before", title: "Before the retrieval" },
        { id: "beside", title: "Beside the retrieval" },
      ],
      decides: true,
      section: "latency",
      besides: "retrieval",
    },
    ofInput.model,
  ],
  quantities: {
    inputGuardCost: {
      title: "Cost of checking a question",
      unit: "USD/query",
      min: 0,
      max: 100,
      help: "What one check of a question costs, besides the tokens of a model chosen for it.",
    },
    ...ofInput.quantities,
    ...timed("inputGuardTime", "Input guard", "The time of the check, for half of the requests.", {
      choice: "inputGuard",
      timing: "guard",
      missing: 0,
    }),
  },
  formulas: ofInput.formulas,
  lines: [perQuery("check", "Check of the question", "inputGuardCost + inputGuardTokenCost")],
  stages: [
    {
      id: "inputGuard",
      label: "Input guard",
      place: { phase: "screening" },
      movedBy: { choice: "inputGuardRuns", is: "beside", place: { phase: "screening", beside: true } },
      kind: "time",
      p50: "inputGuardTime",
      p95: "inputGuardTimeP95",
    },
  ],
});

export const outputGuard = technique({
  id: "outputGuard",
  title: "Output guard",
  section: "model",
  summary:
    "A small model checks each answer. If it must see all of it, the first token is shown only when the last is written.",
  optional: { choice: "outputGuard", besides: "request" },
  choices: [
    {
      id: "outputGuard",
      title: "Output guard",
      help: "Checks each answer. Fills its time.",
      scope: "shared",
      options: () => [none],
      timing: "guard",
      decides: true,
      section: "latency",
    },
    {
      id: "outputGuardSees",
      title: "The output guard sees",
      help: "If it must see the whole answer, nothing is shown until the last token is written.",
      scope: "shared",
      options: () => [
        { id: "parts", title: "The answer in parts, as it is written" },
        { id: "whole", title: "The whole answer, before it is shown" },
      ],
      decides: true,
      section: "latency",
    },
    ofOutput.model,
  ],
  quantities: {
    outputGuardCost: {
      title: "Cost of checking an answer",
      unit: "USD/query",
      min: 0,
      max: 100,
      help: "What one check of an answer costs, besides the tokens of a model chosen for it.",
    },
    ...ofOutput.quantities,
    ...timed("outputGuardTime", "Output guard", "The time of the check, for half of the requests.", {
      choice: "outputGuard",
      timing: "guard",
      missing: 0,
    }),
  },
  formulas: ofOutput.formulas,
  lines: [perQuery("check", "Check of the answer", "outputGuardCost + outputGuardTokenCost")],
  stages: [
    {
      id: "outputGuard",
      label: "Output guard",
      place: { phase: "releasing" },
      movedBy: { choice: "outputGuardSees", is: "whole", place: { phase: "checking" } },
      kind: "time",
      p50: "outputGuardTime",
      p95: "outputGuardTimeP95",
    },
  ],
});
