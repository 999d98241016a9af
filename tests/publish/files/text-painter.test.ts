import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { outliner } from "@/app/chart/text-outlines.mjs";
import { textPainter } from "@/app/chart/text-painter.mjs";
import { previewPicture } from "@/lib/publish/embed/preview-picture";
import { drawn } from "./scenarios";
import { fonts, lettersInARow, more, pictureOf, pixelsOf, weights } from "./texts";

const [outlined, withoutTexts] = [outliner(weights), textPainter(weights)];
const charts = join(process.cwd(), "tests/charts");
const saved = readdirSync(charts).filter((name) => name.endsWith(".svg"));

function painted(svg: string) {
  const taken = withoutTexts(svg);
  if (!taken) throw new Error("nothing is taken out of this picture");
  const [, width = 0, height = 0] = (/ width="(\d+)" height="(\d+)"/.exec(svg) ?? []).map(Number);
  const pixels = pixelsOf(taken.rest);
  taken.paint({ pixels, width, height });
  return { pixels, rest: taken.rest };
}

/** With each text where it is, and with all of them behind everything else. */
function outlinedTexts(svg: string) {
  const texts = svg.match(/<text .*?<\/text>/g) ?? [];
  const last = svg.replace(/<text .*?<\/text>/g, "").replace("</svg>", `${texts.join("")}</svg>`);
  return { inPlace: outlined(svg), last: outlined(last) };
}

/** How far two pictures are apart, beside how far the first is from one without its texts. */
function apart(asked: Uint8Array, made: Uint8Array, bare: Uint8Array): number {
  let [wrong, texts] = [0, 0];
  for (let index = 0; index < asked.length; index++) {
    wrong += Math.abs((asked[index] ?? 0) - (made[index] ?? 0));
    texts += Math.abs((asked[index] ?? 0) - (bare[index] ?? 0));
  }
  return wrong / texts;
}

/** Letters begin at an eighth of a pixel, and edges of letters beside each other are covered twice. */
const rounded = 0.06;

test("letters are painted where resvg would", () => {
  const picture = pictureOf(lettersInARow);
  const { pixels, rest } = painted(picture);
  expect(rest).not.toContain("<text");
  expect(apart(pixelsOf(picture, Object.values(fonts)), pixels, pixelsOf(rest))).toBeLessThan(rounded);
});

test.for(saved)("%s has no text that something else is drawn over", (name) => {
  const svg = outlinedTexts(readFileSync(join(charts, name), "utf8"));
  expect(Buffer.from(pixelsOf(svg.last)).equals(pixelsOf(svg.inPlace))).toBe(true);
});

test.for(saved)("%s has its letters painted where resvg would", (name) => {
  const svg = readFileSync(join(charts, name), "utf8");
  const { pixels, rest } = painted(svg);
  expect(apart(pixelsOf(outlined(svg)), pixels, pixelsOf(rest))).toBeLessThan(rounded);
});

test.for([1_200, 600, 431])("texts of a preview %d wide stand where its groups move them", (width) => {
  const { evaluation, spec } = drawn("over-time");
  const svg = previewPicture({ evaluation }, spec, width);
  const { pixels, rest } = painted(svg);
  expect(rest).not.toContain("<text");
  expect(apart(pixelsOf(outlined(svg)), pixels, pixelsOf(rest))).toBeLessThan(rounded);
});

test("a picture that is turned, or hidden in part, keeps its texts", () => {
  const picture = pictureOf(["$1"]);
  for (const [plain, other] of [
    [/ width="\d+"/, ' width="90"'],
    ["<desc", '<g transform="rotate(90)"></g><desc'],
    ["<desc", '<g opacity="0.5"></g><desc'],
    ["<desc", '<svg width="9" height="9" viewBox="0 0 9 9"></svg><desc'],
    ["<desc", '<svg width="9" height="9" viewBox="0 0 3 3" overflow="visible"></svg><desc'],
    ["<desc", '<g transform="scale(2)"/><desc'],
    ["<desc", "<mask></mask><desc"],
  ] as const) {
    const changed = picture.replace(plain, other);
    expect(changed).not.toBe(picture);
    expect(withoutTexts(changed)).toBeNull();
  }
});

test("a text that is seen through, or set in another way, stays in the picture", () => {
  const [picture = "", bare] = [pictureOf(["$1"]), pictureOf(["$1"], () => "")];
  expect(withoutTexts(picture)?.rest).toBe(bare);
  for (const [plain, other] of [
    [/ fill="#[^"]*"(?= |>)/g, ' fill="url(#stripes)"'],
    [/<text /g, '<text opacity="0.5" '],
    [/<text /g, '<text letter-spacing="2" '],
    [/<text /g, '<text transform="rotate(90)" '],
  ] as const) {
    const changed = picture.replace(plain, other);
    expect(withoutTexts(changed)?.rest).toBe(changed);
  }
  const edgesAbove = picture.replaceAll(' paint-order="stroke"', "");
  expect(withoutTexts(edgesAbove)?.rest.match(/<text /g)).toHaveLength(2);
  for (const text of more) expect(withoutTexts(pictureOf([text]))?.rest).toBe(pictureOf([text]));
});

test("what would stand outside a picture is left out", () => {
  for (const place of ['x="-2" y="2"', 'x="498" y="253"']) {
    const picture = pictureOf(lettersInARow).replaceAll(/x="[\d.]+" y="[\d.]+"/g, place);
    const { pixels, rest } = painted(picture);
    expect(apart(pixelsOf(outlined(picture)), pixels, pixelsOf(rest))).toBeLessThan(rounded);
  }
});
