import { sourceOf } from "@/app/scenario-source";
import { cardNeeds } from "@/lib/publish/embed/card";
import { defaultChart } from "@/lib/publish/embed/oembed";
import { type ChartSource, charts } from "@/lib/publish/files/charts";
import { interpret } from "@/lib/scenario/read/interpret";
import { readLink } from "@/lib/scenario/read/link";
import { withoutInvalid } from "@/lib/scenario/read/without-invalid";

/** What a preview is made from: like the page, what can be used of a link counts. Null when too much is asked for at once. */
export function previewSource(link: string, signal: AbortSignal): Promise<ChartSource | null> {
  return sourceOf(withoutInvalid(interpret(readLink(link))), cardNeeds(entryOf(defaultChart)), { signal });
}

export function entryOf(name: string) {
  const entry = charts.get(name);
  if (!entry) throw new Error(`unknown chart: ${name}`);
  return entry;
}
