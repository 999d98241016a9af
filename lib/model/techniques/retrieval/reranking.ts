import { none } from "../../choice";
import { perQuery, technique, timed } from "../../technique";

export const reranking = technique({
  id: "reranking",
  title: "Reranking",
  section: "rag",
  summary: "A second model puts the passages found into a better order before the best of them go into the prompt.",
  optional: { choice: "reranker", besides: "retrieval" },
  choices: [
    {
      id: "reranker",
      title: "Reranker",
      help: "Puts the passages in a better order. Fills its time.",
      scope: "shared",
      options: () => [none],
      timing: "reranker",
      decides: true,
      section: "latency",
    },
  ],
  quantities: {
    rerankCost: {
      title: "Cost of a reranking",
      unit: "USD",
      min: 0,
      max: 100,
      help: "What putting the passages of one search in order costs.",
    },
    ...timed("rerankTime", "Reranking", "The time of one reranking, for half of the requests.", {
      choice: "reranker",
      timing: "reranker",
      missing: 0,
    }),
  },
  lines: [perQuery("rerank", "Rerank the passages", "roundsPerQuery * rerankCost")],
  stages: [
    {
      id: "rerank",
      label: "Rerank",
      place: { phase: "ranking" },
      kind: "time",
      p50: "rerankTime",
      p95: "rerankTimeP95",
    },
  ],
});
