import { technique } from "../../technique";

const limit = { unit: "ms", min: 0, max: 86_400_000, none: true, timing: true } as const;

export const latencyBudget = technique({
  id: "latencyBudget",
  title: "How fast it must be",
  section: "latency",
  summary:
    "A limit on the time to the first token of the answer, and one on the time to its last, each for half of the requests or for 95 in 100.",
  choices: [
    {
      id: "product",
      title: "Product",
      help: "Fills the limit on the first token with what is usual for such a product.",
      scope: "shared",
      timing: "budget",
      first: true,
    },
    {
      id: "firstTokenAt",
      title: "The first token's limit holds for",
      help: "Half of the requests (p50), or 95 in 100 (p95).",
      scope: "shared",
      options: () => [
        { id: "p95", title: "95 in 100 requests (p95)" },
        { id: "p50", title: "Half of the requests (p50)" },
      ],
      decides: true,
    },
    {
      id: "fullAnswerAt",
      title: "The whole answer's limit holds for",
      help: "Half of the requests (p50), or 95 in 100 (p95).",
      scope: "shared",
      options: () => [
        { id: "p95", title: "95 in 100 requests (p95)" },
        { id: "p50", title: "Half of the requests (p50)" },
      ],
      decides: true,
    },
  ],
  quantities: {
    firstTokenBudget: {
      ...limit,
      title: "First token within",
      first: true,
      help: "How long a user may wait until the answer begins. None: no limit.",
      filledBy: {
        choice: "product",
        timing: "budget",
        keys: ["firstTokenP95Ms"],
        when: [{ choice: "firstTokenAt", is: "p50", keys: ["firstTokenP50Ms"] }],
        missing: 0,
      },
    },
    fullAnswerBudget: {
      ...limit,
      title: "Whole answer within",
      first: true,
      help: "How long a user may wait until the answer is complete. None: no limit.",
    },
  },
  lines: [],
});
