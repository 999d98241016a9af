import { type Evaluation, pricedCase } from "../../analysis/evaluation/evaluate-scenario";
import type { ApproachId } from "../../model/names";
import { resolveChoice } from "../../scenario/resolve/resolve-choice";
import { dayMs, dayText, monthMs } from "../bytes/time";
import type { Summary } from "../summary/summary";
import type { Totals } from "../totals/totals";
import { tokenCost } from "./list-price";
import { type ModelBill, modelBills } from "./model-bills";
import { type MonthBill, monthBills } from "./month-bills";
import { type PricedMonth, pricedMonth } from "./priced-month";

/** What was billed against what the scenario bills for the same approach. */
export type BillCheck = {
  /** A month, at the pace that was seen, or of the whole months of an invoice. */
  readonly billedUsd: number;
  readonly pricedUsd: number;
  readonly running: ApproachId;
  /** The scenario's lines of a month. */
  readonly lines: PricedMonth["lines"];
  readonly models: readonly ModelBill[];
  /** What was billed in each month, and what the scenario bills for as many calls, or for a month where none are said. */
  readonly months: readonly (MonthBill & { readonly pricedUsd: number })[];
  /** What the difference is made of; together the difference. */
  readonly parts: readonly BillPart[];
};

/** A part of what was billed beyond what the scenario bills, a month. */
type BillPart = { readonly title: string; readonly usd: number };

const monthDays = monthMs / dayMs;

export function billCheck(
  { billed, perMonth }: Summary,
  totals: Totals,
  evaluation: Evaluation,
  running: ApproachId,
): BillCheck | null {
  if (!billed || totals.lastAt === null || !pricedCase(evaluation, running)) return null;
  const months = monthBills(totals);
  const billedUsd = billed.perMonthUsd ?? (totals.calls === 0 ? meanOfWhole(months) : null);
  if (billedUsd === null) return null;
  const { usd: pricedUsd, lines } = pricedMonth(evaluation, running);
  const calls = perMonth.calls?.value ?? 0;
  const models = modelBills(totals, dayText(Math.floor(totals.lastAt / dayMs)));
  return {
    billedUsd,
    pricedUsd,
    running,
    lines,
    models,
    months: months.map((month) => ({
      ...month,
      pricedUsd: pricedUsd * (calls > 0 ? month.calls / calls : month.days / monthDays),
    })),
    parts: partsOf(billedUsd, pricedUsd, models, ownTokens(totals, evaluation, running), billedUsd / billed.usd),
  };
}

/** Of an invoice, which says no calls: its whole months as months of the scenario. */
function meanOfWhole(months: readonly MonthBill[]): number | null {
  const whole = months.filter(({ isWhole }) => isWhole);
  const days = whole.reduce((sum, month) => sum + month.days, 0);
  return days > 0 ? (whole.reduce((sum, { billedUsd }) => sum + billedUsd, 0) / days) * monthDays : null;
}

type OwnTokens = { readonly model: string; readonly usd: number };

/** All tokens of the log at the prices of the scenario's model. */
function ownTokens({ prompt, answer, cached }: Totals, evaluation: Evaluation, running: ApproachId): OwnTokens | null {
  const option = resolveChoice(evaluation.scenario, "model", running)?.option;
  if (!option?.values || prompt.sum + answer.sum === 0) return null;
  const cachedShare = prompt.sum > 0 ? Math.min(1, cached.sum / prompt.sum) : 0;
  return {
    model: option.title,
    usd: tokenCost(option.values, { prompt: prompt.sum, answer: answer.sum, cachedShare }),
  };
}

/**
 * From the bill to the scenario: what was billed against the price lists, the price lists against the scenario's model on the
 * same tokens, and what is left, which is other tokens. Without every list price the first two are one.
 */
function partsOf(
  billedUsd: number,
  pricedUsd: number,
  models: readonly ModelBill[],
  own: OwnTokens | null,
  aMonth: number,
): BillPart[] {
  if (!own) return [];
  const isListed = models.every(({ listedUsd }) => listedUsd !== null);
  const listed = models.reduce((sum, model) => sum + (model.listedUsd ?? 0), 0) * aMonth;
  const same = own.usd * aMonth;
  const prices = isListed
    ? [
        { title: "billed against the price lists, for the same tokens", usd: billedUsd - listed },
        { title: `the price lists against ${own.model}, for the same tokens`, usd: listed - same },
      ]
    : [{ title: `billed against ${own.model}, for the same tokens`, usd: billedUsd - same }];
  return [...prices, { title: "other numbers of calls and tokens in the scenario", usd: same - pricedUsd }];
}
