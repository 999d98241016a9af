import { Resvg } from "@resvg/resvg-js";
import { fontFiles } from "@/app/chart/font-files.mjs";
import { lettersOf } from "@/app/chart/letters.mjs";
import { placedText } from "@/lib/charts/layout/frame";
import { textElement } from "@/lib/charts/svg/svg-element";
import { inkOf, svgRoot } from "@/lib/charts/svg/svg-root";

export const fonts = fontFiles(process.cwd());
export const weights = { regular: lettersOf(fonts.regular), semiBold: lettersOf(fonts.semiBold) };

/** Letters that stand closer to some than to others, and signs that look otherwise beside others. */
export const lettersInARow = [
  "To. AV “quoted” it’s ½ 1/2 – … × ≥ ~",
  "$1,234.56 €12 £5 100% #1 a & b < c > d",
  "-> => <-> 3x4 x2 (A) A-B a-b 12:30 a:b",
  "  two  spaces, J\u00a0K, Größe Ωμέγα Привет",
];
export const more = ["e\u0301 stands alone", "\u202Eabc", "☃ of another font", "a\tb"];
const places = [
  { anchor: "start", x: 10, size: 14, bold: false, halo: false },
  { anchor: "middle", x: 250, size: 11.5, bold: true, halo: "rag" },
  { anchor: "end", x: 490, size: 12, bold: false, halo: true },
] as const;

export function pictureOf(texts: readonly string[], change: (text: string) => string = (text) => text): string {
  const written = texts.flatMap((text, line) =>
    places.map((place, index) =>
      textElement(
        placedText({ role: "subtitle", text, y: 20.3 + 20 * (places.length * line + index), ...place }),
        inkOf("light"),
      ),
    ),
  );
  const size = { width: 500, height: 20 * places.length * texts.length + 10 };
  return svgRoot(
    { title: "", summary: "" },
    { ...size, theme: "light", idPrefix: "texts" },
    written.map(change).join(""),
  );
}

export function pixelsOf(svg: string, fontFiles: string[] = []) {
  return new Resvg(svg, { font: { fontFiles, loadSystemFonts: false, defaultFontFamily: "Inter" } }).render().pixels;
}
