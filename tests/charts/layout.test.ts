import { describe, expect, test } from "vitest";
import { overTimeSpec } from "@/lib/charts/definitions/over-time/spec";
import { volumeSpec } from "@/lib/charts/definitions/volume/spec";
import { chartSvg } from "@/lib/charts/kinds/chart-svg";
import type { ChartSpec } from "@/lib/charts/kinds/kinds";
import { heightFor, layoutOf } from "@/lib/charts/kinds/place-chart";
import { compactBelowWidth } from "@/lib/charts/layout/size";
import { overlap, type PlacedText, textBox, textWidth, within, wrapped } from "@/lib/charts/layout/text-box";
import { specsAt as costSpecsAt, fiveApproaches } from "./cost-cases";
import { article, withoutPrompting } from "./fixture";
import { specsAt as latencySpecsAt } from "./latency-cases";
import { specsAt as uncertaintySpecsAt } from "./uncertainty-cases";

/** The narrowest, the one at which the wide layout has least room, and a wide one. */
const widths = [320, compactBelowWidth, 1280];

const specsAt = (width: number): [string, ChartSpec][] => [
  ...costSpecsAt(width),
  ...uncertaintySpecsAt(width),
  ...latencySpecsAt(width),
];

/** What lies outside the frame, is too small to read, or lies over another text. */
function faultsIn(texts: readonly PlacedText[], width: number, height: number): string[] {
  const frame = { x: -1, y: 0, width: width + 2, height };
  const boxes = texts.map((text) => ({ text: text.text, size: text.size, box: textBox(text) }));
  return boxes.flatMap(({ text, size, box }, index) => [
    ...(within(box, frame) ? [] : [`${text} is outside`]),
    ...(size >= 11 ? [] : [`${text} is small`]),
    ...boxes
      .slice(index + 1)
      .filter((other) => overlap(box, other.box))
      .map((other) => `${text} over ${other.text}`),
  ]);
}

/** The names of what is drawn. */
function namesIn(spec: ChartSpec): string[] {
  switch (spec.kind) {
    case "lines":
      return spec.series.filter(({ points }) => points.length > 0).map(({ endLabel }) => endLabel);
    case "points":
      return spec.points.map(({ label }) => label);
    case "stages":
      return spec.groups.map(({ name }) => name);
    case "bars":
      return spec.bars.map(({ name }) => name);
    case "map":
      return spec.key.map(({ name }) => name);
    case "swings":
      return spec.bars.flatMap(({ startLabel, endLabel }) => [startLabel, endLabel]);
    case "areas":
      return [];
  }
}

describe.each(widths)("at %d pixels", (width) => {
  test.each(specsAt(width))("texts can be read, and every name is there: %s", (_, spec) => {
    for (const heading of [false, true]) {
      const height = heightFor(spec, width, heading);
      const { texts } = layoutOf(spec, { width, height, heading });
      expect(faultsIn(texts, width, height)).toEqual([]);
      const drawn = texts.map(({ text }) => text);
      expect(drawn).toEqual(expect.arrayContaining(namesIn(spec)));
    }
  });

  test.each(specsAt(width))("nothing is drawn at no place: %s", (_, spec) => {
    const svg = chartSvg(spec, { width, height: heightFor(spec, width), theme: "page", idPrefix: "n" });
    expect(svg).not.toMatch(/NaN|Infinity|undefined|null|width="-|height="-/);
    expect(JSON.stringify(spec)).not.toMatch(/NaN|Infinity|—/);
  });

  test("every change of the lead keeps its label", () => {
    const spec = overTimeSpec(article(20_000, withoutPrompting), { compact: width < compactBelowWidth });
    const { texts } = layoutOf(spec, { width, height: heightFor(spec, width) });
    const labels = texts.filter(({ role }) => role === "mark-label").map(({ text }) => text);
    expect(labels).toEqual(
      expect.arrayContaining(["first ahead, month 6", "behind, month 7", "ahead for good, month 8"]),
    );
  });

  test("every line has its name at its end", () => {
    const spec = volumeSpec(fiveApproaches(50_000), { compact: width < compactBelowWidth });
    const { texts } = layoutOf(spec, { width, height: heightFor(spec, width) });
    expect(texts.filter(({ role }) => role === "end-label")).toHaveLength(5);
  });

  test("bars of stages lie side by side in the plot, and their limit crosses those it judges", () => {
    for (const [name, spec] of latencySpecsAt(width)) {
      if (spec.kind !== "stages") continue;
      const { segments, overs, limits, plot } = layoutOf(spec, { width, height: heightFor(spec, width) });
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
  });
});

test("text is broken between words and a long word is cut", () => {
  for (const line of wrapped(`one two three ${"x".repeat(60)}`, 18, 120)) {
    expect(textWidth(line, 18)).toBeLessThanOrEqual(120);
  }
});
