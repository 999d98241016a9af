import { type Format, listOf, objectOf } from "./format";

/** OpenAI, GET /v1/organization/usage/completions: sums of a minute, an hour or a day. */
export const openaiUsage: Format = {
  id: "openai-usage",
  title: "OpenAI usage",
  has: [["start_time"], ["num_model_requests", "input_tokens"]],
  isSums: true,
  columns: {
    time: ["start_time"],
    until: ["end_time"],
    calls: ["num_model_requests"],
    prompt: ["input_tokens"],
    answer: ["output_tokens"],
    cached: ["input_cached_tokens"],
    model: ["model"],
  },
  rows: bucketRows("num_model_requests"),
};

/** OpenAI, GET /v1/organization/costs: money of a day. */
export const openaiCosts: Format = {
  id: "openai-costs",
  title: "OpenAI costs",
  has: [["start_time"], ["amount.value"]],
  isSums: true,
  columns: { time: ["start_time"], until: ["end_time"], cost: ["amount.value"], model: ["line_item"] },
  rows: bucketRows("amount"),
  note: "A cost report has no tokens and no calls: only what was billed is read from it.",
};

/** Buckets hold their results; each result is given the bucket's times. */
function bucketRows(key: string) {
  return (value: unknown): readonly unknown[] => {
    const { start_time, end_time, results } = objectOf(value);
    if (!Array.isArray(results)) return [value];
    return listOf(results)
      .map(objectOf)
      .filter((result) => key in result)
      .map((result) => ({ start_time, end_time, ...result }));
  };
}
