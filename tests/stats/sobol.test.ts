import { expect, test } from "vitest";
import { dimensions, sobolWords } from "@/lib/stats/sobol";

const points = (dimension: number, first: number, count: number) =>
  [...sobolWords(dimension, first, count)].map((word) => (word >>> 0) / 2 ** 32);

/** From scipy 1.17.1, `qmc.Sobol(d=37, scramble=False, bits=32)`, which visits point i ^ (i >> 1) as its i-th. */
test.each([
  { number: 0, point: [0, 0, 0, 0, 0, 0] },
  { number: 1, point: [0.5, 0.5, 0.5, 0.5, 0.5, 0.5] },
  { number: 2, point: [0.25, 0.75, 0.75, 0.75, 0.25, 0.75] },
  { number: 5, point: [0.625, 0.125, 0.875, 0.125, 0.125, 0.875] },
  { number: 1_000, point: [0.0927734375, 0.1611328125, 0.4501953125, 0.0166015625, 0.7626953125, 0.1591796875] },
  { number: 2_047, point: [0.99951171875, 0.88232421875, 0.33251953125, 0.63427734375, 0.15380859375, 0.22119140625] },
])("point $number in dimensions 1, 2, 3, 7, 19 and 37 is scipy's", ({ number, point }) => {
  expect([0, 1, 2, 6, 18, 36].map((dimension) => points(dimension, number, 1)[0])).toEqual(point);
});

test("the first two dimensions put one of 2^m points in every box of that share, however long and narrow", () => {
  for (const wide of [0, 3, 6, 11]) {
    const [x, y] = [points(0, 4_096, 2_048), points(1, 4_096, 2_048)];
    const boxes = new Set(
      x.map((across, index) => {
        const up = y[index] as number;
        return `${Math.floor(across * 2 ** wide)} ${Math.floor(up * 2 ** (11 - wide))}`;
      }),
    );
    expect(boxes.size).toBe(2_048);
  }
});

test("a dimension without direction numbers is refused", () => {
  expect(dimensions).toBe(37);
  expect(() => sobolWords(37, 0, 1)).toThrow("no such dimension: 37");
});
