import type { BaseCase } from "../analysis/base-case/base-case";
import type { LineTotal } from "../analysis/break-even/types";
import type { Answer } from "../analysis/evaluation/evaluate-scenario";
import { approaches } from "../model/approaches";
import type { BillLine } from "../model/assemble";
import { type Explanation, explain, lowerFirst } from "../sheet/explain";
import { formatCount, formatMonths, formatUsd, formatUsdFine } from "../sheet/format";

export const overHorizon = ({ horizonMonths }: Answer): string => `over ${formatMonths(horizonMonths)}`;

export function explainTotal(answer: Answer, central: BaseCase): Explanation {
  const parts = central.bill.lines
    .map(({ line }) => explainLine(answer, central, line))
    .filter(({ value }) => value !== 0)
    .sort((a, b) => b.value - a.value);
  const found = answer.approaches.find(({ id }) => id === central.id);
  const value = found?.totalUsd ?? 0;
  return {
    label: `${approaches[central.id].title}, ${overHorizon(answer)}`,
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

export function explainSetup(answer: Answer, central: BaseCase): Explanation {
  const parts = central.bill.lines
    .filter(({ line }) => line.kind === "once")
    .map(({ line }) => explainLine(answer, central, line))
    .filter(({ value }) => value !== 0);
  const value = parts.reduce((sum, part) => sum + part.value, 0);
  return {
    label: `${approaches[central.id].title}, set-up`,
    value,
    result: formatUsd(value),
    words: "paid once, before the first query",
    filled: sumText(parts, value),
    combine: "sum",
    parts,
  };
}

export function explainPerThousand(answer: Answer, central: BaseCase): Explanation | null {
  const total = explainTotal(answer, central);
  if (answer.queriesServed === 0) return null;
  const value = (total.value / answer.queriesServed) * 1000;
  return {
    label: `${approaches[central.id].title}, per 1,000 queries`,
    value,
    result: formatUsd(value),
    words: `total ${overHorizon(answer)} ÷ queries served × 1,000`,
    filled: `${total.result} ÷ ${formatCount(answer.queriesServed)} × 1,000 = ${formatUsd(value)}`,
    combine: "formula",
    parts: [total],
  };
}

export function explainLine(answer: Answer, central: BaseCase, line: BillLine): Explanation {
  const total = answer.approaches.find(({ id }) => id === central.id)?.lines.find(({ id }) => id === line.id);
  const month = (total?.byMonth.findIndex((spend, index) => index > 0 && spend !== 0) ?? 1) - 1;
  const amount = explain(central.bill.evaluation, line.amount, (name) => originOf(central, name), Math.max(month, 0));
  const value = total?.totalUsd ?? 0;
  if (line.kind === "once") return amount;
  return {
    label: line.label,
    value,
    result: formatUsd(value),
    words: scheduleWords(answer, line, total),
    filled: `${scheduleFilled(answer, line, total, amount)} = ${formatUsd(value)}`,
    combine: "formula",
    parts: [{ ...amount, label: amountLabel(line, amount) }],
  };
}

export const originOf = (central: BaseCase, name: string) =>
  name === "month" ? { label: "the month" } : central.resolved(name).origin;

const amountLabel = ({ kind, label }: BillLine, amount: Explanation): string =>
  kind === "perQuery" ? `${label}, per query` : kind === "monthly" ? `${label}, per month` : amount.label;

function scheduleWords(answer: Answer, line: BillLine, total: LineTotal | undefined): string {
  const months = formatMonths(answer.horizonMonths);
  if (line.kind === "monthly") return changes(total) ? `the sum over ${months}` : `a month's cost × ${months}`;
  if (line.kind === "perQuery")
    return changesPerQuery(answer, total)
      ? `cost per query × queries, month by month, over ${months}`
      : `cost per query × queries over ${months}`;
  return "the cost each time × how often it falls due";
}

function scheduleFilled(answer: Answer, line: BillLine, total: LineTotal | undefined, amount: Explanation): string {
  const spends = total?.byMonth.slice(1) ?? [];
  const span = `${formatUsd(spends[0] ?? 0)} in month 1 … ${formatUsd(spends.at(-1) ?? 0)} in month ${spends.length}`;
  if (line.kind === "monthly")
    return changes(total) ? span : `${amount.result} × ${formatMonths(answer.horizonMonths)}`;
  if (line.kind === "perQuery")
    return changesPerQuery(answer, total) ? span : `${amount.result} × ${formatCount(answer.queriesServed)} queries`;
  const due = spends.flatMap((spend, index) => (spend > 0 ? [index + 1] : []));
  if (due.length === 0) return `never within ${formatMonths(answer.horizonMonths)}`;
  return `${amount.result} × ${due.length} (start of ${due.length === 1 ? "month" : "months"} ${due.join(", ")})`;
}

const changes = (total: LineTotal | undefined): boolean =>
  total?.byMonth.slice(2).some((spend) => Math.abs(spend - (total.byMonth[1] ?? 0)) > 1e-9 * Math.abs(spend)) ?? false;

/** Whether the cost of one query differs between months, as it does when prices fall. Growth alone does not change it. */
function changesPerQuery({ queriesByMonth }: Answer, total: LineTotal | undefined): boolean {
  const [first = 0, ...later] = (total?.byMonth ?? [])
    .slice(1)
    .map((spend, month) => spend / (queriesByMonth[month + 1] ?? 0));
  return later.some((cost) => Math.abs(cost - first) > 1e-9 * Math.abs(cost));
}
