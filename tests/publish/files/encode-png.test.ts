import { Resvg } from "@resvg/resvg-js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { pngDrawer } from "@/app/chart/draw-png.mjs";
import { encodePng } from "@/app/chart/encode-png.mjs";
import { outliner } from "@/app/chart/text-outlines.mjs";
import { law } from "../../law";
import { fonts, pictureOf, weights } from "./texts";

const pictures = fc
  .record({ width: fc.integer({ min: 1, max: 40 }), height: fc.integer({ min: 1, max: 40 }), seed: fc.nat() })
  .map(({ width, height, seed }) => {
    const pixels = Uint8Array.from({ length: 4 * width * height }, (_, index) =>
      index % 4 === 3 ? 255 : ((index >> 5) * 31 + seed) % 256,
    );
    return { width, height, pixels };
  });

test("another reader finds the pixels of a picture in its PNG", () => {
  fc.assert(
    fc.property(pictures, ({ width, height, pixels }) => {
      const png = encodePng(() => pixels, width, height) as Uint8Array;
      const href = `data:image/png;base64,${Buffer.from(png).toString("base64")}`;
      const image = `<image href="${href}" width="${width}" height="${height}" image-rendering="optimizeSpeed"/>`;
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${image}</svg>`;
      expect(Buffer.from(new Resvg(svg).render().pixels).equals(pixels)).toBe(true);
    }),
    law(40),
  );
});

test("a picture that something shines through is left to resvg", () => {
  expect(encodePng(() => Uint8Array.of(1, 2, 3, 255, 1, 2, 3, 254), 2, 1)).toBeNull();
});

test("the pixels of a large picture are not asked for", () => {
  const never = () => {
    throw new Error("asked for");
  };
  expect(encodePng(never, 2_000, 1_000)).toBeNull();
});

test("a picture without paper, and a large one, have their texts, drawn by resvg", () => {
  const picture = pictureOf(["$1"]);
  const bare = picture.replace(/<rect [^>]*>/, "");
  const large = picture.replaceAll("500", "2000").replaceAll('"70"', '"1000"').replaceAll(" 70", " 1000");
  for (const svg of [bare, large]) {
    const asked = new Resvg(outliner(weights)(svg)).render().asPng();
    expect(Buffer.from(pngDrawer(fonts)(svg).png).equals(asked)).toBe(true);
  }
});
