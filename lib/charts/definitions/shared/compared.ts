import type { Evaluation } from "../../../analysis/evaluation/evaluate-scenario";
import { inTime } from "../../../analysis/latency/limits/in-time";
import type { Odds } from "../../../analysis/uncertainty/types";
import { approaches } from "../../../model/approaches";
import { lowerFirst } from "../../../sheet/explain";
import { joinWords } from "../../../sheet/words";
import type { ChartInput, ChartScope } from "./input";

/**
 * What a chart of costs compares: those that may be the answer. Under a limit on time nobody who is over it is drawn, so no
 * title names them; null where nothing is priced.
 */
export function comparedIn(evaluation: Evaluation, odds: Odds | null = null): ChartInput | null {
  const { evaluation: compared, late, isAnyInTime } = inTime(evaluation);
  const { cheapest } = compared;
  if (cheapest === null) return null;
  const isLinear = hasStraightAxes(evaluation);
  return {
    ...compared,
    cheapest,
    odds,
    ...(late.length > 0 && { limited: { late, isAnyInTime } }),
    ...(isLinear && { isLinear }),
  };
}

/** Whether the chart by volume is to have straight axes. */
export const hasStraightAxes = ({ scenario }: Evaluation): boolean => scenario.options.get("axes") === "linear";

/** A title that says of whom it speaks, where a limit leaves some out. */
function titleIn({ limited }: ChartScope, title: string): string {
  if (!limited) return title;
  return `${limited.isAnyInTime ? "Within the limit" : "None keeps the limit. By cost alone"}, ${lowerFirst(title)}`;
}

/** A subtitle that says who is left out. */
function subtitleIn({ limited }: ChartScope, subtitle: string): string {
  if (!limited?.isAnyInTime) return subtitle;
  return `${subtitle}, without ${joinWords(limited.late.map((id) => approaches[id].inSentence))}: over the latency limit`;
}

type Titled = { readonly title: string; readonly subtitle: string };

/** A chart whose title and subtitle say of whom they speak. */
export const saidOf = <Spec extends Titled>(scope: ChartScope, spec: Spec): Spec =>
  scope.limited ? { ...spec, title: titleIn(scope, spec.title), subtitle: subtitleIn(scope, spec.subtitle) } : spec;
