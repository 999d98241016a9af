import { type LatencyKind, type LatencyRecords, latencyAt } from "../catalog/latency";
import { defaultPreset } from "../presets";
import { type Changes, linkTo, onlyRag, presetIds, ragAsked } from "./links";

/** A measurement of the catalogue on the day of the presets. */
export function measured<Kind extends LatencyKind>(kind: Kind, id: string): LatencyRecords[Kind] {
  const found = latencyAt(kind, id, defaultPreset.date);
  if (!found) throw new Error(`nothing measured: ${id}`);
  return found;
}

/** An embedding model that the catalogue has a time of and no price for. */
export function embedder(id: string): Changes {
  const { p50Ms, p95Ms } = measured("embedder", id).values;
  return { embedTime: p50Ms, embedTimeP95: p95Ms };
}

/** An embedding model and a vector store on one's own machines, next to the application. */
export const nearby: Changes = { ...embedder("embedder-small-server"), store: "postgres-supabase-micro" };

/** A small model on one H100, with the answer speed that was measured there. */
export function smallModel(approach: "rag" | "fineTuning", machine: string): Changes {
  const { outputTokensPerSecond } = measured("selfHosted", machine).values;
  return {
    [`${approach}.serving`]: "dedicated",
    [`${approach}.replicaSpeed`]: outputTokensPerSecond,
    host: "gpu-runpod-h100-sxm",
    machine,
  };
}

/** RAG alone at the yardstick, with a 70B model on a machine of one's own. */
export const ragOnOwnMachine = (...more: readonly Changes[]): string =>
  linkTo(presetIds.supportBot, onlyRag, ragAsked, { "rag.serving": "dedicated" }, ...more);

/** A model that can be bought plain and tuned, and whose times were measured. */
export const gpt41Mini = {
  model: "llm-openai-gpt-4.1-mini",
  tuning: "finetune-openai-gpt-4.1-mini-2025-04-14",
} as const satisfies Changes;
