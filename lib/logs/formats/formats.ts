import { anthropicCosts, anthropicUsage } from "./anthropic-usage";
import { azureTrace } from "./azure-trace";
import type { Format } from "./format";
import { helicone } from "./helicone";
import { langfuse } from "./langfuse";
import { litellm } from "./litellm";
import { llmperf } from "./llmperf";
import { mooncake } from "./mooncake";
import { openaiCosts, openaiUsage } from "./openai-usage";
import { openrouter, openrouterDays } from "./openrouter";
import { otlp } from "./otlp";
import { vllm } from "./vllm";

/** Every kind of log that is known by its columns. The first that fits is taken. */
export const formats: readonly Format[] = [
  otlp,
  litellm,
  langfuse,
  helicone,
  openrouter,
  openrouterDays,
  openaiUsage,
  openaiCosts,
  anthropicUsage,
  anthropicCosts,
  azureTrace,
  mooncake,
  llmperf,
  vllm,
];

/** The kind of log that has such columns. */
export const formatOf = (names: ReadonlySet<string>): Format | undefined =>
  formats.find(({ has }) => has.every((group) => group.some((name) => names.has(name))));
