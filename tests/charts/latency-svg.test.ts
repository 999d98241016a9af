import { describe, expect, test } from "vitest";
import { costLatencySpec } from "@/lib/charts/definitions/cost-latency/spec";
import { distributionSpec } from "@/lib/charts/definitions/distribution/spec";
import { headroomSpec } from "@/lib/charts/definitions/headroom/spec";
import { latencySpec } from "@/lib/charts/definitions/latency/spec";
import { chartSvg } from "@/lib/charts/kinds/chart-svg";
import type { ChartSpec } from "@/lib/charts/kinds/kinds";
import { heightFor } from "@/lib/charts/kinds/place-chart";
import type { Theme } from "@/lib/charts/svg/svg-root";
import { inputOf } from "./latency-fixture";

const input = inputOf();
const of = (compact: boolean) => ({ compact, measure: "firstToken" }) as const;

const builders = {
  latency: (compact: boolean) => latencySpec(input, of(compact)),
  distribution: (compact: boolean) => distributionSpec(input, of(compact)),
  "cost-latency": (compact: boolean) => costLatencySpec(input, of(compact)),
  headroom: (compact: boolean) => headroomSpec(input, of(compact)),
};

function draw(spec: ChartSpec | null, width: number, theme: Theme): string {
  if (!spec) throw new Error("nothing to draw");
  return chartSvg(spec, { width, height: heightFor(spec, width), theme, idPrefix: "l" });
}

/** One tag on a line, so that a difference is a line. */
const inLines = (svg: string) => `${svg.replaceAll("><", ">\n<")}\n`;

describe.each(Object.entries(builders))("%s", (name, build) => {
  test("is reviewed by eye, wide and light", async () => {
    await expect(inLines(draw(build(false), 820, "light"))).toMatchFileSnapshot(`./${name}.svg`);
  });

  test("is reviewed by eye, on a dark phone", async () => {
    await expect(inLines(draw(build(true), 375, "dark"))).toMatchFileSnapshot(`./${name}-phone.svg`);
  });

  test("has nothing that acts or loads", () => {
    const picture = draw(build(false), 820, "dark");
    expect(picture).not.toMatch(/<script|foreignObject|<filter|href|<image|style=|\son\w+=/);
    expect(picture).toContain('role="img" aria-labelledby="l-title" aria-describedby="l-desc"');
  });

  test("takes its colours from the page on the page, and its own alone", () => {
    expect(draw(build(false), 820, "page")).not.toMatch(/#[0-9A-F]{6}/);
    expect(draw(build(false), 820, "dark")).not.toContain("var(");
  });

  test("every fill by reference is defined", () => {
    const picture = draw(build(false), 820, "light");
    for (const [, id] of picture.matchAll(/url\(#([^)]*)\)/g)) expect(picture).toContain(`<pattern id="${id}"`);
  });

  test("is small", () => {
    expect(draw(build(false), 820, "page").length).toBeLessThan(40_000);
  });
});
