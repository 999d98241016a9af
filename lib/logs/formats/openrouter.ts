import type { Format } from "./format";

/** OpenRouter, the activity export: one row a call. */
export const openrouter: Format = {
  id: "openrouter",
  title: "OpenRouter activity",
  has: [["created_at"], ["tokens_prompt"], ["tokens_completion"]],
  columns: {
    id: ["generation_id", "id"],
    time: ["created_at"],
    prompt: ["tokens_prompt"],
    answer: ["tokens_completion"],
    reasoning: ["tokens_reasoning", "native_tokens_reasoning"],
    cached: ["native_tokens_cached", "tokens_cached"],
    cost: ["cost_total", "total_cost", "usage"],
    firstTime: ["time_to_first_token_ms", "latency"],
    wholeTime: ["generation_time_ms"],
    model: ["model_permaslug", "model"],
    status: ["finish_reason_normalized"],
  },
};

/** OpenRouter, GET /api/v1/activity: one row for each day and model. */
export const openrouterDays: Format = {
  id: "openrouter-days",
  title: "OpenRouter activity by day",
  has: [["date"], ["requests"], ["prompt_tokens"], ["completion_tokens"], ["model_permaslug", "model"]],
  isSums: true,
  columns: {
    time: ["date"],
    calls: ["requests"],
    prompt: ["prompt_tokens"],
    answer: ["completion_tokens"],
    reasoning: ["reasoning_tokens"],
    cost: ["usage"],
    model: ["model_permaslug", "model"],
  },
};
