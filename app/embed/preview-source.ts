import { ownTurnFor } from "@/app/api/run-sliced";
import { sourceOf } from "@/app/scenario-source";
import type { ChartSource } from "@/lib/charts/definitions/shared/chart";
import { cardNeeds } from "@/lib/publish/embed/card";
import { defaultChart } from "@/lib/publish/embed/oembed";
import { interpret } from "@/lib/scenario/read/interpret";
import { readLink } from "@/lib/scenario/read/link";
import { withoutInvalid } from "@/lib/scenario/read/without-invalid";
import { validateScenario } from "@/lib/scenario/validate/validate-scenario";

/** What a preview is made from: like the page, what can be used of a link counts. Null when too much is asked for at once. */
export async function previewSource(link: string, signal: AbortSignal): Promise<ChartSource | null> {
  if (!(await ownTurnFor(signal))) return null;
  const validated = validateScenario(withoutInvalid(interpret(readLink(link))));
  return sourceOf(validated, cardNeeds(defaultChart), { signal });
}
