import { sourceOf } from "@/app/scenario-source";
import { type ChartSource, charts } from "@/lib/chart-files/charts";
import { cardNeeds } from "@/lib/embed/card";
import { usualChart } from "@/lib/embed/oembed";
import { interpret } from "@/lib/scenario/interpret";
import { readLink } from "@/lib/scenario/link";

/** What a preview is made from: like the page, what can be used of a link counts. Null when too much is asked for at once. */
export function previewSource(link: string, signal: AbortSignal): Promise<ChartSource | null> {
  const read = interpret(readLink(link));
  const entries = new Map([...read.texts]);
  const usable = interpret({ preset: read.preset.id, entries, issues: [] });
  return sourceOf(usable, cardNeeds(entryOf(usualChart)), { signal });
}

export function entryOf(name: string) {
  const entry = charts.get(name);
  if (!entry) throw new Error(`unknown chart: ${name}`);
  return entry;
}
