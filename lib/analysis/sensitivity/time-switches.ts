import type { Bill } from "../../model/bill";
import type { ApproachId } from "../../model/names";
import { fields } from "../../model/registry";
import { titleOf } from "../../scenario/read/interpret";
import { longestHorizon } from "../../scenario/validate/approach-sheet";
import { formatVolume } from "../../sheet/format";
import { unitLabel } from "../../sheet/units";
import { formatInput } from "../base-case/inputs";
import { compareCosts } from "../break-even/crossings";
import type { Evaluation } from "../evaluation/evaluate-scenario";
import type { Switch, SwitchingValue } from "../uncertainty/types";

/** Along the volume every change is known exactly. */
export function volumeSwitches({ envelope, queriesPerMonth }: Evaluation): SwitchingValue[] {
  const field = fields.get("queries");
  if (field?.type !== "quantity") return [];
  const here = envelope.findIndex(({ to }) => queriesPerMonth <= to);
  const say = (value: number) => `${formatVolume(value)} ${unitLabel(field.quantity.unit)}`;
  const flip = (index: number, value: number | undefined): Switch | null => {
    const interval = envelope[index];
    return interval && value !== undefined ? { value, text: say(value), winner: interval.cheapest } : null;
  };
  return [
    {
      field: "queries",
      title: titleOf(field),
      value: queriesPerMonth,
      now: say(queriesPerMonth),
      below: flip(here - 1, envelope[here]?.from),
      above: flip(here + 1, envelope[here]?.to),
    },
  ];
}

/** Along the horizon: the number of months below or above which another has the lowest total. */
export function horizonSwitches({ baseCases, horizonMonths }: Evaluation, present: ApproachId): SwitchingValue[] {
  const field = fields.get("horizon");
  if (field?.type !== "quantity") return [];
  const totals = [...baseCases].map(([id, { bill }]) => ({ id, byHorizon: totalsByHorizon(bill) }));
  const own = totals.find(({ id }) => id === present)?.byHorizon ?? new Float64Array(longestHorizon + 1);
  const winnerAt = (months: number) => {
    let [winner, least] = [present, own[months] as number];
    for (const { id, byHorizon } of totals) {
      const total = byHorizon[months] as number;
      if (compareCosts(total, least) < 0) [winner, least] = [id, total];
    }
    return winner;
  };
  const search = (step: 1 | -1): Switch | null => {
    for (let months = horizonMonths + step; months >= 1 && months <= longestHorizon; months += step)
      if (winnerAt(months) !== present)
        return { value: months - step, text: formatInput(field.quantity, months - step), winner: winnerAt(months) };
    return null;
  };
  const now = formatInput(field.quantity, horizonMonths);
  return [{ field: "horizon", title: titleOf(field), value: horizonMonths, now, below: search(-1), above: search(1) }];
}

/** What a bill comes to over each number of months, line after line. */
function totalsByHorizon({ lines }: Bill): Float64Array {
  const totals = new Float64Array(longestHorizon + 1);
  for (const { byMonth } of lines) {
    let sum = 0;
    for (let month = 0; month < totals.length; month++) {
      sum += byMonth[month] ?? 0;
      totals[month] = (totals[month] as number) + sum;
    }
  }
  return totals;
}
