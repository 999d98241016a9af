/** A price read longer ago than so many days is marked. */
export const oldAfterDays = 120;

/** Whether a figure read on a day, in a month or in a year (YYYY, YYYY-MM or YYYY-MM-DD) is old on a day. */
export const isOld = (asOf: string, date: string): boolean => lastDay(date) - lastDay(asOf) > oldAfterDays;

/** The number of the last day that is meant, in the calendar we have had since 1582: the end of the month or of the year. */
function lastDay(text: string): number {
  const [year = 0, month = 12, day] = text.split("-").map(Number);
  return day === undefined
    ? dayNumber(year + Math.floor(month / 12), (month % 12) + 1, 0)
    : dayNumber(year, month, day);
}

/** Days since a day long ago. A year begins in March, so that its leap day is its last. */
function dayNumber(year: number, month: number, day: number): number {
  const years = month > 2 ? year : year - 1;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return 365 * years + leapDays + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day;
}
