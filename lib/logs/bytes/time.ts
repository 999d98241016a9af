import { isDay } from "../../sheet/calendar";
import { convert, parseUnit } from "../../sheet/units";
import { blank, unreadable } from "./number";

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

function readDate(text: string, into: Moment): void {
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
export function momentAt(bytes: Uint8Array, from: number, to: number, into: Moment): boolean {
  const length = to - from;
  const divider = bytes[from + 10];
  if (length < 19 || bytes[from + 4] !== 45 || (divider !== 84 && divider !== 32)) return false;
  let bad = 0;
  const two = (at: number): number => {
    const tens = (bytes[from + at] as number) - 48;
    const ones = (bytes[from + at + 1] as number) - 48;
    if (tens < 0 || tens > 9 || ones < 0 || ones > 9) bad = 1;
    return tens * 10 + ones;
  };
  const year = two(0) * 100 + two(2);
  const [month, day, hour, minute, second] = [two(5), two(8), two(11), two(14), two(17)] as const;
  if (
    bad ||
    month < 1 ||
    month > 12 ||
    day < 1 ||
    day > (monthDays[month - 1] as number) ||
    hour > 23 ||
    minute > 59 ||
    second > 59
  )
    return false;
  let at = from + 19;
  let micros = 0;
  if (at < to && bytes[at] === 46) {
    let scale = 100_000;
    for (at++; at < to; at++) {
      const digit = (bytes[at] as number) - 48;
      if (digit < 0 || digit > 9) break;
      if (scale >= 1) micros += digit * scale;
      scale /= 10;
    }
  }
  const isUtc = (at === to - 1 && bytes[at] === 90) || isZeroZone(bytes, at, to);
  if (at !== to && !isUtc) return false;
  into.hasZone = isUtc;
  into.ms =
    dayNumberKept(year, month) * dayMs +
    (day - 1) * dayMs +
    hour * 3_600_000 +
    minute * minuteMs +
    second * 1_000 +
    micros / 1_000;
  return true;
}

/** "+00:00". */
const isZeroZone = (bytes: Uint8Array, at: number, to: number): boolean =>
  to - at === 6 && bytes[at] === 43 && [1, 2, 4, 5].every((place) => bytes[at + place] === 48) && bytes[at + 3] === 58;

let keptKey = -1;
let keptDay = 0;

/** The first day of a month; the lines of a log are mostly of one month. */
function dayNumberKept(year: number, month: number): number {
  const key = year * 16 + month;
  if (key !== keptKey) {
    keptDay = dayNumber(year, month, 1);
    keptKey = key;
  }
  return keptDay;
}
