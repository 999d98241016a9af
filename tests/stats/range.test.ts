import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { settled } from "@/lib/scenario/text/number-text";
import { formatRange, meanOf, type Range, readQuantity, writeRange } from "@/lib/scenario/text/quantity-text";
import { law } from "../law";

const point = (value: number): Range => ({ low: value, high: value });
const hundreds: Range = { low: 100, high: 500 };
const triangle: Range = { low: 100, likely: 200, high: 500 };
const share = { percent: true };

/** Numbers as they are read: none is next to nothing. */
const finite = fc.double({ min: 0, noDefaultInfinity: true, noNaN: true }).map(settled);
const anyRange = fc.tuple(finite, finite, finite, fc.boolean()).map(([a, b, c, peaked]): Range => {
  const [low = 0, likely = 0, high = 0] = [a, b, c].sort((x, y) => x - y);
  return peaked && low < high ? { low, likely, high } : { low, high };
});
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.stringMatching(/^[0-9.,kMx*+/()$% eto[\]:~-]{0,30}$/),
);

describe("laws", () => {
  test("no text makes the reader throw, and what it reads is finite and in order", () => {
    fc.assert(
      fc.property(anyText, fc.record({ percent: fc.boolean(), never: fc.boolean() }), (text, options) => {
        const reading = readQuantity(text, options);
        if (!reading.ok) {
          expect(reading.message).not.toBe("");
          return;
        }
        const { low, high, likely = low } = reading.range;
        expect([low, likely, high].every(Number.isFinite)).toBe(true);
        expect(low <= likely && likely <= high).toBe(true);
      }),
      law(1_500, 1),
    );
  });

  test("what is written for a link is read back bit for bit", () => {
    fc.assert(
      fc.property(anyRange, (range) => {
        const reading = readQuantity(writeRange(range));
        expect(reading.ok && reading.range).toStrictEqual(range);
        expect(writeRange(range)).toMatch(/^[\d.e-]+$/);
      }),
      law(1_000, 2),
    );
  });

  test("what is said to people is read back bit for bit", () => {
    fc.assert(
      fc.property(anyRange, (range) => {
        const reading = readQuantity(formatRange(range));
        expect(reading.ok && reading.range).toStrictEqual(range);
      }),
      law(1_000, 3),
    );
  });
});

describe("writing", () => {
  test.each([
    [point(50_000), "50000", "50,000"],
    [{ low: 0.01, high: 0.05 }, "0.01..0.05", "0.01 to 0.05"],
    [triangle, "100..200..500", "100 to 500, likely 200"],
    [point(1e21), "1e21", "1e21"],
    [point(1234567.25), "1234567.25", "1,234,567.25"],
  ])("%j has a link form and a form for people", (range, link, words) => {
    expect(writeRange(range)).toBe(link);
    expect(formatRange(range)).toBe(words);
  });

  test("shares are said as percentages without noise", () => {
    expect(formatRange({ low: 0.07, high: 0.29 }, share)).toBe("7% to 29%");
    expect(formatRange(point(1e-7), share)).toBe("0.00001%");
  });

  test("the mean is that of the distribution, and a point is its own mean", () => {
    expect(meanOf(hundreds)).toBe(300);
    expect(meanOf({ low: 100, likely: 200, high: 600 })).toBe(300);
    expect(meanOf(point(0.1))).toBe(0.1);
  });
});
