import { none } from "../../choice";
import { perQuery, share, technique } from "../../technique";
import { contactCost } from "../quality/contact-cost";

export const relevanceThreshold = technique({
  id: "relevanceThreshold",
  title: "Least relevance",
  section: "rag",
  cause: "people",
  summary: "Where no passage is relevant enough, the model is not asked: it is said so, or a person answers.",
  leavesOut: "That such an answer comes sooner, and right answers that a threshold set too high gives away.",
  optional: { choice: "threshold", besides: "retrieval" },
  choices: [
    {
      id: "threshold",
      title: "When nothing relevant is found",
      help: "What happens below a least relevance.",
      scope: "shared",
      options: () => [
        { ...none, title: "The model answers all the same" },
        { id: "refuse", title: "It says that it does not know", values: { toPerson: 0, rightWhenMissed: 0 } },
        {
          id: "person",
          title: "A person answers",
          values: { toPerson: 1, rightWhenMissed: 1 },
          note: "Every question whose passage was missed is taken to be below the threshold.",
        },
      ],
      default: "none",
      decides: true,
    },
  ],
  quantities: {
    belowShare: {
      ...share,
      title: "Questions below the threshold",
      help: "Share of the questions without a relevant passage.",
      default: { is: "0.06..0.1..0.13", note: "As many as searches by embedding missed where that was measured." },
    },
    belowToPersonShare: {
      ...share,
      title: "Of those, to a person",
      help: "Share of them that a person answers.",
      filledBy: { choice: "threshold", keys: ["toPerson"] },
      default: { is: 0 },
    },
    contactCost,
  },
  scales: { callsPerQuery: "1 - belowShare" },
  lines: [
    perQuery(
      "people",
      "Nothing relevant found, by people",
      "(1 - skippedShare) * belowShare * belowToPersonShare * contactCost",
    ),
  ],
});
