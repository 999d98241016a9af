import type { BaseCase } from "../base-case/base-case";
import { curveFor } from "../break-even/approach-curve";
import { cheapestByVolume } from "../break-even/crossings";
import type { EnvelopeInterval } from "../break-even/types";
import type { Evaluation } from "../evaluation/evaluate-scenario";
import { wrongLines } from "./right-answers";

/** The cheapest by volume while the lines of wrong answers are left out of every bill. */
export function envelopeBeforeWrong(evaluation: Evaluation): readonly EnvelopeInterval[] {
  const { approaches, baseCases, horizonMonths, queriesPerMonth } = evaluation;
  const curves = approaches.flatMap(({ id }) => {
    const baseCase = baseCases.get(id);
    return baseCase ? [[id, curveFor(withoutWrong(baseCase), horizonMonths, queriesPerMonth)] as const] : [];
  });
  return curves.length > 0 ? cheapestByVolume(curves) : [];
}

const withoutWrong = (baseCase: BaseCase): BaseCase => ({
  ...baseCase,
  bill: { ...baseCase.bill, lines: baseCase.bill.lines.filter(({ line }) => !wrongLines.includes(line.id)) },
});
