import fc from "fast-check";
import { expect, test } from "vitest";
import { readQuantity, writeRange } from "@/lib/scenario/text/quantity-text";
import { type StepOptions, stepText } from "@/lib/scenario/text/step-text";

const steps: readonly (readonly [text: string, up: string, down: string, options?: StepOptions])[] = [
  ["0.020", "0.021", "0.019"],
  ["0.09", "0.10", "0.08"],
  ["0.01", "0.02", "0.009"],
  ["50", "51", "49"],
  ["99", "100", "98"],
  ["100", "200", "90"],
  ["50,000", "60,000", "40,000"],
  ["50000", "60000", "40000"],
  ["999,999", "1,000,000", "999,998"],
  ["$1,200", "$1,300", "$1,100"],
  ["10k", "11k", "9k"],
  ["1k", "2k", "0.9k"],
  ["1.2M", "1.3M", "1.1M"],
  ["20%", "21%", "19%"],
  ["1e3", "2e3", "0.9e3"],
  ["12 months", "13 months", "11 months"],
  ["1", "2", "0"],
  ["0", "1", "0"],
  ["-5", "0", "0"],
  ["0.01 to 0.05", "0.012 to 0.06", "0.008 to 0.04"],
  ["0.01..0.05", "0.012..0.06", "0.008..0.04"],
  ["100-500", "120-600", "80-400"],
  ["5-50k", "5.1-51k", "4.9-49k"],
  ["100 to 500, likely 200", "120 to 600, likely 240", "80 to 400, likely 160"],
  ["100..200..500", "120..240..600", "80..160..400"],
  ["[100,500]", "120 to 600", "80 to 400"],
  ["3*1250", "3,760", "3,740"],
  ["0 to 1", "0 to 2", "0 to 1"],
  ["12o", "12o", "12o"],
  ["", "", ""],
  ["2.499", "2.50", "2.498"],
  ["500 documents", "600 documents", "400 documents", { unit: "1", name: "documents" }],
  ["30 min", "0.6", "0.4", { unit: "h" }],
  ["$2.50 / 1M tokens", "2.6", "2.4", { unit: "USD/Mtok" }],
  ["$3/Mtok", "$4/Mtok", "$2/Mtok", { unit: "USD/Mtok" }],
  ["0.020", "0.030", "0.010", { shift: true }],
  ["50", "60", "40", { shift: true }],
  ["5", "15", "4", { shift: true }],
  ["50", "50.1", "49.9", { alt: true }],
  ["50,000", "51,000", "49,000", { alt: true }],
  ["0.020", "0.0201", "0.0199", { alt: true }],
];

for (const [text, up, down, options] of steps)
  test(`${text || "nothing"} steps to ${up} and ${down} with ${JSON.stringify(options ?? {})}`, () => {
    expect(stepText(text, 1, options)).toBe(up);
    expect(stepText(text, -1, options)).toBe(down);
  });

test("a step up is readable and higher", () => {
  fc.assert(
    fc.property(fc.nat(1e9), fc.integer({ min: -9, max: 9 }), (digits, exponent) => {
      const before = Number(`${digits}e${exponent}`);
      const reading = readQuantity(stepText(writeRange({ low: before, high: before }), 1));
      expect(reading.ok && reading.range.low).toBeGreaterThan(before);
    }),
    { seed: 4 },
  );
});
