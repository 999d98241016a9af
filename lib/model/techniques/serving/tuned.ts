import { monthly, perQuery, type Quantity, share, technique } from "../../technique";
import { dedicatedGpus } from "./dedicated-gpus";

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
      "((freshCost + batchPromptCost) * queriesInMonth + cacheInMonth) * (tunedInputPremium - 1)",
    ),
    perQuery(
      "outputPremium",
      "Premium on answer tokens of the tuned model",
      "(answerCost + batchAnswerCost) * (tunedOutputPremium - 1)",
    ),
  ],
});

/** The same load decides how many endpoints are needed as decides how many machines of your own. */
const { peakFactor, utilisation } = dedicatedGpus.quantities as Readonly<Record<string, Quantity>>;

/** Every formula of what a request's tokens cost: a plan bills all of them beside its hour, or none. */
const tokenCosts = ["freshCost", "answerCost", "batchPromptCost", "batchAnswerCost", "cachedPerQuery", "cacheKeptCost"];

export const hostingFee = technique({
  id: "hostingFee",
  title: "Hourly fee for hosting the tuned model",
  section: "fineTuning",
  cause: "machines",
  summary:
    "The provider charges by the hour for keeping the tuned model loaded, besides its tokens or instead of them. Where it is known what one endpoint carries, another is added when it is full.",
  leavesOut: "Endpoints that are switched off at night.",
  choices: [
    {
      id: "hostingPlan",
      title: "Hosting plan",
      help: "Fills the hourly fee for keeping a tuned model loaded, and what it pays for.",
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
    billedTokensShare: {
      ...share,
      title: "Tokens billed besides the fee",
      help: "100% where the plan bills its tokens too, 0 where the hour is all.",
      filledBy: { choice: "hostingPlan", keys: ["tokensBilledShare"], missing: 1 },
      default: { is: 1 },
    },
    endpointSpeed: {
      title: "Answer tokens one endpoint writes",
      unit: "tok/s",
      min: 0,
      max: 1e7,
      none: true,
      help: "For all users together; beyond it, at the peak, another endpoint is paid. None: one carries everything.",
      filledBy: { choice: "hostingPlan", keys: ["endpointTokensPerSecond"], missing: 0 },
      default: { is: 0 },
    },
    peakFactor: peakFactor as Quantity,
    utilisation: utilisation as Quantity,
  },
  formulas: {
    peakAnswerTokens: {
      title: "Answer tokens at the peak",
      unit: "tok/s",
      is: "queriesInMonth * peakFactor * callsPerQuery * answerTokens",
    },
    endpointTime: {
      title: "An endpoint’s time for an answer token",
      unit: "s/tok",
      is: "if(endpointSpeed > 0, 1 / endpointSpeed, 0)",
    },
    endpoints: {
      title: "Endpoints",
      unit: "1",
      is: "max(1, ceil(peakAnswerTokens * endpointTime / utilisation))",
    },
  },
  scales: Object.fromEntries(tokenCosts.map((cost) => [cost, "billedTokensShare"])),
  lines: [monthly("fee", "Hosting fee of the tuned model", "hostingFee * endpoints")],
});
