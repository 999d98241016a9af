import type { Choice, Option } from "./choice";

const none: Option = { id: "none", title: "None" };

export const latencyChoices: readonly Choice[] = [
  {
    id: "product",
    title: "Product",
    help: "Fills the limit on the first token with what is usual for such a product.",
    scope: "shared",
    timing: "budget",
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
  },
  {
    id: "network",
    title: "Network",
    help: "Fills the time between the user and your application.",
    scope: "shared",
    timing: "network",
    needs: ["p95Ms"],
  },
  {
    id: "search",
    title: "Vector search, as measured",
    help: "Load, memory, cold storage and distance matter more than the store's name.",
    scope: "shared",
    options: () => [{ id: "chosenStore", title: "Of the vector store chosen", follows: "store" }],
    timing: "store",
  },
  {
    id: "rewriting",
    title: "Query rewriting",
    help: "A model call before the search. Fills its time and its tokens.",
    scope: "shared",
    options: () => [none],
    timing: "rewriting",
  },
  {
    id: "rewriteModel",
    title: "Model that rewrites",
    help: "Fills the prices of the rewriting call.",
    scope: "shared",
    kinds: ["model"],
    needs: ["outputUsdPerMTok"],
  },
  {
    id: "reranker",
    title: "Reranker",
    help: "Puts the passages in a better order. Fills its time.",
    scope: "shared",
    options: () => [none],
    timing: "reranker",
  },
  {
    id: "inputGuard",
    title: "Input guard",
    help: "Checks each question. Fills its time.",
    scope: "shared",
    options: () => [none],
    timing: "guard",
  },
  {
    id: "inputGuardRuns",
    title: "The input guard runs",
    help: "Beside the retrieval only the slower of the two counts.",
    scope: "shared",
    options: () => [
      { id: "before", title: "Before the retrieval" },
      { id: "beside", title: "Beside the retrieval" },
    ],
  },
  {
    id: "outputGuard",
    title: "Output guard",
    help: "Checks each answer. Fills its time.",
    scope: "shared",
    options: () => [none],
    timing: "guard",
  },
  {
    id: "outputGuardSees",
    title: "The output guard sees",
    help: "If it must see the whole answer, nothing is shown until the last token is written.",
    scope: "shared",
    options: () => [
      { id: "parts", title: "The answer in parts, as it is written" },
      { id: "whole", title: "The whole answer, before it is shown" },
    ],
  },
  {
    id: "machine",
    title: "Your machine, as measured",
    help: "Fills the speed of a copy alone and under load, how many requests it answers at once, and its GPUs.",
    scope: "overridable",
    timing: "selfHosted",
  },
  {
    id: "together",
    title: "Slow steps come together",
    help: "Whether a request that is slow at one step is slow at the others. Where it was measured, hardly at all.",
    scope: "shared",
    options: () => [
      { id: "0", title: "No: steps are independent" },
      { id: "0.3", title: "Somewhat (correlation 0.3)" },
      { id: "1", title: "Always (correlation 1): percentiles add up" },
    ],
  },
];
