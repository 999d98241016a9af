import { ownTurnFor } from "@/app/api/run-sliced";
import { sourceOrFailure } from "@/app/scenario-source";
import { findChart } from "@/lib/charts/definitions/charts";
import type { ChartSource } from "@/lib/charts/definitions/shared/chart";
import { type Card, cardNeeds, cardOf } from "@/lib/publish/embed/card";
import type { CardLook } from "@/lib/publish/embed/card-parameters";
import { unknownChart } from "@/lib/publish/files/chart-formats/unknown-chart";
import { type Failure, overload, refusal } from "@/lib/publish/files/failure";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";

export type Sourced = { readonly card: Card; readonly source: ChartSource };

/** The card of a chart by its name and link, with what it is made from; or why there is none. */
export async function sourcedCard(
  name: string,
  link: string,
  look: CardLook,
  signal: AbortSignal,
): Promise<Sourced | Failure> {
  const chart = findChart(name);
  if (!chart) return unknownChart(name);
  if (!(await ownTurnFor(signal))) return overload;
  const source = await sourceOrFailure(readScenario(link), cardNeeds(chart), { signal });
  if ("status" in source) return source;
  const card = cardOf(chart, source, look);
  return typeof card === "string" ? refusal([], card) : { card, source };
}
