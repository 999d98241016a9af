import fc from "fast-check";
import { expect, test } from "vitest";
import { dayAfterDays, dayAfterMonths, dayNumber, isDay, monthOfDay, monthsBetween } from "@/lib/sheet/calendar";

const dayInMs = 86_400_000;
const anyDay = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2120-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test("days are counted as by the computer's calendar", () => {
  fc.assert(
    fc.property(anyDay, anyDay, (one, other) => {
      expect(dayNumber(other) - dayNumber(one)).toBe((Date.parse(other) - Date.parse(one)) / dayInMs);
    }),
  );
});

test("a day is one that the calendar has", () => {
  for (const day of ["2026-11-20", "2028-02-29", "2000-02-29"]) expect(isDay(day), day).toBe(true);
  for (const text of [
    "2027-02-29",
    "2100-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-04-31",
    "26-11-20",
    "2026-11-20T00",
    "",
  ])
    expect(isDay(text), text).toBe(false);
});

test("months between two days are those that lead from one to the other", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 120 }), (day, months) => {
      expect(monthsBetween(day, dayAfterMonths(day, months))).toBeCloseTo(months, 9);
    }),
  );
  expect(monthsBetween("2026-11-20", "2026-11-20")).toBe(0);
  expect(monthsBetween("2026-11-20", "2026-10-01")).toBe(0);
  // 20 December to 20 January has 31 days, of which 25 are over on 14 January.
  expect(monthsBetween("2026-11-20", "2027-01-14")).toBeCloseTo(1 + 25 / 31, 12);
  expect(monthsBetween("2027-01-31", "2027-02-28")).toBe(1);
});

test("so many days after a day are counted one by one", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 4_000 }), (day, days) => {
      const later = dayAfterDays(day, days);
      expect(isDay(later)).toBe(true);
      expect(dayNumber(later)).toBe(dayNumber(day) + days);
    }),
  );
  expect(dayAfterDays("2026-11-29", 38.5)).toBe("2027-01-06");
  expect(dayAfterDays("2028-02-28", 1)).toBe("2028-02-29");
});

test("a month is said by its name", () => expect(monthOfDay("2027-01-06")).toBe("January 2027"));
