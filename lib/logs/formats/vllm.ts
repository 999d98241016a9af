import { type Format, listOf, objectOf } from "./format";

/** vLLM, `vllm bench serve --save-result --save-detailed`: one object with a list for each measure. */
export const vllm: Format = {
  id: "vllm",
  title: "vLLM benchmark",
  has: [["input_len"], ["output_len"]],
  columns: {
    prompt: ["input_len"],
    answer: ["output_len"],
    firstTime: [{ name: "ttft", times: 1_000 }],
    wholeTime: [{ name: "whole", times: 1_000 }],
    model: ["model_id"],
    error: ["error"],
  },
  rows: (value) => {
    const { input_lens, output_lens, ttfts, itls, errors, model_id } = objectOf(value);
    if (!Array.isArray(input_lens)) return [value];
    return input_lens.map((input_len, index) => ({
      input_len,
      output_len: listOf(output_lens)[index],
      ttft: listOf(ttfts)[index],
      whole: wholeTime(listOf(ttfts)[index], listOf(itls)[index]),
      error: listOf(errors)[index],
      model_id,
    }));
  },
  note: "A benchmark sends its own questions: its times are yours, its volume is not.",
};

function wholeTime(first: unknown, between: unknown): number | undefined {
  if (typeof first !== "number" || !Array.isArray(between)) return;
  return between.reduce((sum: number, each) => sum + (typeof each === "number" ? each : 0), first);
}
