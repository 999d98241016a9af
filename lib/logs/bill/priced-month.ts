import type { Evaluation } from "../../analysis/evaluation/evaluate-scenario";
import type { ApproachId } from "../../model/names";

/** What a scenario bills by the query in its first month, line by line: logs bill calls of models, and neither set-up nor work. */
export type PricedMonth = {
  readonly usd: number;
  readonly lines: readonly { readonly title: string; readonly usd: number }[];
};

export function pricedMonth({ approaches, ruledOut }: Evaluation, running: ApproachId): PricedMonth {
  const approach = approaches.find(({ id }) => id === running) ?? ruledOut.find(({ id }) => id === running)?.result;
  const lines = (approach?.lines ?? [])
    .filter(({ kind }) => kind === "perQuery")
    .map(({ label, byMonth }) => ({ title: label, usd: byMonth[1] ?? 0 }))
    .filter(({ usd }) => usd !== 0);
  return { usd: lines.reduce((sum, { usd }) => sum + usd, 0), lines };
}
