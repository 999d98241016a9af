import { type Format, listOf, objectOf } from "./format";

/** Anthropic, GET /v1/organizations/usage_report/messages. It does not say how many calls there were. */
export const anthropicUsage: Format = {
  id: "anthropic-usage",
  title: "Anthropic usage",
  has: [["starting_at"], ["uncached_input_tokens"]],
  isSums: true,
  promptIsUncached: true,
  columns: {
    time: ["starting_at"],
    until: ["ending_at"],
    prompt: ["uncached_input_tokens"],
    cached: ["cache_read_input_tokens"],
    cacheWritten: ["cacheWritten"],
    answer: ["output_tokens"],
    model: ["model"],
  },
  rows: bucketRows,
  note: "Anthropic’s usage report does not say how many calls there were, so tokens are known by the day and not by the call.",
};

/** Anthropic, GET /v1/organizations/cost_report: cents as text. */
export const anthropicCosts: Format = {
  id: "anthropic-costs",
  title: "Anthropic costs",
  has: [["starting_at"], ["amount"], ["currency"]],
  isSums: true,
  columns: {
    time: ["starting_at"],
    until: ["ending_at"],
    cost: [{ name: "amount", times: 0.01 }],
    model: ["model", "description"],
  },
  rows: bucketRows,
  note: "A cost report has no tokens and no calls: only what was billed is read from it.",
};

function bucketRows(value: unknown): readonly unknown[] {
  const { starting_at, ending_at, results } = objectOf(value);
  if (!Array.isArray(results)) return [value];
  return listOf(results)
    .map(objectOf)
    .map((result) => ({ starting_at, ending_at, cacheWritten: written(result.cache_creation), ...result }));
}

/** What was written to caches of every age. */
function written(creation: unknown): number {
  const numbers = Object.values(objectOf(creation)).filter((each) => typeof each === "number");
  return numbers.reduce((sum, each) => sum + each, 0);
}
