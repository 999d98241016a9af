import { dayMs, dayText } from "../bytes/time";
import type { Summary } from "./summary";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

export const count = (value: number): string => Math.round(value).toLocaleString("en-US");

export const percent = (share: number): string => `${Number((share * 100).toFixed(share < 0.1 ? 2 : 1))}%`;

/** "1 call", "12,408 calls". */
export const counted = (value: number, one: string, many = `${one}s`): string =>
  `${count(value)} ${value === 1 ? one : many}`;

/** "3 to 28 October 2026", "28 September to 3 October 2026". */
function daysBetween(firstAt: number, lastAt: number): string {
  const [from, to] = [partsOf(firstAt), partsOf(lastAt)];
  if (from.year !== to.year) return `${from.day} ${from.month} ${from.year} to ${to.day} ${to.month} ${to.year}`;
  if (from.month !== to.month) return `${from.day} ${from.month} to ${to.day} ${to.month} ${to.year}`;
  return from.day === to.day ? `${to.day} ${to.month} ${to.year}` : `${from.day} to ${to.day} ${to.month} ${to.year}`;
}

function partsOf(ms: number) {
  const [year = "", month = "1", day = "1"] = dayText(Math.floor(ms / dayMs)).split("-");
  return { year, month: months[Number(month) - 1] ?? "", day: Number(day) };
}

/** "October 2026" of "2026-10". */
export function monthText(month: string): string {
  const [year = "", number = "1"] = month.split("-");
  return `${months[Number(number) - 1] ?? ""} ${year}`;
}

/** Where the figures come from: "from 12,408 requests of 3 to 28 October 2026". */
export function origin({ calls, firstAt, lastAt }: Summary): string {
  const requests = counted(calls, "request");
  // A log that counts from its own beginning has no days.
  if (firstAt === null || lastAt === null || firstAt < 365 * dayMs) return `from ${requests}`;
  return `from ${requests} of ${daysBetween(firstAt, lastAt)}`;
}

/** "58 minutes", "25 hours", "65 days". */
export function duration(ms: number): string {
  const minutes = ms / 60_000;
  if (minutes < 120) return counted(Math.round(minutes), "minute");
  return minutes < 48 * 60 ? counted(Math.round(minutes / 60), "hour") : counted(Math.round(ms / dayMs), "day");
}
