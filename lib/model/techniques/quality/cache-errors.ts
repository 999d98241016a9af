import { share, technique } from "../../technique";

export const cacheErrors = technique({
  id: "cacheErrors",
  title: "Wrong hits of the response cache",
  section: "model",
  summary: "A cache that matches by meaning sometimes sends the answer to another question.",
  optional: { choice: "wrongAnswer", besides: "responseCache" },
  quantities: {
    cacheRightShare: {
      ...share,
      title: "Cache hits that fit the question",
      help: "1 for a cache that matches word for word; 0.95 was measured for one that matches by meaning.",
      default: { is: 1 },
    },
  },
  scales: { answeredRight: "1 - responseHitShare * (1 - cacheRightShare)" },
  lines: [],
});
