import type { Percentile } from "../../../analysis/latency/types";
import type { BarSegment } from "../../spec/spec";

type Pattern = BarSegment["pattern"];

/** For stages by size, the largest first: a figure is easiest to read on the plain fills. */
const patterns: readonly Pattern[] = ["solid", "light", "dense", "dots", "cross"];
const rest: Pattern = "plain";
/** Also the name of what is drawn together. */
export const other = "other";

type Entry = { readonly id: string; readonly pattern: Pattern };

export type StagePatterns = {
  readonly key: readonly (Entry & { readonly name: string })[];
  /** The entry of the key a stage is drawn as. */
  readonly entryOf: (stage: string) => Entry;
};

/** Each stage has its own fill; where there are more stages than fills, the smallest are drawn together. */
export function stagePatterns(percentiles: readonly Percentile[]): StagePatterns {
  const stages = new Map<string, { readonly label: string; readonly share: number }>();
  for (const { ms: whole, segments } of percentiles) {
    for (const { id, label, ms } of segments) {
      const share = Math.max(stages.get(id)?.share ?? 0, whole > 0 ? ms / whole : 0);
      stages.set(id, { label, share });
    }
  }
  const seen = inOrder(percentiles).filter((id) => (stages.get(id)?.share ?? 0) > 0);
  const bySize = [...seen].sort((one, next) => (stages.get(next)?.share ?? 0) - (stages.get(one)?.share ?? 0));
  const isMerged = seen.length > patterns.length + 1;
  const patternOf = (id: string) => patterns[bySize.indexOf(id)] ?? rest;
  const entryOf = (id: string) => {
    const pattern = patternOf(id);
    return { id: isMerged && pattern === rest ? other : id, pattern };
  };
  const named = seen.map((id) => ({ ...entryOf(id), name: stages.get(id)?.label ?? id }));
  const key = isMerged ? [...named.filter(({ id }) => id !== other), { id: other, name: other, pattern: rest }] : named;
  return { key, entryOf };
}

/** The stages of all, each where the longest way of a request has it; one that way does not pass follows the one before it. */
function inOrder(percentiles: readonly Percentile[]): string[] {
  const ways = percentiles.map(({ segments }) => segments.map(({ id }) => id));
  const order: string[] = [];
  for (const way of ways.sort((one, next) => next.length - one.length)) {
    way.forEach((id, index) => {
      if (!order.includes(id)) order.splice(order.indexOf(way[index - 1] ?? "") + 1, 0, id);
    });
  }
  return order;
}
