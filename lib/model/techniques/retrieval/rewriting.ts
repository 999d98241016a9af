import { none } from "../../choice";
import { perQuery, technique, timed, tokenCount, tokenPrice } from "../../technique";

export const rewriting = technique({
  id: "rewriting",
  title: "Query rewriting",
  section: "rag",
  summary:
    "A model writes the question anew before the search: as a better question, as an answer to search with (HyDE), or as several questions whose searches run side by side.",
  leavesOut: "Merging the passages found by several searches.",
  optional: { choice: "rewriting", besides: "retrieval" },
  choices: [
    {
      id: "rewriting",
      title: "Query rewriting",
      help: "A model call before the search. Fills its time and its tokens.",
      scope: "shared",
      options: () => [none],
      timing: "rewriting",
      decides: true,
      section: "latency",
    },
    {
      id: "rewriteModel",
      title: "Model that rewrites",
      help: "Fills the prices of the rewriting call. A rewriting that was measured names its model.",
      scope: "shared",
      kinds: ["model"],
      namedBy: "rewriting",
      needs: ["outputUsdPerMTok"],
    },
  ],
  quantities: {
    rewritePromptTokens: {
      ...tokenCount,
      title: "Instructions for the rewriting",
      help: "Tokens sent to the rewriting model besides the question.",
    },
    rewriteTokens: {
      ...tokenCount,
      title: "Tokens the rewriting writes",
      help: "About 30 for a question, 150 for an answer to search with.",
      filledBy: { choice: "rewriting", timing: "rewriting", keys: ["outputTokens"], missing: 0 },
    },
    rewriteInputPrice: {
      ...tokenPrice,
      title: "Prompt price of the rewriting model",
      help: "Price of a million prompt tokens.",
      filledBy: { choice: "rewriteModel", keys: ["inputUsdPerMTok"] },
    },
    rewriteOutputPrice: {
      ...tokenPrice,
      title: "Answer price of the rewriting model",
      help: "Price of a million answer tokens.",
      filledBy: { choice: "rewriteModel", keys: ["outputUsdPerMTok"] },
    },
    sideSearches: {
      title: "Searches side by side",
      unit: "1",
      min: 1,
      max: 20,
      whole: true,
      help: "How many questions the rewriting makes of one.",
      filledBy: { choice: "rewriting", timing: "rewriting", keys: ["searches"], missing: 1 },
    },
    ...timed("rewriteTime", "Rewriting", "The time of the rewriting call, for half of the requests.", {
      choice: "rewriting",
      timing: "rewriting",
      missing: 0,
    }),
  },
  formulas: {
    rewriteCost: {
      title: "One rewriting",
      unit: "USD",
      is: "((rewritePromptTokens + questionTokens) * rewriteInputPrice + rewriteTokens * rewriteOutputPrice) * priceLevel",
    },
  },
  adds: { searchesAtOnce: "sideSearches - 1" },
  lines: [perQuery("rewrite", "Rewrite the question", "roundsPerQuery * rewriteCost")],
  stages: [
    {
      id: "rewrite",
      label: "Rewrite the question",
      place: { phase: "rewording" },
      kind: "time",
      p50: "rewriteTime",
      p95: "rewriteTimeP95",
    },
  ],
});
