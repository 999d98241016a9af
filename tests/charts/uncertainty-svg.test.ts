import { describe, expect, test } from "vitest";
import { oddsSpec } from "@/lib/charts/definitions/odds/spec";
import { overTimeSpec } from "@/lib/charts/definitions/over-time/spec";
import { tornadoSpec } from "@/lib/charts/definitions/sensitivity/spec";
import { volumeSpec } from "@/lib/charts/definitions/volume/spec";
import { whoWinsSpec } from "@/lib/charts/definitions/who-wins/spec";
import { chartSvg } from "@/lib/charts/kinds/chart-svg";
import type { ChartSpec } from "@/lib/charts/kinds/kinds";
import { heightFor } from "@/lib/charts/kinds/place-chart";
import type { Theme } from "@/lib/charts/svg/svg-root";
import { article } from "./fixture";
import { articleMap, sensitivity, withOdds } from "./uncertainty-fixture";

const input = withOdds();
const scope = article(50_000);

const builders = {
  "bands-over-time": (compact: boolean) => overTimeSpec(input, { compact }),
  "bands-volume": (compact: boolean) => volumeSpec(input, { compact }),
  odds: (compact: boolean) => oddsSpec(input, { compact }),
  sensitivity: (compact: boolean) => tornadoSpec(sensitivity, scope, { compact }),
  "who-wins": (compact: boolean) => whoWinsSpec(articleMap(), scope, { compact }),
};

function draw(spec: ChartSpec, width: number, theme: Theme): string {
  return chartSvg(spec, { width, height: heightFor(spec, width), theme, idPrefix: "o" });
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
    const urls = picture.match(/url\([^)]*\)/g) ?? [];
    expect(urls.every((url) => url.startsWith("url(#o-"))).toBe(true);
    expect(picture).toContain('role="img" aria-labelledby="o-title" aria-describedby="o-desc"');
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
    expect(draw(build(false), 820, "page").length).toBeLessThan(70_000);
  });
});
