import { monthly, perQuery, technique } from "../../technique";

const tunedOverBase = { choice: "model", says: "The tuned price over the base price." } as const;

export const tunedPerToken = technique({
  id: "tunedPerToken",
  title: "Tuned model, billed by the token",
  section: "fineTuning",
  cause: "tokens",
  summary: "The provider serves the tuned model by the token, at a multiple of the base model's prices.",
  leavesOut: "A tuned model's own cache or batch prices: the multiple applies to whatever the base price would be.",
  quantities: {
    tunedInputPremium: {
      title: "Tuned prompt price, times the base price",
      unit: "1",
      min: 0,
      max: 10_000,
      scope: "overridable",
      help: "2 means a prompt token of the tuned model costs twice the base model's.",
      filledBy: {
        choice: "tuning",
        keys: ["inputUsdPerMTok"],
        missing: 1,
        dividedBy: { ...tunedOverBase, keys: ["inputUsdPerMTok"] },
      },
    },
    tunedOutputPremium: {
      title: "Tuned answer price, times the base price",
      unit: "1",
      min: 0,
      max: 10_000,
      scope: "overridable",
      help: "2 means an answer token of the tuned model costs twice the base model's.",
      filledBy: {
        choice: "tuning",
        keys: ["outputUsdPerMTok"],
        missing: 1,
        dividedBy: { ...tunedOverBase, keys: ["outputUsdPerMTok"] },
      },
    },
  },
  lines: [
    perQuery(
      "inputPremium",
      "Premium on prompt tokens of the tuned model",
      "(freshCost + cacheCost + batchPromptCost) * (tunedInputPremium - 1)",
    ),
    perQuery(
      "outputPremium",
      "Premium on answer tokens of the tuned model",
      "(answerCost + batchAnswerCost) * (tunedOutputPremium - 1)",
    ),
  ],
});

export const hostingFee = technique({
  id: "hostingFee",
  title: "Hourly fee for hosting the tuned model",
  section: "fineTuning",
  cause: "machines",
  summary: "The provider charges by the hour for keeping the tuned model loaded, besides its tokens.",
  choices: [
    {
      id: "hostingPlan",
      title: "Hosting plan",
      help: "Fills the hourly fee for keeping a tuned model loaded.",
      scope: "shared",
      kinds: ["hosting"],
      needs: ["hostingUsdPerHour"],
    },
  ],
  quantities: {
    hostingFee: {
      title: "Hosting fee",
      unit: "USD/h",
      min: 0,
      max: 10_000,
      help: "Charged every hour, asked or not.",
      filledBy: { choice: "hostingPlan", keys: ["hostingUsdPerHour"] },
    },
  },
  lines: [monthly("fee", "Hosting fee of the tuned model", "hostingFee")],
});
