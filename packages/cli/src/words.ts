import type { Calibration, ShortAnswer } from "../../../lib/logs/apply/calibrate";
import type { BillCheck } from "../../../lib/logs/bill/bill-check";
import { billSentences, proofSentences } from "../../../lib/logs/bill/words";
import { type Rejected, unnamed } from "../../../lib/logs/read/rejected";
import { figuresOf } from "../../../lib/logs/summary/figures";
import type { Summary } from "../../../lib/logs/summary/summary";
import { monthText } from "../../../lib/logs/summary/words";
import { formatCount, formatUsd } from "../../../lib/sheet/format";

/** Columns side by side. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd());
}

export function answerLines({ sentence, totalsUsd, link }: ShortAnswer): string[] {
  return [sentence, ...table(totalsUsd.map(({ title, totalUsd }) => [title, formatUsd(totalUsd)])), link];
}

export function rejectedLines(rejected: Rejected): string[] {
  const { count, first } = rejected;
  if (count === 0) return [];
  const rest = unnamed(rejected);
  return [
    "",
    `Rows that could not be used: ${formatCount(count)}`,
    ...first.map(({ line, reason }) => `  Line ${line}: ${reason}`),
    ...(rest > 0 ? [`  and ${formatCount(rest)} more`] : []),
  ];
}

/** Old against new, then the answer before and after. */
export function calibrationLines({ proposals, left, before, after, refused, bill, proof }: Calibration): string[] {
  const rows = proposals.map(({ field, title, old, new: now, note }) => [`${title} (${field})`, old, now, note]);
  return [
    "",
    ...(rows.length > 0 ? table([["Field", "Now", "From the log", ""], ...rows]) : []),
    ...[...left, ...refused].flatMap((sentence) => ["", sentence]),
    ...(bill ? billLines(bill) : []),
    ...(proof ? ["", ...proofSentences(proof)] : []),
    "",
    "Before:",
    ...answerLines(before),
    "",
    "After:",
    ...answerLines(after),
  ];
}

function billLines(bill: BillCheck): string[] {
  const { models, months, lines } = bill;
  return [
    "",
    ...billSentences(bill),
    ...table([
      ["Model", "Billed", "Price list", ""],
      ...models.map(({ model, billedUsd, listedUsd, reason }) => [
        model || "not named",
        formatUsd(billedUsd),
        listedUsd === null ? "" : formatUsd(listedUsd),
        reason,
      ]),
    ]),
    ...table([
      ["Month", "Billed", "The scenario", ""],
      ...months.map(({ month, billedUsd, pricedUsd, isWhole }) => [
        monthText(month),
        formatUsd(billedUsd),
        formatUsd(pricedUsd),
        isWhole ? "" : "in part",
      ]),
    ]),
    ...table([["A month of the scenario", ""], ...lines.map(({ title, usd }) => [title, formatUsd(usd)])]),
  ];
}

/** What the log says, each figure with what it is known from. */
export function figureLines(summary: Summary): string[] {
  const figures = figuresOf(summary);
  if (figures.length === 0) return [];
  const heads = ["Figure", "Value", "95 in 100 times", "Of", "How"];
  const rows = figures.map(({ title, value, interval, n, method }) => [title, value, interval, n, method]);
  return ["", ...table([heads, ...rows])];
}
