import type { Format } from "./format";

/** Mooncake’s public traces: milliseconds since they begin, tokens, and the prompt in named blocks. */
export const mooncake: Format = {
  id: "mooncake",
  title: "Mooncake trace",
  has: [["timestamp"], ["input_length"], ["output_length"]],
  isRelative: true,
  columns: { time: ["timestamp"], prompt: ["input_length"], answer: ["output_length"], blocks: ["hash_ids"] },
};
