import { none } from "../../choice";
import { perQuery, share, technique, timed, tokenPrice } from "../../technique";

export const router = technique({
  id: "router",
  title: "A cheaper model for easy questions",
  section: "model",
  cause: "tokens",
  summary: "A share of the questions goes to a cheaper model instead of the one of the approach.",
  leavesOut: "Telling easy questions from hard ones, and that the cheaper model is wrong more often.",
  optional: { choice: "router", besides: "request" },
  choices: [
    {
      id: "router",
      title: "A cheaper model for easy questions",
      help: "Whether a share of the questions goes to another model.",
      scope: "shared",
      options: () => [none, { id: "on", title: "Yes" }],
      default: "none",
      decides: true,
    },
    {
      id: "easyModel",
      title: "The cheaper model",
      help: "Fills its prices.",
      scope: "shared",
      kinds: ["model"],
      needs: ["outputUsdPerMTok"],
      default: "llm-openai-gpt-6-luna",
    },
  ],
  quantities: {
    easyShare: {
      ...share,
      title: "Questions for the cheaper model",
      help: "A measured router kept 4.5 to 14% of the cost; makers promise 85%.",
      default: { is: "0.1..0.3..0.6" },
    },
    easyInputPrice: {
      ...tokenPrice,
      title: "Prompt price of the cheaper model",
      help: "Price of a million prompt tokens.",
      filledBy: { choice: "easyModel", keys: ["inputUsdPerMTok"] },
    },
    easyOutputPrice: {
      ...tokenPrice,
      title: "Answer price of the cheaper model",
      help: "Price of a million answer tokens.",
      filledBy: { choice: "easyModel", keys: ["outputUsdPerMTok"] },
    },
    ...timed("easyTime", "Answer of the cheaper model", "The time of its whole answer, for half of them.", undefined, {
      p50: { is: 1500, note: "Not measured: a small model and a short answer." },
      p95: { is: 3000, note: "Not measured: twice the likely time." },
    }),
  },
  formulas: {
    easyCall: {
      title: "One call to the cheaper model",
      unit: "USD",
      is: "(promptTokens * easyInputPrice + shownTokens * easyOutputPrice) * priceLevel",
    },
  },
  scales: { callsPerQuery: "1 - easyShare" },
  lines: [
    perQuery("easy", "The cheaper model", "modelCalls * (1 - skippedShare) * (1 + retryShare) * easyShare * easyCall"),
  ],
  stages: [
    {
      id: "easyAnswer",
      label: "Cheaper model",
      place: { phase: "shortcut", share: "easyShare" },
      kind: "time",
      p50: "easyTime",
      p95: "easyTimeP95",
    },
  ],
});
