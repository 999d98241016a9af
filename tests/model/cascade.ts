import { none } from "@/lib/model/choice";
import { perQuery, share, technique, timed, tokenPrice } from "@/lib/model/technique";

const notMeasured = { is: 0, note: "Not measured." };

/** A technique as a newcomer would write it: this file is all there is of it. */
export const cascade = technique({
  id: "cascade",
  title: "A cheaper model first",
  section: "model",
  summary: "A cheaper model answers first; what it cannot answer goes on to the model of the approach.",
  leavesOut: "What a wrong answer of the cheaper model costs.",
  optional: { choice: "cascade", besides: "request" },
  choices: [
    {
      id: "cascade",
      title: "A cheaper model first",
      help: "Whether a cheaper model tries each question before the model of the approach does.",
      scope: "shared",
      options: () => [none, { id: "on", title: "Yes" }],
      decides: true,
      default: "none",
    },
  ],
  quantities: {
    cascadeShare: {
      ...share,
      title: "Answered by the cheaper model",
      help: "Share of the calls that end with the cheaper model.",
      default: { is: 0.4 },
    },
    cascadeInputPrice: {
      ...tokenPrice,
      title: "Prompt price of the cheaper model",
      help: "Price of a million prompt tokens.",
      default: { is: 0.1 },
    },
    cascadeOutputPrice: {
      ...tokenPrice,
      title: "Answer price of the cheaper model",
      help: "Price of a million answer tokens.",
      default: { is: 0.4 },
    },
    ...timed("cascadeTime", "Cheaper model", "The time of the cheaper model, for half of the requests.", undefined, {
      p50: notMeasured,
      p95: notMeasured,
    }),
  },
  formulas: {
    cascadeCost: {
      title: "One call to the cheaper model",
      unit: "USD",
      is: "(promptTokens * cascadeInputPrice + outputTokens * cascadeOutputPrice) * priceLevel",
    },
  },
  scales: { callsPerQuery: "1 - cascadeShare" },
  lines: [perQuery("try", "The cheaper model first", "modelCalls * (1 - skippedShare) * cascadeCost")],
  stages: [
    {
      id: "cascade",
      label: "Cheaper model",
      place: { phase: "screening" },
      kind: "time",
      p50: "cascadeTime",
      p95: "cascadeTimeP95",
    },
  ],
  passings: [{ part: "call", how: "skipped", is: "cascadeShare" }],
});
