import { sourceOrFailure } from "@/app/scenario-source";
import { type Card, cardNeeds, cardOf } from "@/lib/publish/embed/card";
import type { CardLook } from "@/lib/publish/embed/card-parameters";
import { type ChartSource, charts } from "@/lib/publish/files/charts";
import { type Failure, refusal, unknownChart } from "@/lib/publish/files/failure";
import { interpret } from "@/lib/scenario/read/interpret";
import { readLink } from "@/lib/scenario/read/link";

export type Sourced = { readonly card: Card; readonly source: ChartSource };

/** The card of a chart by its name and link, with what it is made from; or why there is none. */
export async function sourcedCard(
  name: string,
  link: string,
  look: CardLook,
  signal: AbortSignal,
): Promise<Sourced | Failure> {
  const entry = charts.get(name);
  if (!entry) return unknownChart(name);
  const source = await sourceOrFailure(interpret(readLink(link)), cardNeeds(entry), { signal });
  if ("status" in source) return source;
  const card = cardOf(name, entry, source, look);
  return typeof card === "string" ? refusal([], card) : { card, source };
}
