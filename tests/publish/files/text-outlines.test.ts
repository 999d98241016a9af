import { expect, test } from "vitest";
import { outliner } from "@/app/chart/text-outlines.mjs";
import { fonts, lettersInARow, more, pictureOf, pixelsOf, weights } from "./texts";

const outlined = outliner(weights);

test("a text as outlines has the pixels that resvg gives it", () => {
  const picture = pictureOf(lettersInARow);
  const drawn = outlined(picture);
  expect(drawn).not.toContain("<text");
  const asked = pixelsOf(picture, Object.values(fonts));
  const made = pixelsOf(drawn);
  expect(made.length).toBe(asked.length);
  const apart = asked.reduce((most, value, index) => Math.max(most, Math.abs(value - (made[index] ?? 0))), 0);
  // A sixteenth of a pixel on either side of an edge, for a rounded place.
  expect(apart).toBeLessThan(40);
  const without = pixelsOf(picture.replace(/<text.*<\/text>/, ""));
  expect(Buffer.from(without).equals(made)).toBe(false);
});

test("a text that is more than letters in a row is left to resvg", () => {
  for (const text of more) expect(outlined(pictureOf([text]))).toBe(pictureOf([text]));
  expect(outlined(pictureOf(["", " "]))).toBe(pictureOf(["", " "], () => ""));
});
