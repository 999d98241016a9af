import type { Calibration, ShortAnswer } from "../../../lib/logs/apply/calibrate";
import { type Rejected, unnamed } from "../../../lib/logs/read/rejected";
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
export function calibrationLines({ proposals, left, before, after, refused, bill }: Calibration): string[] {
  const rows = proposals.map(({ field, title, old, new: now, note }) => [`${title} (${field})`, old, now, note]);
  return [
    "",
    ...table([["Field", "Now", "From the log", ""], ...rows]),
    ...[...left, ...refused].flatMap((sentence) => ["", sentence]),
    ...(bill
      ? [
          "",
          `Billed ${formatUsd(bill.billedUsd)} a month at this pace; the scenario prices ${formatUsd(bill.pricedUsd)} of the same calls, by ${bill.running}.`,
        ]
      : []),
    "",
    "Before:",
    ...answerLines(before),
    "",
    "After:",
    ...answerLines(after),
  ];
}
