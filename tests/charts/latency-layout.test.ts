import { describe, expect, test } from "vitest";
import { heightFor, layoutOf } from "@/lib/charts/layout/layout";
import { stageLayout } from "@/lib/charts/layout/stage-layout";
import { overlap, textBox, within } from "@/lib/charts/layout/text-box";
import { chartSvg } from "@/lib/charts/svg/svg";
import { specsAt } from "./latency-cases";

const widths = [320, 375, 768, 1280];

describe.each(widths)("at %d pixels", (width) => {
  test.each(specsAt(width))("no two texts overlap and none leaves the picture: %s", (_, spec) => {
    for (const heading of [false, true]) {
      const height = heightFor(spec, width) + (heading ? 190 : 0);
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
    const { series: _drawn, ...said } = { series: [], ...spec };
    expect(JSON.stringify(said)).not.toMatch(/NaN|Infinity|—/);
  });

  test.each(specsAt(width))("every name is in the picture: %s", (_, spec) => {
    const { texts } = layoutOf(spec, { width, height: heightFor(spec, width) });
    const drawn = texts.map(({ text }) => text);
    if (spec.kind === "points") expect(drawn).toEqual(expect.arrayContaining(spec.points.map(({ label }) => label)));
    if (spec.kind === "stages") expect(drawn).toEqual(expect.arrayContaining(spec.groups.map(({ name }) => name)));
    if (spec.kind !== "lines") return;
    const named = spec.series.filter(({ points }) => points.length > 0).map(({ endLabel }) => endLabel);
    expect(drawn).toEqual(expect.arrayContaining(named));
  });
});

test.each(widths)(
  "at %d pixels bars lie side by side in the plot, and their limit crosses those it judges",
  (width) => {
    for (const [name, spec] of specsAt(width)) {
      if (spec.kind !== "stages") continue;
      const { segments, overs, limits, plot } = stageLayout(spec, { width, height: heightFor(spec, width) });
      const inside = { x: plot.x - 0.01, y: plot.y, width: plot.width + 0.02, height: plot.height };
      for (const [index, segment] of segments.entries()) {
        expect(within(segment, inside), name).toBe(true);
        const next = segments[index + 1];
        if (next) expect(overlap(segment, next, -0.01), name).toBe(false);
      }
      for (const over of overs) {
        expect(within(over, inside), name).toBe(true);
        expect(limits.length === 0 || limits.some(({ x1 }) => Math.abs(x1 - over.x) < 0.01), name).toBe(true);
      }
    }
  },
);
