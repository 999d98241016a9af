import { describe, expect, test } from "vitest";
import { readDraws } from "@/lib/scenario/read/draws";

describe("how many draws are asked for", () => {
  test.each([
    [undefined, 12, 2_000],
    ["0", 12, 0],
    [0, 120, 0],
    ["100", 12, 100],
    [100, 120, 100],
    ["2000", 12, 2_000],
    [20_000, 120, 20_000],
    ["100000", 12, 100_000],
    [100_000, 12, 100_000],
    [100_000, 39, 100_000],
    // Four million numbers are kept at once: 121 month-ends leave 33,057 draws.
    [33_057, 120, 33_057],
  ])("%s over %s months is %s", (given, horizon, draws) => {
    expect(readDraws(given, horizon)).toEqual({ draws });
  });

  test.each([
    ["", 12],
    [" ", 12],
    ["abc", 12],
    ["2000.5", 12],
    [2000.5, 12],
    ["1e9", 12],
    [1e9, 12],
    ["-1", 12],
    [-1, 12],
    [1, 12],
    [99, 12],
    ["99", 12],
    [100_001, 12],
    [100_000, 40],
    [100_000, 120],
    ["100000", 120],
    [33_058, 120],
    ["2,000", 12],
    ["+2000", 12],
    ["0x800", 12],
    ["9999999999", 12],
    [Number.NaN, 12],
    [Number.POSITIVE_INFINITY, 12],
    [null, 12],
    [true, 12],
    [[2_000], 12],
    [{ draws: 2_000 }, 12],
  ])("%j over %s months is refused, naming the field and the bounds", (given, horizon) => {
    const asked = readDraws(given, horizon);
    if (!("issue" in asked)) throw new Error(`taken: ${asked.draws}`);
    const most = horizon < 40 ? "100,000" : horizon === 40 ? "97,560" : "33,057";
    expect(asked.issue).toMatchObject({ field: "draws", code: "out_of_range", level: "error" });
    expect(asked.issue.message).toBe(
      `Draws: Give a whole number from 100 to ${most}, the most for ${horizon} months, or 0 for no odds.`,
    );
  });

  test("a text of any length is quoted shortly", () => {
    const asked = readDraws("9".repeat(10_000), 12);
    expect(JSON.stringify(asked).length).toBeLessThan(400);
  });

  test("the bound keeps to four million numbers at every horizon", () => {
    for (let horizon = 1; horizon <= 120; horizon++) {
      const bound = Math.min(100_000, Math.floor(4_000_000 / (horizon + 1)));
      expect(readDraws(bound, horizon)).toEqual({ draws: bound });
      expect(readDraws(bound + 1, horizon)).toHaveProperty("issue");
    }
  });
});
