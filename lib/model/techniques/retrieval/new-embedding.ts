import { none } from "../../choice";
import { atMonth, technique } from "../../technique";

export const newEmbedding = technique({
  id: "newEmbedding",
  title: "Move to another embedding model",
  section: "rag",
  cause: "documents",
  summary: "Vectors of two models cannot be compared, so all documents are embedded and stored again.",
  leavesOut: "Both stores at once while it lasts, and another price or size of the new vectors.",
  optional: { choice: "newEmbedding", besides: "vectorStore" },
  choices: [
    {
      id: "newEmbedding",
      title: "Move to another embedding model",
      help: "Whether the model is replaced.",
      scope: "shared",
      options: () => [none, { id: "on", title: "Once" }],
      default: "none",
      decides: true,
    },
  ],
  quantities: {
    newEmbeddingMonth: {
      title: "In month",
      unit: "month",
      min: 1,
      max: 120,
      help: "When everything is embedded again.",
      default: { is: 9 },
    },
    newEmbeddingWork: {
      title: "Work for the move",
      unit: "h",
      min: 0,
      max: 10_000,
      help: "Your team’s hours to test and change over.",
      default: { is: "8..24..80" },
    },
  },
  lines: [
    atMonth(
      "newEmbeddingMonth",
      "move",
      "Move to another embedding model",
      "embeddedTokens * embeddingPrice * priceLevel + fillPaid + newEmbeddingWork * teamRate",
    ),
  ],
});
