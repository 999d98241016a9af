import type { Format } from "./format";

/** LiteLLM, table LiteLLM_SpendLogs, as CSV or JSON. */
export const litellm: Format = {
  id: "litellm",
  title: "LiteLLM spend logs",
  has: [["startTime"], ["prompt_tokens"], ["completion_tokens"], ["spend", "call_type"]],
  columns: {
    id: ["request_id"],
    time: ["startTime"],
    end: ["endTime"],
    firstAt: ["completionStartTime"],
    wholeTime: ["request_duration_ms"],
    prompt: ["prompt_tokens"],
    answer: ["completion_tokens"],
    cached: ["metadata.usage_object.prompt_tokens_details.cached_tokens"],
    reasoning: ["metadata.usage_object.completion_tokens_details.reasoning_tokens"],
    cost: ["spend"],
    model: ["model"],
    status: ["status"],
    session: ["session_id"],
  },
};
