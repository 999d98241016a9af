import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  describeUnit,
  dimensionless,
  divideUnits,
  fromBase,
  isDimensionless,
  multiplyUnits,
  parseUnit,
  sameDimensions,
  toBase,
  unitLabel,
} from "@/lib/sheet/units";
import { law } from "../law";

const written = ["1", "USD", "tok", "Mtok", "query", "month", "h", "min", "s", "ms", "B", "GB", "gpu", "read", "Mread"];
const anyUnit = fc
  .array(fc.tuple(fc.constantFrom("*", "/"), fc.constantFrom(...written)), { maxLength: 3 })
  .map((parts) => parts.reduce((text, [sign, part]) => `${text}${sign}${part}`, "USD"));

const factor = (text: string) => {
  const { times, over } = parseUnit(text);
  return times / over;
};

describe("time", () => {
  test("a month is 730 hours, 43,800 minutes and 2,628,000 seconds", () => {
    expect(toBase(730, parseUnit("h"))).toBe(1);
    expect(toBase(43_800, parseUnit("min"))).toBe(1);
    expect(toBase(2_628_000, parseUnit("s"))).toBe(1);
    expect(toBase(2_628_000_000, parseUnit("ms"))).toBe(1);
  });

  test("a price per hour becomes exactly 730 times as much per month", () => {
    expect(toBase(2.5, parseUnit("USD/gpu/h"))).toBe(1825);
    expect(toBase(1.7, parseUnit("USD/h"))).toBe(1241);
  });
});

describe("reading", () => {
  test("a slash divides by the next part only", () => {
    expect(describeUnit(parseUnit("USD/GB/month"))).toBe("USD/B/month");
    expect(describeUnit(parseUnit("USD/gpu*month"))).toBe("USD*month/gpu");
  });

  test("multiples of a unit keep their factor", () => {
    expect(factor("Mtok")).toBe(1e6);
    expect(factor("USD/Mtok")).toBe(1e-6);
    expect(factor("GB")).toBe(1e9);
    expect(sameDimensions(parseUnit("USD/Mtok"), parseUnit("USD/tok"))).toBe(true);
  });

  test("1 is no unit, and units cancel", () => {
    expect(isDimensionless(parseUnit("1"))).toBe(true);
    expect(isDimensionless(parseUnit("tok/tok"))).toBe(true);
    expect(describeUnit(parseUnit("tok/query*query/tok"))).toBe("1");
    expect(describeUnit(parseUnit("1/month"))).toBe("1/month");
  });

  test.each(["USD/parsec", "", "usd", "tok//query", "USD per query", "constructor", "toString"])(
    "%j is not a unit, and is named",
    (text) => {
      expect(() => parseUnit(text)).toThrow(/^unknown unit: /);
    },
  );
});

describe("laws", () => {
  test("dividing by a unit undoes multiplying by it", () => {
    fc.assert(
      fc.property(anyUnit, anyUnit, (a, b) => {
        const back = divideUnits(multiplyUnits(parseUnit(a), parseUnit(b)), parseUnit(b));
        expect(sameDimensions(back, parseUnit(a))).toBe(true);
        expect(back.times / back.over / factor(a)).toBeCloseTo(1, 12);
      }),
      law(150, 1),
    );
  });

  test("multiplying does not depend on the order, and 1 changes nothing", () => {
    fc.assert(
      fc.property(anyUnit, anyUnit, (a, b) => {
        const [left, right] = [parseUnit(a), parseUnit(b)];
        expect(sameDimensions(multiplyUnits(left, right), multiplyUnits(right, left))).toBe(true);
        expect(sameDimensions(multiplyUnits(left, dimensionless), left)).toBe(true);
        expect(isDimensionless(divideUnits(left, left))).toBe(true);
      }),
      law(150, 2),
    );
  });

  test("a value survives the way into base units and back", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1e12, noNaN: true }), anyUnit, (value, text) => {
        const unit = parseUnit(text);
        const back = fromBase(toBase(value, unit), unit);
        expect(Math.abs(back - value)).toBeLessThanOrEqual(1e-12 * value);
      }),
      law(150, 3),
    );
  });
});

test("readers meet units in words, and a unit without words as itself", () => {
  expect(unitLabel("USD/Mtok")).toBe("USD per million tokens");
  expect(unitLabel("1")).toBe("");
  expect(unitLabel("tok/query")).toBe("tok/query");
});
