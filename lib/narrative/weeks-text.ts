import type { Range } from "../scenario/text/quantity-text";
import { formatCount } from "../sheet/format";

const workingDays = 5;

/** "1 to 8 weeks", "2 days to 2 weeks", "3.5 weeks"; under a week in working days. */
export function weeksText({ low, high }: Pick<Range, "low" | "high">): string {
  const [from, to] = [partsOf(low), partsOf(high)];
  const [fromText, toText] = [textOf(from), textOf(to)];
  if (fromText === toText) return toText;
  return from.unit === to.unit ? `${formatCount(from.count)} to ${toText}` : `${fromText} to ${toText}`;
}

function partsOf(weeks: number) {
  const [count, unit] = weeks < 1 ? ([weeks * workingDays, "day"] as const) : ([weeks, "week"] as const);
  return { count: Number(count.toPrecision(2)), unit };
}

const textOf = ({ count, unit }: ReturnType<typeof partsOf>): string =>
  `${formatCount(count)} ${unit}${count === 1 ? "" : "s"}`;

/** The same for a table, always in weeks: "0.5 to 2 weeks". */
export function weeksOnly({ low, high }: Pick<Range, "low" | "high">): string {
  const [from, to] = [low, high].map((weeks) => formatCount(Number(weeks.toPrecision(2)))) as [string, string];
  const end = `${to} ${to === "1" ? "week" : "weeks"}`;
  return from === to ? end : `${from} to ${end}`;
}
