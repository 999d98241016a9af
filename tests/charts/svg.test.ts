import { describe, expect, test } from "vitest";
import { breakdownSpec } from "@/lib/charts/definitions/breakdown/spec";
import { overTimeSpec } from "@/lib/charts/definitions/over-time/spec";
import { volumeSpec } from "@/lib/charts/definitions/volume/spec";
import { chartSvg } from "@/lib/charts/kinds/chart-svg";
import type { ChartSpec } from "@/lib/charts/kinds/kinds";
import { escaped } from "@/lib/charts/svg/svg-element";
import { article, withoutPrompting } from "./fixture";

const wide = { width: 820, height: 380 };
const narrow = { width: 343, height: 300 };

/** One tag on a line, so that a difference is a line. */
const inLines = (svg: string) => `${svg.replaceAll("><", ">\n<")}\n`;

describe("pictures that are reviewed by eye", () => {
  test.each([
    [
      "over-time",
      chartSvg(overTimeSpec(article(50_000), { compact: false }), { ...wide, theme: "light", idPrefix: "t" }),
    ],
    [
      "over-time-lead-changes",
      chartSvg(overTimeSpec(article(20_000, withoutPrompting), { compact: false }), {
        ...wide,
        theme: "dark",
        idPrefix: "t",
      }),
    ],
    [
      "over-time-phone",
      chartSvg(overTimeSpec(article(50_000), { compact: true }), { ...narrow, theme: "light", idPrefix: "t" }),
    ],
    ["volume", chartSvg(volumeSpec(article(50_000), { compact: false }), { ...wide, theme: "light", idPrefix: "v" })],
    [
      "breakdown",
      chartSvg(breakdownSpec(article(50_000), { compact: false }), { ...wide, theme: "light", idPrefix: "b" }),
    ],
    [
      "image",
      chartSvg(overTimeSpec(article(50_000), { compact: false }), {
        width: 820,
        height: 480,
        heading: true,
        theme: "light",
        idPrefix: "i",
      }),
    ],
  ])("%s", async (name, svg) => {
    await expect(inLines(svg)).toMatchFileSnapshot(`./${name}.svg`);
  });
});

describe.each([0, 1e9])("at %d queries a month", (queries) => {
  test.each([overTimeSpec, volumeSpec, breakdownSpec])("nothing is drawn at no place", (build) => {
    for (const compact of [true, false]) {
      const svg = chartSvg(build(article(queries), { compact }), {
        ...(compact ? narrow : wide),
        theme: "page",
        idPrefix: "n",
      });
      expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
    }
  });
});

describe("a picture is safe to put anywhere", () => {
  const hostile = `</title><script>alert(1)</script> & "quoted" 'single' \u0000`;
  const spec: ChartSpec = { ...overTimeSpec(article(50_000), { compact: false }), title: hostile, summary: hostile };
  const svg = chartSvg(spec, { ...wide, theme: "light", idPrefix: `"><script>`, heading: true });

  test("text is escaped wherever it comes from", () => {
    expect(svg).not.toContain("<script");
    expect(svg).not.toContain("\u0000");
    expect(svg).toContain("&lt;/title&gt;&lt;script&gt;");
    expect(escaped(`<a b="c">&'`)).toBe("&lt;a b=&quot;c&quot;&gt;&amp;&#39;");
    expect(escaped("lone \ud800 half")).toBe("lone  half");
  });

  test("it has nothing that acts or loads", () => {
    for (const build of [overTimeSpec, volumeSpec, breakdownSpec]) {
      const picture = chartSvg(build(article(50_000), { compact: false }), { ...wide, theme: "dark", idPrefix: "p" });
      expect(picture).not.toMatch(/<script|foreignObject|<filter|href|<image|style=|\son\w+=/);
      expect(picture.match(/url\([^)]*\)/g) ?? []).toSatisfy((urls: string[]) =>
        urls.every((url) => url.startsWith("url(#p-")),
      );
    }
  });

  test("it has a name and a description, and is small", () => {
    const picture = chartSvg(volumeSpec(article(50_000), { compact: false }), {
      ...wide,
      theme: "light",
      idPrefix: "p",
    });
    expect(picture).toContain('role="img" aria-labelledby="p-title" aria-describedby="p-desc"');
    expect(picture).toContain('<title id="p-title">Fine-tuning becomes cheapest above 15,931 queries a month</title>');
    expect(picture.length).toBeLessThan(40_000);
  });

  test("on the page the colours are the page's, alone they are its own", () => {
    const draw = (theme: "page" | "dark") =>
      chartSvg(overTimeSpec(article(50_000), { compact: false }), { ...wide, theme, idPrefix: "p" });
    expect(draw("page")).toContain('stroke="var(--fineTuning)"');
    expect(draw("page")).not.toMatch(/#[0-9A-F]{6}/);
    expect(draw("dark")).not.toContain("var(");
    expect(draw("dark")).toContain("#0B1220");
  });

  test("lines differ in their dashes too", () => {
    const picture = chartSvg(overTimeSpec(article(50_000), { compact: false }), {
      ...wide,
      theme: "light",
      idPrefix: "p",
    });
    const lines = picture.match(/<path class="chart-series"[^>]*>/g) ?? [];
    const dashes = lines.map((line) => /stroke-dasharray="([^"]*)"/.exec(line)?.[1] ?? "solid");
    expect(new Set(dashes).size).toBe(4);
  });
});
