import { boughtOrRented } from "../analysis/evaluation/bought-or-rented";
import type { Evaluation } from "../analysis/evaluation/evaluate-scenario";
import type { ApproachId } from "../model/names";
import { formatMonths, formatUsdSentence } from "../sheet/format";
import { capital, name, type Phrase, text } from "./phrase";

/** When the machines that an approach buys have cost less than the same ones rented; nothing where it buys none. */
export function boughtWords(evaluation: Evaluation, id: ApproachId): readonly Phrase[] {
  const found = boughtOrRented(evaluation, id);
  if (!found) return [];
  const { payback, rentedUsd, boughtUsd } = found;
  const after = payback.aheadForGoodMonth;
  const difference = formatUsdSentence(Math.abs(rentedUsd - boughtUsd));
  const period = formatMonths(evaluation.horizonMonths);
  const beside = `over ${period} they cost ${difference} ${boughtUsd <= rentedUsd ? "less" : "more"}`;
  if (after !== null)
    return [
      capital(name(id)),
      text(` buys its machines: from month ${after} on they have cost less than rented ones; ${beside}.`),
    ];
  const later = payback.firstAheadBeyondHorizon;
  const when =
    later !== null
      ? `rented ones would have cost as much in month ${later}`
      : payback.firstAheadMonth !== null
        ? `they have cost less than rented ones in month ${payback.firstAheadMonth}, but not at the end`
        : "rented ones never cost as much within ten years";
  return [capital(name(id)), text(` buys its machines: ${when}; ${beside}.`)];
}
