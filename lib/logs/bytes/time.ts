import { isDay } from "../../sheet/calendar";
import { convert, parseUnit } from "../../sheet/units";
import { blank, unreadable } from "./number";
import { digitCount, digitsAt, pairAt } from "./words";

/** A point in time: milliseconds since 1970 in UTC, with the thousandths behind the dot. */
export type Moment = { ms: number; hasZone: boolean };

const minuteMs = 60_000;
export const dayMs = 86_400_000;
export const fiveMinutesMs = 300_000;
export const monthMs = convert(1, parseUnit("month"), parseUnit("ms"));

/** 1970-01-01 is day 0. The calendar of today, for any year. */
export function dayNumber(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

/** The first of the month after a moment, as milliseconds since 1970. */
export function nextMonth(ms: number): number {
  if (!Number.isFinite(ms)) return ms;
  const [year = 0, month = 0] = dayText(Math.floor(ms / dayMs))
    .split("-")
    .map(Number);
  return dayNumber(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) * dayMs;
}

/** "2026-10-28" of a day's number. */
export function dayText(number: number): string {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * month + 2) / 5) + 1;
  const calendarMonth = month < 10 ? month + 3 : month - 9;
  const year = yearOfEra + era * 400 + (calendarMonth <= 2 ? 1 : 0);
  return `${String(year).padStart(4, "0")}-${String(calendarMonth).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Of which every year has as many. */
const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const form =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9})\d*)?)?)?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?$/i;
const count = /^(\d{1,20})(?:\.(\d+))?$/;

/** Reads the moment a text says: a date with or without time and zone, or seconds, milliseconds, … since 1970 by their size. */
export function readMoment(text: string, into: Moment): void {
  const tidy = text.trim();
  into.hasZone = true;
  const counted = count.exec(tidy);
  if (counted) into.ms = sinceEpoch(counted[1] as string, counted[2] ?? "");
  else readDate(tidy, into);
}

/** Up to 11 digits are seconds, 14 milliseconds, 17 microseconds, more nanoseconds: that holds from 1973 to 5138. */
function sinceEpoch(digits: string, fraction: string): number {
  const places = digits.length <= 11 ? -3 : digits.length <= 14 ? 0 : digits.length <= 17 ? 3 : 6;
  if (places < 0) return Number(digits) * 1_000 + thousandths(fraction);
  const whole = places === 0 ? digits : digits.slice(0, -places);
  const rest = places === 0 ? fraction : digits.slice(-places);
  return Number(whole) + microseconds(rest);
}

/** Milliseconds, with microseconds behind the dot, of the digits behind a second. */
const thousandths = (digits: string): number => Number(digits.slice(0, 6).padEnd(6, "0")) / 1_000;
const microseconds = (digits: string): number => Number(digits.slice(0, 3).padEnd(3, "0")) / 1_000;

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The first of a month that is written "2026-10", "Oct 2026" or "October 2026"; an invoice says no more. */
function readMonth(text: string): number | undefined {
  const [, year = "", month = ""] = /^(\d{4})-(\d\d)$/.exec(text) ?? [];
  const [, name = "", named = ""] = /^([a-z]{3,9})\.? (\d{4})$/i.exec(text) ?? [];
  const number = name ? months.indexOf(name.slice(0, 3).toLowerCase()) + 1 : Number(month);
  return number >= 1 && number <= 12 ? dayNumber(Number(year || named), number, 1) * dayMs : undefined;
}

function readDate(text: string, into: Moment): void {
  const ofMonth = readMonth(text);
  if (ofMonth !== undefined) {
    into.ms = ofMonth;
    return;
  }
  if (text === "" || /^(?:null|none|nan|\\n)$/i.test(text)) {
    into.ms = blank;
    return;
  }
  const [, year = "", month = "", day = "", hour = "0", minute = "0", second = "0", fraction = "", zone] =
    form.exec(text) ?? [];
  const [y, m, d, h, min, s] = [year, month, day, hour, minute, second].map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  into.hasZone = zone !== undefined;
  into.ms =
    isDay(`${year}-${month}-${day}`) && h <= 24 && min < 60 && s <= 60
      ? dayNumber(y, m, d) * dayMs + h * 3_600_000 + min * minuteMs + s * 1_000 + thousandths(fraction) - zoneMs(zone)
      : unreadable;
}

function zoneMs(zone = "Z"): number {
  const [, sign, hours, minutes = "0"] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
  return sign ? (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * minuteMs : 0;
}

/** The same in place, for the form most logs are written in: "2026-10-28T09:00:00.123456" and a zone or none. */
export function momentAt(view: DataView, from: number, to: number, into: Moment): boolean {
  if (to - from < 19 || view.getUint8(from + 13) !== colon || view.getUint8(from + 16) !== colon) return false;
  if (!readDay(view, from)) return false;
  const hour = pairAt(view, from + 11);
  const minute = pairAt(view, from + 14);
  const second = pairAt(view, from + 17);
  if ((hour | minute | second) < 0 || hour > 23 || minute > 59 || second > 59) return false;
  let at = from + 19;
  let micros = 0;
  if (at < to && view.getUint8(at) === dot) {
    const count = digitCount(view, at + 1);
    micros = count > 6 ? digitsAt(view, at + 1, 6) : digitsAt(view, at + 1, count) * (millionths[count] as number);
    at += 1 + count;
    // More digits say no more, since moments have microseconds.
    while (at < to && count === 8 && isDigit(view.getUint8(at))) at++;
  }
  const isUtc = at < to && ((at === to - 1 && view.getUint8(at) === 90) || isZeroZone(view, at, to));
  if (at !== to && !isUtc) return false;
  into.hasZone = isUtc;
  into.ms = keptDay * dayMs + (hour * 3_600 + minute * 60 + second) * 1_000 + micros / 1_000;
  return true;
}

const [dot, colon] = [46, 58];
const millionths = [1_000_000, 100_000, 10_000, 1_000, 100, 10, 1] as const;
const isDigit = (letter: number): boolean => letter >= 48 && letter <= 57;

/** The letters of the day that was read last, in three words, and its number. No two letters are -1. */
let [keptYear, keptMonth, keptOfMonth, keptDay] = [0, 0, -1, 0];

/** Reads "2026-10-28T" into the kept day, and says whether it is one. The lines of a log are mostly of one day. */
function readDay(view: DataView, from: number): boolean {
  const divider = view.getUint8(from + 10);
  if (divider !== 84 && divider !== 32) return false;
  const year = view.getInt32(from, true);
  const month = view.getInt32(from + 4, true);
  const ofMonth = view.getUint16(from + 8, true);
  if (year === keptYear && month === keptMonth && ofMonth === keptOfMonth) return true;
  const [century, inCentury] = [pairAt(view, from), pairAt(view, from + 2)];
  const [m, d] = [pairAt(view, from + 5), pairAt(view, from + 8)];
  const isOne = (century | inCentury | m | d) >= 0 && view.getUint8(from + 4) === 45 && view.getUint8(from + 7) === 45;
  if (!isOne || m < 1 || m > 12 || d < 1 || d > (monthDays[m - 1] as number)) return false;
  [keptYear, keptMonth, keptOfMonth] = [year, month, ofMonth];
  keptDay = dayNumber(century * 100 + inCentury, m, d);
  return true;
}

/** "+00:00". */
const isZeroZone = (view: DataView, at: number, to: number): boolean =>
  to - at === 6 &&
  view.getUint8(at) === 43 &&
  view.getUint8(at + 3) === colon &&
  pairAt(view, at + 1) === 0 &&
  pairAt(view, at + 4) === 0;
