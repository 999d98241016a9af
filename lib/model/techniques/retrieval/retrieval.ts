import { perQuery, technique, timed, tokenCount } from "../../technique";

export const retrieval = technique({
  id: "retrieval",
  title: "Retrieval",
  section: "rag",
  cause: "documents",
  summary: "Each question is embedded, the nearest passages are found and put into the prompt.",
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
    ...timed("embedTime", "Embedding the question", "The time of the embedding call, for half of the requests.", {
      choice: "embedding",
      timing: "embedder",
    }),
  },
  adds: { variableTokens: "passages * passageTokens" },
  sums: { searchesAtOnce: { title: "Searches side by side", unit: "1", starts: "1" } },
  formulas: {
    roundsPerQuery: {
      title: "Rounds of search per question",
      unit: "1/query",
      is: "modelCalls * (1 - skippedShare) * searchesPerModelCall",
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
  passings: [{ part: "retrieval", how: "times", is: "searchesPerModelCall" }],
});
