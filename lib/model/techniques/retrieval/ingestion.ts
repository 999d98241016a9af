import { monthly, once, technique, tokenCount, tokenPrice } from "../../technique";

export const ingestion = technique({
  id: "ingestion",
  title: "Chunk and embed the documents",
  section: "rag",
  cause: "documents",
  summary: "Documents are cut into overlapping chunks and each chunk is turned into a vector; later only what changed.",
  leavesOut: "Parsing of scans and tables, and a move to another embedding model.",
  choices: [
    {
      id: "embedding",
      title: "Embedding model",
      help: "Fills the embedding price.",
      scope: "shared",
      kinds: ["embedding"],
      needs: ["inputUsdPerMTok"],
    },
  ],
  quantities: {
    chunkTokens: { ...tokenCount, title: "Chunk", min: 1, help: "Length of a chunk." },
    overlapTokens: {
      ...tokenCount,
      title: "Overlap",
      help: "Tokens two neighbouring chunks share; they are embedded twice.",
    },
    changeShare: {
      title: "Documents that change",
      unit: "1/month",
      min: 0,
      max: 31,
      percent: true,
      help: "Share of the documents embedded again each month. 100% a month is a full rebuild.",
    },
    embeddingPrice: {
      ...tokenPrice,
      title: "Embedding price",
      help: "Price of embedding a million tokens.",
      filledBy: { choice: "embedding", keys: ["inputUsdPerMTok"] },
    },
  },
  formulas: {
    chunksPerDocument: {
      title: "Chunks of a document",
      unit: "1",
      is: "if(documentTokens > 0, max(1, ceil((documentTokens - overlapTokens) / (chunkTokens - overlapTokens))), 0)",
    },
    chunks: { title: "Chunks", unit: "1", is: "documents * chunksPerDocument" },
    embeddedTokens: {
      title: "Tokens to embed",
      unit: "tok",
      is: "corpusTokens + documents * max(0, chunksPerDocument - 1) * overlapTokens",
    },
  },
  formerly: {
    1: {
      chunks: "corpusTokens / (chunkTokens - overlapTokens)",
      embeddedTokens: "chunks * chunkTokens",
    },
  },
  lines: [
    once("embed", "Embed the documents", "embeddedTokens * embeddingPrice"),
    monthly("change", "Embed what changed", "embeddedTokens * changeShare * embeddingPrice * priceLevel"),
  ],
  rules: [
    {
      holds: "overlapTokens < chunkTokens",
      otherwise: "refuse",
      message: "Overlap must be shorter than the chunk.",
    },
  ],
});
