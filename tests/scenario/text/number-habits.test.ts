import { describe, expect, test } from "vitest";
import { inEnglish } from "@/lib/scenario/text/number-habits";
import { readQuantity } from "@/lib/scenario/text/quantity-text";

describe("numbers in the habits of a language", () => {
  test.each([
    ["1,5", "1.5"],
    ["1.234,50", "1234.50"],
    ["1.234.567", "1234567"],
    ["1 234,5", "1234.5"],
    ["50.000", "50000"],
    ["0,015 to 0,02", "0.015 to 0.02"],
    ["1,5k", "1.5k"],
    ["$2,50 / 1M", "$2.50 / 1M"],
    ["70h x 80,5", "70h x 80.5"],
  ])("%s is %s in German", (typed, english) => {
    expect(inEnglish(typed, "de-DE")).toBe(english);
    expect(readQuantity(inEnglish(typed, "de")).ok).toBe(true);
  });

  test("what the page itself writes stays what it is", () => {
    for (const written of ["150,000", "1,234,567.5", "0.0015", "1.5", "2 then 3 from 2027-01-01", "10 to 20", "5e6"])
      for (const language of ["de", "fr-CH", "es", "pt-BR", "nl", "it"])
        expect(inEnglish(written, language)).toBe(written);
  });

  test("languages that write as the page does change nothing", () => {
    for (const language of ["en-US", "ja", ""]) expect(inEnglish("1,5", language)).toBe("1,5");
  });
});
