import { dayNumber } from "../../sheet/calendar";

const dayZero = dayNumber("1899-12-30");

/** A day, YYYY-MM-DD, as a spreadsheet counts it. */
export const dayCount = (day: string): number => dayNumber(day) - dayZero;

/** The day of a spreadsheet's count, from 1900 to 2200; what is no such count is given back as it is. */
export function dayOfCount(count: number): string {
  if (!(count >= 1 && count < 110_000)) return String(count);
  const number = Math.floor(count) + dayZero;
  // Four hundred years are 146,097 days, wherever they begin.
  const inEra = number % 146_097;
  const leaps = Math.floor(inEra / 1_460) - Math.floor(inEra / 36_524) + Math.floor(inEra / 146_096);
  const yearInEra = Math.floor((inEra - leaps) / 365);
  const inYear = inEra - (365 * yearInEra + Math.floor(yearInEra / 4) - Math.floor(yearInEra / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const date = inYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = 400 * Math.floor(number / 146_097) + yearInEra + (month <= 2 ? 1 : 0);
  return [year, ...[month, date].map((part) => String(part).padStart(2, "0"))].join("-");
}
