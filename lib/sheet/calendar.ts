/** A day of the calendar, YYYY-MM-DD. */
export function isDay(text: string): boolean {
  const [, year = 0, month = 0, date = 0] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).map(Number);
  return month >= 1 && month <= 12 && date >= 1 && date <= daysIn(year, month);
}

/** The days a scenario may begin on. */
export const firstDay = "2020-01-01";
export const lastDay = "2099-12-31";

/** Whole months after a day, both YYYY-MM-DD; a month that is too short gives its last day. */
export function dayAfterMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const count = year * 12 + (month - 1) + Math.floor(months);
  const [laterYear, laterMonth] = [Math.floor(count / 12), (count % 12) + 1];
  const parts = [laterMonth, Math.min(date, daysIn(laterYear, laterMonth))];
  return [String(laterYear).padStart(4, "0"), ...parts.map((part) => String(part).padStart(2, "0"))].join("-");
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Months from one day to a later one: whole ones, and the share of the last. 0 for a day that is not later. */
export function monthsBetween(first: string, last: string): number {
  if (last <= first) return 0;
  const [year = 0, month = 0] = first.split("-").map(Number);
  const [lastYear = 0, lastMonth = 0] = last.split("-").map(Number);
  const count = (lastYear - year) * 12 + (lastMonth - month);
  const whole = dayAfterMonths(first, count) <= last ? count : count - 1;
  const [begins, ends] = [whole, whole + 1].map((months) => dayNumber(dayAfterMonths(first, months)));
  return whole + (dayNumber(last) - (begins as number)) / ((ends as number) - (begins as number));
}

/** Days since the first of March of the year 0, so that a leap day is the last of its year. */
export function dayNumber(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const [years, months] = month > 2 ? [year, month - 3] : [year - 1, month + 9];
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return years * 365 + leapDays + Math.floor((153 * months + 2) / 5) + date - 1;
}

/** So many days after a day, none before it; parts of a day do not count. */
export function dayAfterDays(day: string, days: number): string {
  let [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  date += Math.floor(days);
  while (date > daysIn(year, month)) {
    date -= daysIn(year, month);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return [String(year).padStart(4, "0"), ...[month, date].map((part) => String(part).padStart(2, "0"))].join("-");
}

const monthNames = "January February March April May June July August September October November December".split(" ");

/** "January 2027", of a day. */
export function monthOfDay(day: string): string {
  const [year = "", month = "1"] = day.split("-");
  return `${monthNames[Number(month) - 1]} ${year}`;
}
