import { describe, expect, test } from "vitest";
import { numberAt, numberIn } from "@/lib/logs/bytes/number";
import { bytesOf, textOf } from "@/lib/logs/bytes/text";
import { dayNumber, dayText } from "@/lib/logs/bytes/time";
import { figuresOf } from "@/lib/logs/summary/figures";
import { student95 } from "@/lib/logs/summary/student";
import { summaryOf } from "@/lib/logs/summary/summary";
import { origin } from "@/lib/logs/summary/words";
import { readLog } from "./log";

/** So many calls on each day from 1 October on, spread over it, the prompts of a day alike. */
function days(calls: readonly number[], prompt = (_day: number) => 100): string {
  const rows = calls.flatMap((count, day) =>
    Array.from({ length: count }, (_, call) => {
      const minute = Math.floor((call * 1_440) / count);
      const time = `${dayText(dayNumber(2026, 10, 1) + day)}T${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}:00Z`;
      return `${time},${prompt(day)},10`;
    }),
  );
  return ["timestamp,prompt_tokens,completion_tokens", ...rows].join("\n");
}

describe("a summary", () => {
  test("names each figure with its interval, of how many it is, and how that is known", () => {
    const calls = [1, ...Array.from({ length: 14 }, (_, day) => (day % 2 ? 40 : 56)), 1];
    const figures = figuresOf(summaryOf(readLog(days(calls, (day) => 100 + (day % 3))).totals));
    expect(figures[0]).toEqual({
      title: "Calls a month",
      value: "1,460",
      interval: "1,314 to 1,606",
      n: "14 days",
      method: "from how days differ",
    });
    const [, , mean, half, most] = figures.map(({ title, value, n, method }) => [title, value, n, method]);
    expect(mean).toEqual(["Tokens of a prompt, mean", "101", "674 calls", "from how days differ"]);
    expect(half).toEqual(["Tokens of a prompt, half have at most", "101", "674 calls", "counted"]);
    expect(most?.[0]).toBe("Tokens of a prompt, 95 in 100 have at most");
  });

  test("leaves out the first and the last day, which may be cut", () => {
    const { perMonth, wholeDays } = summaryOf(readLog(days([1, ...new Array(14).fill(48), 1])).totals);
    expect(wholeDays).toBe(14);
    expect(perMonth.calls).toMatchObject({ method: "days", n: 14 });
    expect(perMonth.calls?.value).toBeCloseTo((48 * 730) / 24, 9);
  });

  /** Days of 40 and 56: mean 48, standard deviation 8.302, over the root of 14 and times 2.160 (t of 13): 4.793. */
  test("says how sure a volume is by how days differ", () => {
    const { perMonth } = summaryOf(
      readLog(days([1, ...Array.from({ length: 14 }, (_, day) => (day % 2 ? 40 : 56)), 1])).totals,
    );
    const month = 730 / 24;
    expect(perMonth.calls?.interval?.low).toBeCloseTo((48 - 4.7934) * month, 1);
    expect(perMonth.calls?.interval?.high).toBeCloseTo((48 + 4.7934) * month, 1);
  });

  /** 10% more each week is 1.1^(30.4167 / 7) - 1 a month; whole calls round it. */
  test("takes growth from whole weeks", () => {
    const weekly = [200, 220, 242, 266.2, 292.82].flatMap((calls) => new Array(7).fill(Math.round(calls)));
    const { growth } = summaryOf(readLog(days([5, ...weekly, 5])).totals);
    expect(growth?.value).toBeCloseTo(1.1 ** (730 / 24 / 7) - 1, 2);
    expect(growth).toMatchObject({ n: 5, method: "weeks" });
    expect(summaryOf(readLog(days([5, ...new Array(21).fill(50), 5])).totals).growth).toBeNull();
  });

  /** Days of 100 and 200 tokens with equal calls, ten of them: 150, and 2.262 (t of 9) times 52.70 / sqrt(10). */
  test("takes the doubt of tokens from days, whose calls are alike", () => {
    const { prompt } = summaryOf(readLog(days(new Array(10).fill(30), (day) => (day % 2 ? 200 : 100))).totals);
    expect(prompt).toMatchObject({ value: 150, n: 300, method: "days" });
    expect(prompt?.interval?.high).toBeCloseTo(150 + (2.262 * 52.705) / Math.sqrt(10), 1);
  });

  test("says where it is from", () => {
    expect(origin(summaryOf(readLog(days([2, ...new Array(25).fill(3), 2])).totals))).toBe(
      "from 79 requests of 1 to 27 October 2026",
    );
    expect(origin(summaryOf(readLog(days(new Array(40).fill(3))).totals))).toBe(
      "from 120 requests of 1 October to 9 November 2026",
    );
  });
});

/** R: qt(0.975, df) */
test.each([
  [1, 12.7062],
  [3, 3.18245],
  [6, 2.44691],
  [9, 2.26216],
  [27, 2.05183],
  [1_000, 1.96234],
])("Student's t of %i degrees", (degrees, t) => {
  expect(student95(degrees)).toBeCloseTo(t, 3);
});

test("numbers are read to the last bit", () => {
  const bits = [
    "0",
    "1",
    "0.1",
    "123456.789",
    "0.0000012345",
    "1e-7",
    "999999999999999",
    "12345678901234567",
    "3.141592653589793",
    ".5",
    "5.",
  ];
  for (const text of bits) {
    const bytes = bytesOf(text);
    expect(numberAt(bytes, 0, bytes.length)).toBe(Number(text));
  }
  expect([numberIn("1,234,567.5"), numberIn("$3"), numberIn("null"), numberIn("0x10"), numberIn("1e9999")]).toEqual([
    1_234_567.5,
    3,
    Number.NaN,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ]);
});

test("texts of any script survive, and bytes that are none become the replacement mark", () => {
  for (const text of ["modèle", "模型", "🤖 x", "plain"]) {
    const bytes = bytesOf(text);
    expect(bytes).toEqual(new TextEncoder().encode(text));
    expect(textOf(bytes, 0, bytes.length)).toBe(text);
  }
  expect(textOf(new Uint8Array([97, 0xff, 98, 0xc3]), 0, 4)).toBe("a\ufffdb\ufffd");
});
