import type { Pixel } from "../layout/segments";
import type { Paint, PlacedText } from "../layout/text-box";

/** The colour of a paint in the theme drawn. */
export type InkPaint = (paint: Paint) => string;

type Attributes = Readonly<Record<string, string | number | undefined>>;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text for SVG: markup is escaped, characters that XML forbids are dropped. */
export function escaped(text: string): string {
  // Almost every text is plain, and a picture has hundreds.
  if (/^[ !#-%(-;=?-~]*$/.test(text)) return text;
  const allowed = Array.from(text).filter((character) => isXmlCharacter(character.codePointAt(0) ?? 0));
  return allowed.join("").replace(/[&<>"']/g, (character) => entities[character] ?? "");
}

function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

/** As many tenths are written by their digits, which is quicker than looking for the shortest number. */
const mostTenths = 1e9;

/** One decimal is a tenth of a pixel. */
export function coordinate(value: number): string {
  const tenths = Math.round(value * 10);
  if (!(tenths > -mostTenths && tenths < mostTenths)) return String(tenths / 10);
  const size = Math.abs(tenths);
  const whole = Math.floor(size / 10);
  const digit = size - whole * 10;
  return `${tenths < 0 ? "-" : ""}${whole}${digit === 0 ? "" : `.${digit}`}`;
}

export function attributes(values: Attributes): string {
  let written = "";
  for (const name in values) {
    const value = values[name];
    if (value === undefined || value === "") continue;
    // A path is written by us, and longer than all else together.
    const isSafe = name === "d";
    written += ` ${name}="${typeof value === "number" ? coordinate(value) : isSafe ? value : escaped(value)}"`;
  }
  return written;
}

export function element(name: string, values: Attributes, content?: string): string {
  const opening = `<${name}${attributes(values)}`;
  return content === undefined ? `${opening}/>` : `${opening}>${content}</${name}>`;
}

export function pathOf(points: readonly Pixel[]): string {
  let path = "";
  for (let index = 0; index < points.length; index++) {
    const { x, y } = points[index] as Pixel;
    path += `${index === 0 ? "M" : "L"}${coordinate(x)},${coordinate(y)}`;
  }
  return path;
}

export function textElement(text: PlacedText, ink: InkPaint): string {
  const halo = text.halo
    ? {
        "paint-order": "stroke",
        stroke: ink(text.halo === true ? "paper" : text.halo),
        "stroke-width": 3,
        "stroke-linejoin": "round",
      }
    : {};
  return element(
    "text",
    {
      class: `chart-text chart-${text.role}`,
      x: text.x,
      y: text.y,
      "text-anchor": text.anchor === "start" ? undefined : text.anchor,
      "font-size": text.size,
      "font-weight": text.bold ? 600 : undefined,
      fill: ink(text.paint),
      ...halo,
    },
    escaped(text.text),
  );
}
