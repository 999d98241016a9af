import { none } from "../../choice";
import { monthly, once, technique, tokenPrice } from "../../technique";

const model = (id: string, title: string, reads: number, writes: number, embeds: number) => ({
  id,
  title,
  values: { reads, writes, embeds },
});

export const chunking = technique({
  id: "chunking",
  title: "How documents are cut",
  section: "rag",
  cause: "documents",
  summary:
    "Cutting by length costs nothing; cutting by meaning embeds every sentence, and an agent reads and writes it all.",
  leavesOut: "What it finds more: cutting by meaning gained nothing where it was measured, an agent 2.4 of 100.",
  optional: { choice: "chunking", besides: "ingestion" },
  choices: [
    {
      id: "chunking",
      title: "How documents are cut",
      help: "Fills what is read, written and embedded besides.",
      scope: "shared",
      options: () => [
        { ...none, title: "By length, or at headings" },
        model("semantic", "By meaning", 0, 0, 1),
        model("parentChild", "Small pieces, with their surroundings", 0, 0, 0),
        model("agentic", "By an agent", 1, 1, 0),
      ],
      default: "none",
      decides: true,
    },
    {
      id: "chunkModel",
      title: "Model of the agent",
      help: "Fills its prices.",
      scope: "shared",
      kinds: ["model"],
      needs: ["outputUsdPerMTok"],
      default: "llm-openai-gpt-6-luna",
    },
  ],
  quantities: {
    chunkReads: {
      title: "Times a model reads the documents",
      unit: "1",
      min: 0,
      max: 100,
      help: "Once for an agent that cuts them.",
      filledBy: { choice: "chunking", keys: ["reads"] },
      default: { is: 0 },
    },
    chunkWrites: {
      title: "Times a model writes them",
      unit: "1",
      min: 0,
      max: 100,
      help: "Once for an agent that puts out what it read.",
      filledBy: { choice: "chunking", keys: ["writes"] },
      default: { is: 0 },
    },
    chunkEmbeds: {
      title: "Times they are embedded besides",
      unit: "1",
      min: 0,
      max: 100,
      help: "Once for finding where the meaning changes.",
      filledBy: { choice: "chunking", keys: ["embeds"] },
      default: { is: 0 },
    },
    chunkInputPrice: {
      ...tokenPrice,
      title: "Prompt price of the agent’s model",
      help: "Price of a million prompt tokens.",
      filledBy: { choice: "chunkModel", keys: ["inputUsdPerMTok"] },
    },
    chunkOutputPrice: {
      ...tokenPrice,
      title: "Answer price of the agent’s model",
      help: "Price of a million answer tokens.",
      filledBy: { choice: "chunkModel", keys: ["outputUsdPerMTok"] },
    },
  },
  formulas: {
    cuttingCost: {
      title: "Cutting all documents",
      unit: "USD",
      is: "corpusTokens * (chunkReads * chunkInputPrice + chunkWrites * chunkOutputPrice + chunkEmbeds * embeddingPrice)",
    },
  },
  lines: [
    once("cut", "Cut the documents", "cuttingCost"),
    monthly("again", "Cut what changed", "cuttingCost * changeShare * priceLevel"),
  ],
});
