import type { Calibration, ShortAnswer } from "../../../lib/logs/apply/calibrate";
import type { Rejected } from "../../../lib/logs/read/rejected";

const usd = (value: number): string => `$${Math.round(value).toLocaleString("en-US")}`;

/** Columns side by side. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd());
}

export function answerLines({ sentence, totalsUsd, link }: ShortAnswer): string[] {
  return [sentence, ...table(totalsUsd.map(({ title, totalUsd }) => [title, usd(totalUsd)])), link];
}

export function rejectedLines({ count, first }: Rejected): string[] {
  if (count === 0) return [];
  const rest = count - first.length;
  return [
    "",
    `Rows that could not be used: ${count.toLocaleString("en-US")}`,
    ...first.map(({ line, reason }) => `  Line ${line}: ${reason}`),
    ...(rest > 0 ? [`  and ${rest.toLocaleString("en-US")} more`] : []),
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
          `Billed ${usd(bill.billedUsd)} a month at this pace; the scenario prices ${usd(bill.pricedUsd)} of the same calls, by ${bill.running}.`,
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
