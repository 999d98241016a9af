import { monthly, perQuery, share, technique } from "../technique";

export const tunedPerToken = technique({
  id: "tunedPerToken",
  title: "Tuned model, billed by the token",
  section: "fineTuning",
  summary: "The provider serves the tuned model by the token, at a multiple of the base model's prices.",
  leavesOut: "A tuned model's own cache or batch prices: the multiple applies to whatever the base price would be.",
  quantities: {
    tunedInputPremium: {
      title: "Tuned prompt price, times the base price",
      unit: "1",
      min: 0,
      max: 100,
      help: "2 means a prompt token of the tuned model costs twice the base model's.",
      filledBy: {
        choice: "tuning",
        keys: ["inputUsdPerMTok"],
        missing: 1,
        dividedBy: { choice: "model", keys: ["inputUsdPerMTok"] },
      },
    },
    tunedOutputPremium: {
      title: "Tuned answer price, times the base price",
      unit: "1",
      min: 0,
      max: 100,
      help: "2 means an answer token of the tuned model costs twice the base model's.",
      filledBy: {
        choice: "tuning",
        keys: ["outputUsdPerMTok"],
        missing: 1,
        dividedBy: { choice: "model", keys: ["outputUsdPerMTok"] },
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
  summary: "The provider charges by the hour for keeping the tuned model loaded, besides its tokens.",
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

export const dedicatedGpus = technique({
  id: "dedicatedGpus",
  title: "Dedicated GPUs",
  section: "fineTuning",
  summary:
    "The model runs on machines you pay by the hour. A machine is added whenever the peak would overload the others.",
  leavesOut: "Machines switched off at night, and discounts for a year's promise.",
  quantities: {
    replicaGpus: {
      title: "GPUs per copy of the model",
      unit: "gpu",
      min: 0,
      max: 1000,
      scope: "overridable",
      help: "How many GPUs one copy of the model needs.",
    },
    gpuPrice: {
      title: "Price of a GPU",
      unit: "USD/gpu/h",
      min: 0,
      max: 1000,
      scope: "overridable",
      help: "Price of one GPU for one hour; idle hours are paid too.",
      filledBy: { choice: "host", keys: ["usdPerGpuHour", "hostingUsdPerHour"] },
    },
    replicaSpeed: {
      title: "Answer speed of one copy",
      unit: "tok/s",
      min: 0.001,
      max: 1e7,
      scope: "overridable",
      help: "Answer tokens a second that one copy writes for all its users together, at your prompt length.",
    },
    utilisation: {
      ...share,
      title: "Load you allow",
      min: 0.01,
      help: "Share of a copy's capacity you plan to use at the peak.",
    },
    peakFactor: {
      title: "Peak over mean",
      unit: "1",
      min: 1,
      max: 1000,
      help: "How many times the busiest minutes exceed the mean.",
    },
    minimumReplicas: {
      title: "Least copies",
      unit: "1",
      min: 0,
      max: 10_000,
      whole: true,
      help: "Copies kept running whatever the load.",
    },
    spareReplicas: {
      title: "Spare copies",
      unit: "1",
      min: 0,
      max: 10_000,
      whole: true,
      help: "Copies kept for failures.",
    },
  },
  formulas: {
    replicaCapacity: {
      title: "Queries one copy can answer",
      unit: "query/month",
      is: "replicaSpeed / (outputTokens * callsPerQuery)",
    },
    peakLoad: { title: "Load at the peak", unit: "query/month", is: "queriesInMonth * peakFactor" },
    replicas: {
      title: "Copies of the model",
      unit: "1",
      is: "max(minimumReplicas, ceil(peakLoad / (replicaCapacity * utilisation))) + spareReplicas",
    },
  },
  lines: [monthly("gpus", "Dedicated GPUs", "replicas * replicaGpus * gpuPrice")],
});
