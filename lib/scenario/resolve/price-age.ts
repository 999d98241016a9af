import type { Quantity } from "../../model/technique";
import { dayAfterMonths, dayNumber } from "../../sheet/calendar";
import { isMoney } from "../../sheet/units";
import type { ResolvedInput } from "./resolved-input";

/** A price read longer ago than so many days is marked. */
export const oldAfterDays = 120;

/** Whether a figure read on a day, in a month or in a year (YYYY, YYYY-MM or YYYY-MM-DD) is old on a day. */
export const isOld = (asOf: string, date: string): boolean => dayNumber(date) - lastDay(asOf) > oldAfterDays;

/** The number of the last day that is meant: the end of the month or of the year. */
function lastDay(text: string): number {
  const [year, month = "12", day] = text.split("-");
  return day === undefined ? dayNumber(dayAfterMonths(`${year}-${month}-01`, 1)) - 1 : dayNumber(text);
}

/** That a price was read long before a day, for whoever reads its source. */
export const ageOf = (asOf: string | undefined, date: string): string | undefined =>
  asOf !== undefined && isOld(asOf, date) ? `more than ${oldAfterDays} days before ${date}` : undefined;

/** The same value, marked where it is an old price. */
export function aged(input: ResolvedInput, { unit }: Pick<Quantity, "unit">, date: string): ResolvedInput {
  const old = isMoney(unit) ? ageOf(input.origin.asOf, date) : undefined;
  return old === undefined ? input : { ...input, origin: { ...input.origin, old } };
}
