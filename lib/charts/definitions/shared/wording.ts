import type { ApproachResult } from "../../../analysis/break-even/types";
import { formatCount, formatUsd, formatUsdSentence, formatUsdShort, formatVolume } from "../../../sheet/format";
import { looks } from "../../spec/palette";
import type { ChartScope } from "./input";

/** "at 50,000 queries a month", or how it grows. */
export function volumeScope({ queriesPerMonth, growthPerMonthShare = 0 }: ChartScope): string {
  const volume = `${formatVolume(queriesPerMonth)} queries a month`;
  if (growthPerMonthShare === 0) return `at ${volume}`;
  const percent = formatCount(Math.abs(growthPerMonthShare) * 100);
  return `from ${volume}, ${growthPerMonthShare > 0 ? "growing" : "shrinking"} ${percent}% a month`;
}

export function endLabel(approach: ApproachResult, usd: number, compact: boolean): string {
  return `${endName(approach, compact)} ${compact ? formatUsdShort(usd) : labelMoney(usd)}`;
}

export function endName({ id, title }: Pick<ApproachResult, "id" | "title">, compact: boolean): string {
  return compact ? looks[id].letter : title;
}

/** Whole dollars as long as they are easy to read. */
export function labelMoney(usd: number): string {
  return usd < 1e7 ? formatUsdSentence(usd) : formatUsdShort(usd);
}

/** A table's money; the cheapest one says so, before the figure so that figures stay in line. */
export function tableMoney(usd: number, isCheapest: boolean): string {
  return isCheapest ? `cheapest ${formatUsd(usd)}` : formatUsd(usd);
}

/** Index of the lowest value, or undefined when all are equal. Of several, `preferred` is named if it is among them. */
export function lowestIndex(values: readonly number[], preferred: number): number | undefined {
  const low = Math.min(...values.filter(Number.isFinite));
  const isLowest = (value: number | undefined) => value !== undefined && value - low <= 1e-9 * Math.abs(low);
  if (values.every(isLowest)) return undefined;
  return isLowest(values[preferred]) ? preferred : values.findIndex(isLowest);
}
