import { expect, test } from "vitest";
import { inMilliseconds } from "@/lib/scenario/text/milliseconds";

test.each([
  ["200", "200"],
  ["200 ms", "200"],
  ["under 200 ms", "200"],
  ["< 200", "200"],
  ["0.2s", "200"],
  ["within 2 seconds", "2000"],
  ["at most 1.5 s", "1500"],
  ["1 to 2", "1 to 2"],
  ["soon", "soon"],
  ["1,5 s", "1,5 s"],
])("%s is read as %s", (typed, text) => {
  expect(inMilliseconds(typed)).toBe(text);
});
