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
