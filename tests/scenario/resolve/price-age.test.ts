import fc from "fast-check";
import { expect, test } from "vitest";
import { isOld } from "@/lib/scenario/resolve/price-age";

test("a price is old when the latest day it can mean is more than 120 days ago", () => {
  // 2026-07-23 is 120 days before 2026-11-20: 8 of July, 31, 30, 31 and 20.
  expect(
    ["2026-07-23", "2026-07-22", "2026-07", "2026-06", "2026", "2025", "2025-12-31"].map((asOf) =>
      isOld(asOf, "2026-11-20"),
    ),
  ).toEqual([false, true, false, true, false, true, true]);
  expect([isOld("2024-02", "2024-06-28"), isOld("2024-02", "2024-06-29")]).toEqual([false, true]);
});

test("days are counted as a calendar counts them", () => {
  const day = fc.date({ min: new Date("1990-01-01"), max: new Date("2080-12-31"), noInvalidDate: true });
  const text = (date: Date) => date.toISOString().slice(0, 10);
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 300 }), (asOf, days) => {
      const later = new Date(Date.parse(text(asOf)) + days * 86_400_000);
      expect(isOld(text(asOf), text(later))).toBe(days > 120);
    }),
  );
});
