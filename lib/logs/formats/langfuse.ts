import type { Format } from "./format";

/** Langfuse observations, exported as JSON Lines or CSV, with names of either kind. */
export const langfuse: Format = {
  id: "langfuse",
  title: "Langfuse observations",
  has: [
    ["trace_id", "traceId"],
    ["start_time", "startTime"],
    ["usage_details", "usageDetails", "usage_details.input", "usageDetails.input", "promptTokens", "inputUsage"],
  ],
  only: { name: "type", is: ["GENERATION"] },
  columns: {
    id: ["id"],
    trace: ["trace_id", "traceId"],
    session: ["session_id", "sessionId"],
    time: ["start_time", "startTime"],
    end: ["end_time", "endTime"],
    firstAt: ["completion_start_time", "completionStartTime"],
    prompt: ["usage_details.input", "usageDetails.input", "promptTokens", "inputUsage"],
    answer: ["usage_details.output", "usageDetails.output", "completionTokens", "outputUsage"],
    cached: [
      "usage_details.input_cached_tokens",
      "usage_details.cache_read_input_tokens",
      "usageDetails.cache_read_input_tokens",
    ],
    reasoning: ["usage_details.output_reasoning_tokens", "usageDetails.output_reasoning_tokens"],
    cost: ["cost_details.total", "costDetails.total", "calculatedTotalCost", "totalCost"],
    model: ["model", "provided_model_name", "providedModelName"],
    status: ["level"],
  },
};
