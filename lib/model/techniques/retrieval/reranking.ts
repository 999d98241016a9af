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
      help: "What one unit costs: a question with as many passages as the reranker takes for one.",
    },
    rerankedPassages: {
      title: "Passages put in order",
      unit: "1",
      min: 0,
      max: 10_000,
      help: "How many of the passages found the reranker reads; never fewer than go into the prompt.",
      default: { is: 0 },
    },
    rerankUnitPassages: {
      title: "Passages in a unit",
      unit: "1",
      min: 0,
      max: 100_000,
      none: true,
      help: "A reranking of more passages costs several units. None where one price covers any number.",
      default: { is: 0 },
    },
    rerankPieceTokens: {
      title: "Longest passage that counts as one",
      unit: "tok",
      min: 0,
      max: 10_000_000,
      none: true,
      help: "A longer passage, question included, is split, and each piece counts. None where it never is.",
      default: { is: 0 },
    },
    ...timed("rerankTime", "Reranking", "The time of one reranking, for half of the requests.", {
      choice: "reranker",
      timing: "reranker",
      missing: 0,
    }),
  },
  formulas: {
    rerankPieces: {
      title: "Pieces of a passage",
      unit: "1",
      is: "if(rerankPieceTokens > questionTokens, max(1, ceil(passageTokens / (rerankPieceTokens - questionTokens))), 1)",
    },
    rerankUnits: {
      title: "Units of a reranking",
      unit: "1",
      is: "if(rerankUnitPassages > 0, max(1, ceil(max(rerankedPassages, passages) * rerankPieces / rerankUnitPassages)), 1)",
    },
  },
  lines: [perQuery("rerank", "Rerank the passages", "roundsPerQuery * rerankUnits * rerankCost")],
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
