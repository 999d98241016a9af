import type { Format } from "./format";

/** LLMPerf, individual responses. */
export const llmperf: Format = {
  id: "llmperf",
  title: "LLMPerf responses",
  has: [["ttft_s"], ["end_to_end_latency_s"]],
  columns: {
    prompt: ["input_tokens", "number_input_tokens"],
    answer: ["output_tokens", "number_output_tokens"],
    firstTime: [{ name: "ttft_s", times: 1_000 }],
    wholeTime: [{ name: "end_to_end_latency_s", times: 1_000 }],
    error: ["error_code"],
  },
  modelOf: ["provider", "model_size"],
  note: "A benchmark sends its own questions: its times are yours, its volume is not.",
};
