import { none } from "../../choice";
import { perQuery, share, technique, timed, tokenPrice } from "../../technique";

export const secondProvider = technique({
  id: "secondProvider",
  title: "A second provider",
  section: "model",
  cause: "tokens",
  summary: "Where the first provider does not answer in time, the same prompt goes to another one.",
  leavesOut:
    "What the first provider bills for calls that are given up, a cache the second one has not, and that it answers at another pace: after the wait it is taken to be as fast.",
  optional: { choice: "secondProvider", besides: "request" },
  choices: [
    {
      id: "secondProvider",
      title: "A second provider",
      help: "Whether calls that the first provider fails to answer go to another one (failover).",
      scope: "shared",
      options: () => [none, { id: "on", title: "Yes" }],
      default: "none",
      decides: true,
    },
    {
      id: "secondModel",
      title: "The second provider’s model",
      help: "Fills its prices.",
      scope: "shared",
      kinds: ["model"],
      needs: ["outputUsdPerMTok"],
      default: "llm-openai-gpt-6-luna",
    },
  ],
  quantities: {
    secondShare: {
      ...share,
      max: 0.99,
      title: "Calls that go to the second provider",
      help: "Share of the calls that the first one fails or keeps waiting.",
      default: { is: "0.001..0.01..0.05", note: "Not measured: from an availability of 99.9% to a bad month." },
    },
    secondInputPrice: {
      ...tokenPrice,
      title: "Prompt price of the second provider",
      help: "Price of a million prompt tokens.",
      filledBy: { choice: "secondModel", keys: ["inputUsdPerMTok"] },
    },
    secondOutputPrice: {
      ...tokenPrice,
      title: "Answer price of the second provider",
      help: "Price of a million answer tokens.",
      filledBy: { choice: "secondModel", keys: ["outputUsdPerMTok"] },
    },
    ...timed(
      "givingUpTime",
      "Wait before the second provider is asked",
      "How long the first provider is waited for, in half of the calls that go on to the second.",
      undefined,
      {
        p50: { is: 3000, note: "Not measured: a usual time-out of a chat." },
        p95: { is: 10_000, note: "Not measured: a usual time-out of a library." },
      },
    ),
  },
  formulas: {
    secondCall: {
      title: "One call to the second provider",
      unit: "USD",
      is: "(promptTokens * secondInputPrice + answerTokens * secondOutputPrice) * priceLevel",
    },
  },
  scales: { callsPerQuery: "1 - secondShare" },
  lines: [perQuery("second", "The second provider", "callsPerQuery / (1 - secondShare) * secondShare * secondCall")],
  stages: [
    {
      id: "givingUp",
      label: "Wait for the first provider",
      place: { phase: "beginning", share: "secondShare" },
      kind: "time",
      p50: "givingUpTime",
      p95: "givingUpTimeP95",
    },
  ],
});
