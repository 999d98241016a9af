// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { chartIds } from "@/lib/charts/definitions/charts";
import type { ChartSpec } from "@/lib/charts/kinds/kinds";
import { layoutOf } from "@/lib/charts/kinds/place-chart";
import { compactBelowWidth } from "@/lib/charts/layout/size";
import { overlap, textBox, within } from "@/lib/charts/layout/text-box";
import { unknownChart } from "@/lib/publish/files/chart-formats/unknown-chart";
import { chartPicture } from "@/lib/publish/files/chart-picture";
import { refusal } from "@/lib/publish/files/failure";
import { messagePicture } from "@/lib/publish/files/message-picture";
import { interpret } from "@/lib/scenario/read/interpret";
import { readLink } from "@/lib/scenario/read/link";
import { article, chartOf, defaultLink, drawn, pictureOf, sourceOf } from "./scenarios";

const names = chartIds;
const hostile = `</title><script>alert(1)</script>&<image href="http://evil.example/x"/> "q" 'q' \u0000\u001b \u202e 🎉 ${"W".repeat(90)}`;

/** Every element, read as strict XML: what is not well formed has a `parsererror` among them. */
function elementsOf(svg: string): Element[] {
  return [...new DOMParser().parseFromString(svg, "image/svg+xml").querySelectorAll("*")];
}

const allowed = ["svg", "title", "desc", "defs", "pattern", "g", "rect", "path", "line", "circle", "polygon", "text"];

function expectSafe(svg: string) {
  const elements = elementsOf(svg);
  for (const element of elements) {
    expect(allowed).toContain(element.localName);
    for (const { name, value } of element.attributes) {
      expect(name).not.toMatch(/^(on.*|style|href|xlink:href|src)$/i);
      if (value.includes("url(")) expect(value).toMatch(/^url\(#[\w-]+\)$/);
    }
  }
  const [root, title, desc, ...rest] = elements;
  expect([root?.localName, title?.localName, desc?.localName]).toEqual(["svg", "title", "desc"]);
  const paper = rest.find(({ localName, parentElement }) => localName === "rect" && parentElement === root);
  for (const side of ["width", "height"]) expect(paper?.getAttribute(side)).toBe(root?.getAttribute(side));
  expect(paper?.getAttribute("fill")).toMatch(/^#[0-9A-F]{6}$/);
  expect(paper?.hasAttribute("opacity")).toBe(false);
}

describe.each(names)("%s", (name) => {
  test.each(["", "w=320&theme=dark", "w=760", "w=1200&theme=dark", "w=2000&h=2000"])(
    "stands alone, opaque and without anything that acts or loads: %s",
    (query) => {
      const { spec, evaluation } = drawn(name, undefined, query);
      const svg = chartPicture(spec, evaluation, pictureOf(query));
      expectSafe(svg);
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    },
  );

  test("is the same again, and another for another scenario", () => {
    const svg = (link: string) => {
      const { spec, evaluation } = drawn(name, link);
      return chartPicture(spec, evaluation, pictureOf(""));
    };
    expect(svg(defaultLink(name))).toBe(svg(defaultLink(name)));
    expect(svg(`queries=20000&horizon=24&outputTokens=50&${defaultLink(name)}`)).not.toBe(svg(defaultLink(name)));
  });

  test("has hostile text only as text", () => {
    const { spec, evaluation } = drawn(name);
    const poisoned = poison(spec);
    expectSafe(chartPicture(poisoned, evaluation, pictureOf("")));
  });

  test.each([320, 560, 1_200])("no two texts overlap and none is cut at %d", (width) => {
    for (const link of [article, "p=support-bot.2026-11&v=1", "p=code-generator.2026-11&v=1"]) {
      const chart = chartOf(name).draw(sourceOf(link), {
        compact: width < compactBelowWidth,
        measure: "firstToken",
      });
      if (typeof chart === "string") continue;
      const svg = chartPicture(chart, sourceOf(link).evaluation, { ...pictureOf(""), width });
      const height = Number(/height="(\d+)"/.exec(svg)?.[1]);
      const { texts } = layoutOf(chart, { width, height, heading: true });
      const words = texts.filter(({ role }) => role === "title" || role === "subtitle").map(({ text }) => text);
      expect(words.join(" ")).toBe(`${chart.title} ${chart.subtitle}`);
      const frame = { x: -1, y: 0, width: width + 2, height };
      texts.forEach((text, index) => {
        expect(within(textBox(text), frame), `${text.text} is inside`).toBe(true);
        if (text.role === "cell-letter") return;
        for (const other of texts.slice(index + 1))
          expect(overlap(textBox(text), textBox(other)), `${text.text} over ${other.text}`).toBe(false);
      });
    }
  });
});

/** Every text in the specification, replaced. */
const poison = (spec: ChartSpec): ChartSpec =>
  JSON.parse(
    JSON.stringify(spec, (key, value) =>
      /^(title|subtitle|summary|name|label|endLabel|startLabel|note|text|caption|xTitle|yTitle|share|total|value)$/.test(
        key,
      ) && typeof value === "string"
        ? hostile
        : value,
    ),
  );

test("a height too low for the rows is not taken, and a tall one is", () => {
  const heightOf = (name: string, query: string) => {
    const { spec, evaluation } = drawn(name, undefined, query);
    return Number(/height="(\d+)"/.exec(chartPicture(spec, evaluation, pictureOf(query)))?.[1]);
  };
  for (const name of names) {
    const usual = heightOf(name, "");
    expect(heightOf(name, "h=160")).toBeGreaterThan(160);
    expect(heightOf(name, "h=160")).toBeLessThanOrEqual(usual);
    expect(heightOf(name, "h=1000")).toBe(1_000);
  }
});

test("says that its link was cut off", () => {
  const link = "p=article-001.2026-11&queries=20000";
  const { spec, evaluation } = drawn("volume", link);
  const svg = chartPicture(spec, evaluation, pictureOf("w=1200"));
  expect(svg).toContain("This link looks cut off");
});

describe("a picture of what is wrong", () => {
  test.each(["", "w=320&theme=dark", "w=2000&h=2000", "h=160"])("names the field and keeps its size: %s", (query) => {
    const { issues } = interpret(readLink(`queries=12o&${encodeURIComponent(hostile)}=1&v=1`));
    const picture = pictureOf(query);
    const svg = messagePicture(refusal(issues), picture);
    expectSafe(svg);
    expect(svg).toContain(`width="${picture.width}"`);
    if (picture.height) expect(svg).toContain(`height="${picture.height}"`);
    const words = elementsOf(svg)
      .filter(({ localName }) => localName === "text")
      .map(({ textContent }) => textContent)
      .join(" ");
    expect(words).toContain("Queries per month");
    expect(words).toContain("queries=12o");
  });

  test("takes any text", () => {
    expectSafe(messagePicture(unknownChart(hostile), pictureOf("")));
  });
});
