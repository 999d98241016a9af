import type { Format } from "./format";

/** Azure’s public trace of a service: when, and how many tokens. */
export const azureTrace: Format = {
  id: "azure-trace",
  title: "Azure inference trace",
  has: [["TIMESTAMP"], ["ContextTokens"], ["GeneratedTokens"]],
  columns: { time: ["TIMESTAMP"], prompt: ["ContextTokens"], answer: ["GeneratedTokens"] },
};
