import { technique, tokenCount } from "../../technique";

export const knowledge = technique({
  id: "knowledge",
  title: "Knowledge base",
  section: "rag",
  summary: "The documents the answers rest on.",
  quantities: {
    documents: {
      title: "Documents",
      unit: "1",
      min: 0,
      max: 1e9,
      help: "How many documents, articles or pages the knowledge base has.",
    },
    documentTokens: {
      ...tokenCount,
      title: "Document",
      help: "Mean length of a document in tokens; a page is about 600.",
    },
  },
  formulas: { corpusTokens: { title: "Knowledge base", unit: "tok", is: "documents * documentTokens" } },
  lines: [],
});

export const knowledgePrompt = technique({
  id: "knowledgePrompt",
  title: "The whole knowledge base in the prompt",
  section: "longContext",
  summary: "Every prompt carries all documents as part of the fixed prefix, which the provider caches.",
  leavesOut: "Dearer long-prompt tiers: use it for knowledge bases below the tier.",
  quantities: {},
  adds: { prefixTokens: "corpusTokens" },
  lines: [],
});
