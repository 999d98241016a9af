import type { BaseCase } from "../analysis/base-case/base-case";
import type { LineTotal } from "../analysis/break-even/types";
import type { Evaluation } from "../analysis/evaluation/evaluate-scenario";
import { approaches } from "../model/approaches";
import type { BillLine } from "../model/assemble";
import { type Explanation, explain, lowerFirst } from "../sheet/explain";
import { formatCount, formatMonths, formatUsd, formatUsdFine } from "../sheet/format";

export const overHorizon = ({ horizonMonths }: Evaluation): string => `over ${formatMonths(horizonMonths)}`;

export function explainTotal(evaluation: Evaluation, baseCase: BaseCase): Explanation {
  const parts = baseCase.bill.lines
    .map(({ line }) => explainLine(evaluation, baseCase, line))
    .filter(({ value }) => value !== 0)
    .sort((a, b) => b.value - a.value);
  const found = evaluation.approaches.find(({ id }) => id === baseCase.id);
  const value = found?.totalUsd ?? 0;
  return {
    label: `${approaches[baseCase.id].title}, ${overHorizon(evaluation)}`,
    value,
    result: formatUsd(value),
    words: parts.map(({ label }) => lowerFirst(label)).join(" + "),
    filled: sumText(parts, value),
    combine: "sum",
    parts,
  };
}

/** Parts to the hundredth of a cent, so that they add up to the cent of their total. */
function sumText(parts: readonly Explanation[], total: number): string | undefined {
  if (parts.length === 0) return;
  return `${parts.map(({ value }) => formatUsdFine(value)).join(" + ")} = ${formatUsd(total)}`;
}

export function explainSetup(evaluation: Evaluation, baseCase: BaseCase): Explanation {
  const parts = baseCase.bill.lines
    .filter(({ line }) => line.kind === "once")
    .map(({ line }) => explainLine(evaluation, baseCase, line))
    .filter(({ value }) => value !== 0);
  const value = parts.reduce((sum, part) => sum + part.value, 0);
  return {
    label: `${approaches[baseCase.id].title}, set-up`,
    value,
    result: formatUsd(value),
    words: "paid once, before the first query",
    filled: sumText(parts, value),
    combine: "sum",
    parts,
  };
}

export function explainPerThousand(evaluation: Evaluation, baseCase: BaseCase): Explanation | null {
  const total = explainTotal(evaluation, baseCase);
  if (evaluation.queriesServed === 0) return null;
  const value = (total.value / evaluation.queriesServed) * 1000;
  return {
    label: `${approaches[baseCase.id].title}, per 1,000 queries`,
    value,
    result: formatUsd(value),
    words: `total ${overHorizon(evaluation)} ÷ queries served × 1,000`,
    filled: `${total.result} ÷ ${formatCount(evaluation.queriesServed)} × 1,000 = ${formatUsd(value)}`,
    combine: "formula",
    parts: [total],
  };
}

export function explainLine(evaluation: Evaluation, baseCase: BaseCase, line: BillLine): Explanation {
  const total = evaluation.approaches.find(({ id }) => id === baseCase.id)?.lines.find(({ id }) => id === line.id);
  const month = (total?.byMonth.findIndex((spend, index) => index > 0 && spend !== 0) ?? 1) - 1;
  const amount = explain(
    baseCase.bill.sheetValues,
    line.amount,
    (name) => originOf(baseCase, name),
    Math.max(month, 0),
  );
  const value = total?.totalUsd ?? 0;
  if (line.kind === "once") return amount;
  return {
    label: line.label,
    value,
    result: formatUsd(value),
    words: scheduleWords(evaluation, line, total),
    filled: `${scheduleFilled(evaluation, line, total, amount)} = ${formatUsd(value)}`,
    combine: "formula",
    parts: [{ ...amount, label: amountLabel(line, amount) }],
  };
}

export const originOf = (baseCase: BaseCase, name: string) =>
  name === "month" ? { label: "the month" } : baseCase.resolved(name).origin;

const amountLabel = ({ kind, label }: BillLine, amount: Explanation): string =>
  kind === "perQuery" ? `${label}, per query` : kind === "monthly" ? `${label}, per month` : amount.label;

function scheduleWords(evaluation: Evaluation, line: BillLine, total: LineTotal | undefined): string {
  const months = formatMonths(evaluation.horizonMonths);
  if (line.kind === "monthly") return changes(total) ? `the sum over ${months}` : `a month's cost × ${months}`;
  if (line.kind === "perQuery")
    return changesPerQuery(evaluation, total)
      ? `cost per query × queries, month by month, over ${months}`
      : `cost per query × queries over ${months}`;
  return "the cost each time × how often it falls due";
}

function scheduleFilled(
  evaluation: Evaluation,
  line: BillLine,
  total: LineTotal | undefined,
  amount: Explanation,
): string {
  const spends = total?.byMonth.slice(1) ?? [];
  const span = `${formatUsd(spends[0] ?? 0)} in month 1 … ${formatUsd(spends.at(-1) ?? 0)} in month ${spends.length}`;
  if (line.kind === "monthly")
    return changes(total) ? span : `${amount.result} × ${formatMonths(evaluation.horizonMonths)}`;
  if (line.kind === "perQuery")
    return changesPerQuery(evaluation, total)
      ? span
      : `${amount.result} × ${formatCount(evaluation.queriesServed)} queries`;
  const due = spends.flatMap((spend, index) => (spend > 0 ? [index + 1] : []));
  if (due.length === 0) return `never within ${formatMonths(evaluation.horizonMonths)}`;
  return `${amount.result} × ${due.length} (start of ${due.length === 1 ? "month" : "months"} ${due.join(", ")})`;
}

const changes = (total: LineTotal | undefined): boolean =>
  total?.byMonth.slice(2).some((spend) => Math.abs(spend - (total.byMonth[1] ?? 0)) > 1e-9 * Math.abs(spend)) ?? false;

/** Whether the cost of one query differs between months, as it does when prices fall. Growth alone does not change it. */
function changesPerQuery({ queriesByMonth }: Evaluation, total: LineTotal | undefined): boolean {
  const [first = 0, ...later] = (total?.byMonth ?? [])
    .slice(1)
    .map((spend, month) => spend / (queriesByMonth[month + 1] ?? 0));
  return later.some((cost) => Math.abs(cost - first) > 1e-9 * Math.abs(cost));
}
