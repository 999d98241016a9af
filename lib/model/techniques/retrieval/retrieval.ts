import { perQuery, share, technique, timed, tokenCount } from "../../technique";

export const retrieval = technique({
  id: "retrieval",
  title: "Retrieval",
  section: "rag",
  cause: "documents",
  summary: "Each question is embedded, the nearest passages are found and put into the prompt.",
  leavesOut: "That prompts without passages are read faster than others: each is taken to have the mean length.",
  quantities: {
    passages: {
      title: "Passages in the prompt",
      unit: "1",
      min: 0,
      max: 1000,
      scope: "approach",
      first: true,
      help: "How many retrieved passages go into each prompt (top-k).",
    },
    passageTokens: {
      ...tokenCount,
      title: "Passage",
      help: "Mean length of a retrieved passage; usually the chunk size.",
    },
    searchesPerModelCall: {
      title: "Searches per model call",
      unit: "1",
      min: 0,
      max: 100,
      help: "1 unless the agent searches several times or not always.",
    },
    noSearchShare: {
      ...share,
      title: "Questions that need no search",
      help: "Share of the questions that are answered without a search, and so without passages in the prompt.",
      default: { is: 0 },
    },
    ...timed("embedTime", "Embedding the question", "The time of the embedding call, for half of the requests.", {
      choice: "embedding",
      timing: "embedder",
    }),
  },
  adds: {
    variableTokens: "passages * passageTokens * (1 - noSearchShare)",
    sparedTokens: "passages * passageTokens * noSearchShare",
  },
  sums: { searchesAtOnce: { title: "Searches side by side", unit: "1", starts: "1" } },
  formulas: {
    searchesPerCall: {
      title: "Searches per model call, skipped ones left out",
      unit: "1",
      is: "searchesPerModelCall * (1 - noSearchShare)",
    },
    roundsPerQuery: {
      title: "Rounds of search per question",
      unit: "1/query",
      is: "modelCalls * (1 - skippedShare) * searchesPerCall",
    },
    searchesPerQuery: { title: "Searches per question", unit: "1/query", is: "roundsPerQuery * searchesAtOnce" },
  },
  lines: [perQuery("embed", "Embed the question", "searchesPerQuery * questionTokens * embeddingPrice * priceLevel")],
  stages: [
    {
      id: "embed",
      label: "Embed the question",
      place: { phase: "embedding" },
      kind: "time",
      p50: "embedTime",
      p95: "embedTimeP95",
    },
  ],
  passings: [{ part: "retrieval", how: "times", is: "searchesPerCall" }],
});
