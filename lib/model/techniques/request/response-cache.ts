import { monthly, share, technique, timed } from "../../technique";

export const responseCache = technique({
  id: "responseCache",
  title: "Response cache",
  section: "model",
  summary: "A share of the questions is answered from earlier answers and never reaches the model.",
  quantities: {
    responseHitShare: {
      ...share,
      title: "Answered from a response cache",
      help: "Share of the questions whose stored answer is sent again.",
    },
    responseCacheCost: {
      title: "Response cache hosting",
      unit: "USD/month",
      min: 0,
      max: 1e7,
      help: "What the store of earlier answers costs a month.",
    },
    ...timed("cachedAnswerTime", "Answer from the response cache", "The time of such an answer, for half of them."),
  },
  adds: { skippedShare: "responseHitShare" },
  lines: [monthly("hosting", "Response cache", "responseCacheCost")],
  stages: [
    {
      id: "cachedAnswer",
      label: "Response cache",
      place: { phase: "shortcut", share: "responseHitShare" },
      kind: "time",
      p50: "cachedAnswerTime",
      p95: "cachedAnswerTimeP95",
    },
  ],
});
