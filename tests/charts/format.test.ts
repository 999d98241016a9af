import { describe, expect, test } from "vitest";
import {
  formatCount,
  formatCountShort,
  formatMs,
  formatNumber,
  formatUsd,
  formatUsdRate,
  formatUsdSentence,
  formatUsdShort,
} from "@/lib/sheet/format";

describe("money in tables is exact to the cent, and to a hundredth of a cent below a dollar", () => {
  test.each([
    [21_600, "$21,600"],
    [12.35, "$12.35"],
    [12.3, "$12.30"],
    [0.0015, "$0.0015"],
    [0.5, "$0.50"],
    [0.0000123, "$0.0000123"],
    [0, "$0"],
    [-5, "-$5"],
    [-0.004, "-$0.004"],
    [21_600.0000001, "$21,600"],
    [1e15, "$1,000,000,000,000,000"],
  ])("%d is %s", (value, text) => expect(formatUsd(value)).toBe(text));
});

describe("short money has three significant digits and never rounds into the wrong unit", () => {
  test.each([
    [21_600, "$21.6k"],
    [1_200_000, "$1.2M"],
    [999.4, "$999"],
    [999.6, "$1k"],
    [999_950, "$1M"],
    [5e9, "$5B"],
    [2.5, "$2.50"],
    [0, "$0"],
    [0.0015, "$0.0015"],
    [-13_100, "-$13.1k"],
  ])("%d is %s", (value, text) => expect(formatUsdShort(value)).toBe(text));
});

describe("money in sentences is whole dollars from 100 up", () => {
  test.each([
    [8_500, "$8,500"],
    [8_499.6, "$8,500"],
    [100, "$100"],
    [12.345, "$12.30"],
    [0.011, "$0.011"],
    [0.12345, "$0.1235"],
  ])("%d is %s", (value, text) => expect(formatUsdSentence(value)).toBe(text));
});

describe("counts and numbers", () => {
  test.each([
    [50_000, "50,000"],
    [12_719.29825, "12,719.298"],
    [0, "0"],
    [-3, "-3"],
  ])("count %d is %s", (value, text) => expect(formatCount(value)).toBe(text));

  test.each([
    [50_000, "50k"],
    [1_200_000, "1.2M"],
    [950, "950"],
    [10_000_000, "10M"],
  ])("short count %d is %s", (value, text) => expect(formatCountShort(value)).toBe(text));

  test.each([
    [1_234_567, "1,234,567"],
    [123_456.789, "123,457"],
    [0.123456789, "0.123457"],
    [0.00000123456, "0.00000123456"],
    [999_999_999_999_999, "999,999,999,999,999"],
    [1.2e15, "1.2e15"],
    [0, "0"],
  ])("number %d is %s", (value, text) => expect(formatNumber(value)).toBe(text));
});

test("what is not a finite number is an em dash in every format", () => {
  for (const format of [formatCount, formatCountShort, formatNumber, formatUsd, formatUsdSentence, formatUsdShort]) {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      expect(format(value)).toBe("—");
    }
  }
});

test("nothing is ever minus zero", () => {
  for (const format of [formatCount, formatNumber, formatUsd, formatUsdSentence, formatUsdShort]) {
    expect(format(-0)).not.toContain("-");
    expect(format(-1e-14)).not.toMatch(/^-\$?0$/);
  }
});

test("a rate has the digits a hand calculation needs to reach the printed cents", () => {
  // 2,096 tokens at 1.04 USD a million, 1.02 times, 1,800,000 queries: 4,002.186 USD.
  const rate = (1.02 * 2096 * 1.04) / 1e6;
  expect(formatUsdRate(rate)).toBe("$0.0022234368");
  expect(Number(formatUsdRate(rate).slice(1)) * 1_800_000).toBeCloseTo(rate * 1_800_000, 3);
  // 0.2367833 wrong answers at 14.8333 USD, 4,800,000 queries: 16,858,973.33 USD.
  const dearer = 3.512286111;
  expect(formatUsdRate(dearer)).toBe("$3.512286111");
  expect((Number(formatUsdRate(dearer).slice(1)) * 4_800_000).toFixed(2)).toBe("16858973.33");
  expect([0, 0.02, 5.49, 30, 4007.7].map(formatUsdRate)).toEqual(["$0", "$0.02", "$5.49", "$30", "$4,007.70"]);
});

describe("times have three digits and become seconds at a thousand ms", () => {
  test.each([
    [0, "0 ms"],
    [0.4, "0.4 ms"],
    [0.0421, "0.0421 ms"],
    [12, "12 ms"],
    [940.6, "941 ms"],
    [999.4, "999 ms"],
    [999.6, "1 s"],
    [1_640, "1.64 s"],
    [12_400, "12.4 s"],
    [600_000, "600 s"],
    [3_600_000, "3,600 s"],
    [-210, "-210 ms"],
    [Number.NaN, "—"],
  ])("%d is %s", (value, text) => expect(formatMs(value)).toBe(text));
});
