import { describe, expect, test } from "vitest";
import { heightFor, layoutOf } from "@/lib/charts/layout/layout";
import { overlap, textBox, within } from "@/lib/charts/layout/text-box";
import { chartSvg } from "@/lib/charts/svg/svg";
import { specsAt } from "./uncertainty-cases";

const widths = [320, 343, 375, 480, 560, 640, 820, 1280];

describe.each(widths)("at %d pixels", (width) => {
  test.each(specsAt(width))("no two texts overlap and none leaves the picture: %s", (_, spec) => {
    for (const heading of [false, true]) {
      const height = heightFor(spec, width) + (heading ? 160 : 0);
      const { texts } = layoutOf(spec, { width, height, heading });
      const frame = { x: -1, y: 0, width: width + 2, height };
      texts.forEach((text, index) => {
        expect(within(textBox(text), frame), `${text.text} is inside`).toBe(true);
        expect(text.size, text.text).toBeGreaterThanOrEqual(11);
        for (const other of texts.slice(index + 1)) {
          expect(overlap(textBox(text), textBox(other)), `${text.text} over ${other.text}`).toBe(false);
        }
      });
    }
  });

  test.each(specsAt(width))("nothing is drawn at no place: %s", (_, spec) => {
    const svg = chartSvg(spec, { width, height: heightFor(spec, width), theme: "page", idPrefix: "n" });
    expect(svg).not.toMatch(/NaN|Infinity|undefined|null|width="-|height="-/);
    expect(JSON.stringify(spec)).not.toMatch(/NaN|Infinity|—/);
  });
});
