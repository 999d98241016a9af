import type { Format } from "./format";

/** Helicone requests, as CSV or JSON. */
export const helicone: Format = {
  id: "helicone",
  title: "Helicone",
  has: [
    ["request_created_at", "request_body", "helicone_user", "delay_ms", "response_status"],
    ["prompt_tokens"],
    ["completion_tokens"],
    ["delay_ms", "response_status", "time_to_first_token"],
  ],
  columns: {
    id: ["request_id", "response_id"],
    time: ["request_created_at", "created_at"],
    wholeTime: ["delay_ms"],
    firstTime: ["time_to_first_token"],
    prompt: ["prompt_tokens"],
    answer: ["completion_tokens"],
    cached: ["prompt_cache_read_tokens"],
    cost: ["cost", "cost_usd", "costUSD"],
    model: ["response_model", "request_model", "model"],
    status: ["response_status", "status"],
    session: ["session_id", "request_properties.Helicone-Session-Id"],
  },
};
