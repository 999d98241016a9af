import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { volumeAt, volumeBeside, volumeStep } from "../../lib/form/volume-slider";

const numberOf = (text: string): number => Number(text.replaceAll(",", ""));
const { most } = volumeStep("100");
const places = Array.from({ length: most + 1 }, (_, place) => place);

describe("the slider of the volume", () => {
  test("runs from a hundred to ten million, and rests at a volume it gave", () => {
    expect(numberOf(volumeAt(0))).toBe(100);
    expect(numberOf(volumeAt(most))).toBe(10_000_000);
    expect(places.map((place) => volumeStep(volumeAt(place)).value)).toEqual(places);
  });

  test("beyond its ends, it rests at them", () => {
    expect(volumeStep("3").value).toBe(0);
    expect(volumeStep("900m").value).toBe(most);
  });

  test("a key moves any volume in its direction, or nowhere", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 8.5, noNaN: true }),
        fc.constantFrom(-10, -1, 1, 10, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY),
        (exponent, steps) => {
          const queries = 10 ** exponent;
          const next = volumeBeside(queries, steps);
          const isAtEnd = steps < 0 ? queries <= 100 : queries >= 10_000_000;
          if (isAtEnd) expect(next).toBeNull();
          else expect(Math.sign(numberOf(next ?? "") - queries)).toBe(Math.sign(steps));
        },
      ),
      { numRuns: 300 },
    );
  });

  test("from 110, 130 and 1,300,000 the left arrow leads on", () => {
    expect(volumeBeside(110, -1)).toBe("100");
    expect(volumeBeside(130, -1)).toBe("120");
    expect(volumeBeside(1_300_000, -1)).toBe("1,200,000");
  });
});
