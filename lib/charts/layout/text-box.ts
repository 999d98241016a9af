import type { SeriesId } from "../spec/palette";

export type Paint = "ink" | "ink-2" | "line" | "paper" | SeriesId;

export type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

type TextRole =
  | "title"
  | "subtitle"
  | "x-tick"
  | "y-tick"
  | "axis-title"
  | "end-label"
  | "mark-label"
  | "key"
  | "bar-name"
  | "bar-total"
  | "segment"
  | "area-label"
  | "row-name"
  | "row-note"
  | "cell-letter";

/** One line of text; `x` and `y` are its anchor and its baseline. */
export type PlacedText = {
  readonly role: TextRole;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly size: number;
  readonly bold: boolean;
  readonly paint: Paint;
  /** Drawn with an edge in the colour of the paper, or in one of its own, so that it can lie on a line or a pattern. */
  readonly halo: boolean | Paint;
};

/** Widths of Inter semi-bold in em, by class of character. Rounded up, so that other fonts fit too. */
const narrow = /[ijl.,:;'|!]/;
const slim = /[ \u00a0()[\]frtI/"-]/;
const wide = /[mwMW%@]/;
const capital = /[A-Z&]/;

/** Of what almost all texts are made of, by code; of all others, by character. */
const plainWidths = Float64Array.from({ length: 128 }, (_, code) => widthByClass(String.fromCharCode(code)));
const widths = new Map<string, number>();
const maxWidths = 1_000;

function characterWidth(character: string): number {
  const known = widths.get(character);
  if (known !== undefined) return known;
  const width = widthByClass(character);
  if (widths.size < maxWidths) widths.set(character, width);
  return width;
}

function widthByClass(character: string): number {
  if (narrow.test(character)) return 0.32;
  if (slim.test(character)) return 0.4;
  if (wide.test(character)) return 0.98;
  if (capital.test(character)) return 0.74;
  return character.charCodeAt(0) < 0x2000 ? 0.64 : 1.1;
}

/** The width in em of a text that is `before` wide already, and then goes on with `text`. */
function widened(before: number, text: string): number {
  let em = before;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < plainWidths.length) em += plainWidths[code] as number;
    else {
      const character = String.fromCodePoint(text.codePointAt(index) as number);
      em += characterWidth(character);
      index += character.length - 1;
    }
  }
  return em;
}

export const textWidth = (text: string, size: number): number => widened(0, text) * size;

/** The width of the widest of them; 0 of none. */
export const widestOf = (texts: readonly string[], size: number): number =>
  Math.max(0, ...texts.map((text) => textWidth(text, size)));

/** The space a line of text takes, from the top of its capitals to the foot of its descenders. */
export const textBox = (text: PlacedText): Rect => boxAt(text, textWidth(text.text, text.size), text.size);

/** The same where the width is known. */
export function boxAt({ x, y, anchor }: Pick<PlacedText, "x" | "y" | "anchor">, width: number, size: number): Rect {
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { x: left, y: y - size * 0.8, width, height: size * 1.05 };
}

export function overlap(one: Rect, other: Rect, gap = 0): boolean {
  return (
    one.x < other.x + other.width + gap &&
    other.x < one.x + one.width + gap &&
    one.y < other.y + other.height + gap &&
    other.y < one.y + one.height + gap
  );
}

export function within(inner: Rect, outer: Rect): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** Breaks a text into lines no wider than `width`, never at a no-break space; a word that is wider by itself is cut. */
export const wrapped = (text: string, size: number, width: number): string[] =>
  filled(
    text.split(/[ \t\r\n]+/).flatMap((word) => filled(word, "", size, width)),
    " ",
    size,
    width,
  );

/** Lines of as many parts as fit, with a gap between two; at least one in each. */
function filled(parts: Iterable<string>, gap: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  let em = 0;
  for (const part of parts) {
    const longer = line === "" ? widened(0, part) : widened(widened(em, gap), part);
    const isFull = line !== "" && longer * size > width;
    if (isFull) lines.push(line);
    line = isFull || line === "" ? part : line + gap + part;
    em = isFull ? widened(0, part) : longer;
  }
  return line === "" ? lines : [...lines, line];
}
