import { none } from "../../choice";
import { monthly, technique } from "../../technique";
import { onPlanOr } from "./vector-store";

export const storeCopies = technique({
  id: "storeCopies",
  title: "Copies for a disaster",
  section: "rag",
  cause: "documents",
  summary: "The vector store is kept again somewhere else, so that it can be lost.",
  leavesOut: "Traffic between the regions, and trying out the change-over.",
  optional: { choice: "storeCopies", besides: "vectorStore" },
  choices: [
    {
      id: "storeCopies",
      title: "Copies of the vector store",
      help: "Whether it is kept twice.",
      scope: "shared",
      options: () => [none, { id: "on", title: "Elsewhere too" }],
      default: "none",
      decides: true,
    },
  ],
  quantities: {
    storeCopyCount: {
      title: "Copies besides the first",
      unit: "1",
      min: 0,
      max: 100,
      help: "Each costs what the first costs, without its searches.",
      default: { is: 1 },
    },
  },
  lines: [
    monthly(
      "kept",
      "Copies of the vector store",
      `storeCopyCount * ${onPlanOr("max(storeMinimum, storeKept + storeWrites) + storeHosting + storeCompute")}`,
    ),
  ],
});
