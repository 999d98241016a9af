import { perQuery, technique, tokenCount } from "../technique";

export const retrieval = technique({
  id: "retrieval",
  title: "Retrieval",
  section: "rag",
  summary: "Each question is embedded, the nearest passages are found and put into the prompt.",
  leavesOut: "Query rewriting, reranking and guards.",
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
  },
  adds: { variableTokens: "passages * passageTokens" },
  formulas: {
    searchesPerQuery: {
      title: "Searches per question",
      unit: "1/query",
      is: "modelCalls * (1 - skippedShare) * searchesPerModelCall",
    },
  },
  lines: [perQuery("embed", "Embed the question", "searchesPerQuery * questionTokens * embeddingPrice * priceLevel")],
});
