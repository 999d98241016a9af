import { describe, expect, test } from "vitest";
import { breakdownSpec } from "@/lib/charts/definitions/breakdown";
import type { ChartInput } from "@/lib/charts/definitions/input";
import { overTimeSpec } from "@/lib/charts/definitions/over-time";
import { volumeSpec } from "@/lib/charts/definitions/volume";
import { compactBelowWidth, heightFor, layoutOf } from "@/lib/charts/layout/layout";
import { overlap, textBox, textWidth, within, wrapped } from "@/lib/charts/layout/text-box";
import type { ChartSpec } from "@/lib/charts/spec/spec";
import { article, withoutPrompting } from "./fixture";

const widths = [320, 343, 375, 480, 560, 640, 820, 1000];

/** A fifth approach, close to another, so that five labels compete at the ends of the lines. */
function five(queries: number): ChartInput {
  const input = article(queries);
  const [first] = input.approaches;
  if (!first) throw new Error("the article has four approaches");
  const twin = { ...first, id: "longContext", title: "Long context" } as const;
  return { ...input, approaches: [first, twin, ...input.approaches.slice(1)] };
}

const inputs: Record<string, ChartInput> = {
  "50,000": article(50_000),
  "20,000 without prompting": article(20_000, withoutPrompting),
  "20,000": article(20_000),
  none: article(0),
  "a billion": article(1e9),
  "five approaches": five(50_000),
};

const builders = { "over time": overTimeSpec, volume: volumeSpec, breakdown: breakdownSpec };

function specsAt(width: number): [string, ChartSpec][] {
  return Object.entries(inputs).flatMap(([name, input]) =>
    Object.entries(builders).map(([kind, build]): [string, ChartSpec] => [
      `${kind}, ${name}`,
      build(input, { compact: width < compactBelowWidth }),
    ]),
  );
}

describe.each(widths)("at %d pixels", (width) => {
  test.each(specsAt(width))("no two texts overlap and none leaves the picture: %s", (_, spec) => {
    for (const heading of [false, true]) {
      const height = heightFor(spec, width) + (heading ? 120 : 0);
      const { texts } = layoutOf(spec, { width, height, heading });
      const frame = { x: -1, y: 0, width: width + 2, height };
      texts.forEach((text, index) => {
        expect(within(textBox(text), frame), `${text.text} is inside`).toBe(true);
        for (const other of texts.slice(index + 1)) {
          expect(overlap(textBox(text), textBox(other)), `${text.text} over ${other.text}`).toBe(false);
        }
      });
    }
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
    const spec = volumeSpec(inputs["five approaches"] as ChartInput, { compact: width < compactBelowWidth });
    const { texts } = layoutOf(spec, { width, height: heightFor(spec, width) });
    expect(texts.filter(({ role }) => role === "end-label")).toHaveLength(5);
  });
});

test("text is broken between words and a long word is cut", () => {
  for (const line of wrapped(`one two three ${"x".repeat(60)}`, 18, 120)) {
    expect(textWidth(line, 18)).toBeLessThanOrEqual(120);
  }
});
