import { describe, expect, test } from "vitest";
import { type Range, type ReadOptions, readQuantity } from "@/lib/scenario/text/quantity-text";

const point = (value: number): Range => ({ low: value, high: value });
const hundreds: Range = { low: 100, high: 500 };
const triangle: Range = { low: 100, likely: 200, high: 500 };
const share = { percent: true };

type Read = readonly [text: string, range: Range, note?: string, options?: ReadOptions];

const points: readonly Read[] = [
  ["250", point(250)],
  ["$250", point(250)],
  ["250 USD", point(250)],
  ["USD 250", point(250)],
  ["250 usd / query", point(250)],
  ["1,200", point(1_200)],
  ["$1,200", point(1_200)],
  ["1,234.5", point(1_234.5)],
  ["1,234,567", point(1_234_567)],
  ["1 234", point(1_234), "1,234"],
  ["1\u00a0234\u202f567", point(1_234_567), "1,234,567"],
  ["1'234", point(1_234), "1,234"],
  ["10k", point(10_000), "10,000"],
  ["10 K", point(10_000), "10,000"],
  ["1.2M", point(1_200_000), "1,200,000"],
  ["1.2m", point(1_200_000), "1,200,000"],
  ["2 million", point(2_000_000), "2,000,000"],
  ["3b", point(3e9), "3,000,000,000"],
  ["3bn", point(3e9), "3,000,000,000"],
  ["1e3", point(1_000), "1,000"],
  ["1e-3", point(0.001), "0.001"],
  [".5", point(0.5)],
  ["5.", point(5)],
  ["0.0015", point(0.0015)],
  ["0", point(0)],
  ["5e-324", point(1e-50), "1e-50"],
  ["-0", point(0)],
  ["-5", point(-5)],
  ["\u22125", point(-5)],
  [" \t250\n", point(250)],
  ["\ufeff250\u2009", point(250)],
  ["20%", point(0.2), undefined, share],
  ["7%", point(0.07), undefined, share],
  ["0.2", point(0.2), undefined, share],
  ["50,000 queries", point(50_000)],
  ["50k a month", point(50_000), "50,000"],
  ["$500/month", point(500)],
  ["$500 per month", point(500)],
  ["6 months", point(6)],
  ["$3/Mtok", point(3), undefined, { unit: "USD/Mtok" }],
  ["never", point(0), undefined, { never: true }],
  ["None", point(0), undefined, { never: true }],
  ["-", point(0), undefined, { never: true }],
  ["\u2014", point(0), undefined, { never: true }],
];

const ranges: readonly Read[] = [
  ["100 to 500", hundreds],
  ["100 TO 500", hundreds],
  ["100\tto\n500", hundreds],
  ["100-500", hundreds],
  ["100 - 500", hundreds],
  ["100..500", hundreds],
  ["100...500", hundreds],
  ["100->500", hundreds],
  ["100\u2192500", hundreds],
  ["100:500", hundreds],
  ["100~500", hundreds],
  ["[100, 500]", hundreds],
  ["[100,500]", hundreds],
  ["[1,000, 5,000]", { low: 1_000, high: 5_000 }],
  ["100\u2013500", hundreds],
  ["100\u2014500", hundreds],
  ["$100-$500", hundreds],
  ["$100/month to $500/month", hundreds],
  ["0.5..2", { low: 0.5, high: 2 }],
  ["1e-3-2e-3", { low: 0.001, high: 0.002 }, "0.001 to 0.002"],
  ["100 to 100", point(100)],
  ["500 to 100", hundreds, "low and high swapped"],
  ["-5-10", { low: -5, high: 10 }],
  ["5-50k", { low: 5_000, high: 50_000 }, "5,000 to 50,000"],
  ["5k-50k", { low: 5_000, high: 50_000 }, "5,000 to 50,000"],
  ["500-50k", { low: 500, high: 50_000 }, "500 to 50,000"],
  ["50-5k", { low: 50, high: 5_000 }, "50 to 5,000"],
  ["5k to 10,000", { low: 5_000, high: 10_000 }, "5,000 to 10,000"],
  ["5-20%", { low: 0.05, high: 0.2 }, "5% to 20%", share],
  ["30-20%", { low: 0.2, high: 0.3 }, "20% to 30%, low and high swapped", share],
  ["3*100 to 500", { low: 300, high: 500 }, "= 300 to 500"],
];

const triangles: readonly Read[] = [
  ["100..200..500", triangle],
  ["100 to 200 to 500", triangle],
  ["[100, 200, 500]", triangle],
  ["[100,200,500]", triangle],
  ["100 to 500, likely 200", triangle],
  ["100-500 likely 200", triangle],
  ["100 to 500 (likely 200)", triangle],
  ["500 to 100, likely 200", triangle, "low and high swapped"],
  ["1..2..5k", { low: 1_000, likely: 2_000, high: 5_000 }, "1,000 to 5,000, likely 2,000"],
  ["1 to 5k, likely 1,500", { low: 1_000, likely: 1_500, high: 5_000 }, "1,000 to 5,000, likely 1,500"],
  ["5..5..5", point(5)],
];

const sums: readonly Read[] = [
  ["3*1250", point(3_750), "= 3,750"],
  ["1250/4", point(312.5), "= 312.5"],
  ["70h x 80", point(5_600), "= 5,600"],
  ["70 h \u00d7 $80/h", point(5_600), "= 5,600"],
  ["1250\u00f74", point(312.5), "= 312.5"],
  ["(2+3)*10k", point(50_000), "= 50,000"],
  ["2 + 3 * 4", point(14), "= 14"],
  ["3*1250-100", point(3_650), "= 3,650"],
  ["(500-100)", point(400), "= 400"],
  ["8/2/2", point(2), "= 2"],
  ["3*-5", point(-15), "= -15"],
  ["3 * 0.1", point(0.3), "= 0.3"],
  ["$3 per 1k", point(0.003), "= 0.003"],
  ["3000 * 20%", point(600), "= 600"],
];

describe("reading", () => {
  for (const [text, range, note, options] of [...points, ...ranges, ...triangles, ...sums])
    test(`${JSON.stringify(text)} is understood`, () => {
      expect(readQuantity(text, options)).toStrictEqual({ ok: true, range, ...(note !== undefined && { note }) });
    });
});

const hint = "Type a number like 120, 10k, or a range like 100 to 500.";
const cannotRead = (text: string) => `We could not read "${text}". ${hint}`;

const refusals: readonly (readonly [text: string, code: string, message: string, options?: ReadOptions])[] = [
  ["12o", "unreadable", cannotRead("12o")],
  ["abc", "unreadable", cannotRead("abc")],
  ["-", "unreadable", cannotRead("-")],
  ["$", "unreadable", cannotRead("$")],
  ["USD", "unreadable", cannotRead("USD")],
  ["never", "unreadable", cannotRead("never")],
  ["1.2.3", "unreadable", cannotRead("1.2.3")],
  ["100\t500", "unreadable", cannotRead("100 500")],
  ["5 h 30 min", "unreadable", cannotRead("5 h 30 min")],
  ["100 to", "unreadable", cannotRead("100 to")],
  ["1..2..3..4", "unreadable", cannotRead("1..2..3..4")],
  ["200, likely 300", "unreadable", cannotRead("200, likely 300")],
  ["(2+3", "unreadable", cannotRead("(2+3")],
  ["2^3", "unreadable", cannotRead("2^3")],
  ["€5", "unreadable", 'Money is in US dollars here, and we do not convert "€". Type it in US dollars.'],
  ["3kk", "unreadable", cannotRead("3kk")],
  ["0x10", "unreadable", cannotRead("0x10")],
  ["0XfF", "unreadable", cannotRead("0XfF")],
  ["__proto__", "unreadable", cannotRead("__proto__")],
  ["constructor", "unreadable", cannotRead("constructor")],
  ["5 constructor", "unreadable", cannotRead("5 constructor")],
  ["🙂".repeat(50), "unreadable", cannotRead(`${"🙂".repeat(39)}…`)],
  ["", "blank", `This is blank. ${hint}`],
  [" \u00a0\n", "blank", `This is blank. ${hint}`],
  ["(".repeat(10_000), "too_long", `This is too long to read. ${hint}`],
  ["1,5", "ambiguous", '"1,5" could be 1.5 or 15. Type the one you mean.'],
  ["0,125", "ambiguous", '"0,125" could be 0.125 or 125. Type the one you mean.'],
  ["1,5 to 2", "ambiguous", '"1,5" could be 1.5 or 15. Type the one you mean.'],
  ["1.234,5", "ambiguous", '"1.234,5" has commas and points in places we do not guess. Type it like 1234.5.'],
  ["1,23,456", "ambiguous", '"1,23,456" has commas and points in places we do not guess. Type it like 1234.5.'],
  ["5k-10", "ambiguous", '"5k-10" has k, M or B on the first number only. Write it on each number.'],
  [
    "20% to 30",
    "ambiguous",
    '"20% to 30" has a percent sign on the first number only. Write it on each number.',
    share,
  ],
  [
    "9-5-2",
    "ambiguous",
    '"9-5-2" could be a range or a subtraction. Type a range like 100 to 500, or a subtraction like (500-100).',
  ],
  ["1e400", "not_finite", "This is not a finite number. Type one like 120 or 10k."],
  ["1e308 * 10", "not_finite", "This is not a finite number. Type one like 120 or 10k."],
  ["1.7976931348623157e308 + 0", "not_finite", "This is not a finite number. Type one like 120 or 10k."],
  ["1e99999999999999999999999", "not_finite", "This is not a finite number. Type one like 120 or 10k."],
  ["Infinity", "not_finite", "This is not a finite number. Type one like 120 or 10k."],
  ["100 to ∞", "not_finite", "This is not a finite number. Type one like 120 or 10k."],
  ["NaN", "not_finite", "This is not a finite number. Type one like 120 or 10k."],
  ["5/0", "not_finite", "This divides by zero, which has no answer."],
  ["5/(2-2)", "not_finite", "This divides by zero, which has no answer."],
  ["100 to 500, likely 700", "unreadable", "The likely value, 700, is not between 100 and 500."],
  ["20%", "unreadable", `This is not a share, so a percent sign does not fit. ${hint}`],
  [
    "x",
    "unreadable",
    'We could not read "x". Type a share like 20% or 0.2, or a range like 10% to 30%.',
    { percent: true },
  ],
];

describe("refusing", () => {
  for (const [text, code, message, options] of refusals)
    test(`${JSON.stringify(text.slice(0, 40))} is refused with a sentence`, () => {
      expect(readQuantity(text, options)).toStrictEqual({ ok: false, code, message });
    });

  test("brackets within brackets end somewhere", () => {
    expect(readQuantity(`${"(".repeat(10)}7${")".repeat(10)}`)).toMatchObject({ ok: true, range: point(7) });
    expect(readQuantity(`${"(".repeat(99)}7${")".repeat(99)}`)).toMatchObject({ ok: false, code: "unreadable" });
  });
});
