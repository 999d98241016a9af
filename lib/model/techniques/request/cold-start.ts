import { technique } from "../../technique";

export const coldStart = technique({
  id: "coldStart",
  title: "Cold start",
  section: "latency",
  summary: "A model that is unloaded when nobody asks must be loaded for the next question.",
  leavesOut: "What is saved while it is unloaded: the bill counts its hours, idle or not.",
  quantities: {
    idleTimeout: {
      title: "Unloaded after",
      unit: "min",
      min: 0,
      max: 43_800,
      never: true,
      timing: true,
      help: "Minutes without a request after which the model is unloaded. Never: it stays loaded.",
    },
    coldStartTime: {
      title: "Loading the model",
      unit: "s",
      min: 0,
      max: 86_400,
      timing: true,
      help: "How long loading takes, for half of the cold starts.",
    },
    coldStartTimeP95: {
      title: "Loading the model, 95 in 100 within",
      unit: "s",
      min: 0,
      max: 86_400,
      timing: true,
      p95Of: "coldStartTime",
      help: "Only 5 in 100 cold starts take longer.",
    },
  },
  formulas: {
    questionsPerCopy: {
      title: "Questions for one copy",
      unit: "query/month",
      is: "if(copies > 0, queriesInMonth * (1 - skippedShare) / copies, 0)",
    },
  },
  sums: { copies: { title: "Copies that share the requests", unit: "1", starts: "1" } },
  lines: [],
  stages: [
    {
      id: "coldStart",
      label: "Cold start",
      place: { phase: "loading" },
      kind: "start",
      p50: "coldStartTime",
      p95: "coldStartTimeP95",
      questions: "questionsPerCopy",
      idleTimeout: "idleTimeout",
    },
  ],
});
