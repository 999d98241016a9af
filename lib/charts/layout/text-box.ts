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

export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const character of text) em += characterWidth(character);
  return em * size;
}

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
export function wrapped(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/[ \t\r\n]+/).flatMap((part) => cut(part, size, width))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === "" ? lines : [...lines, line];
}

function cut(word: string, size: number, width: number): string[] {
  if (word !== "" && textWidth(word, size) <= width) return [word];
  const pieces: string[] = [];
  let piece = "";
  for (const character of word) {
    if (piece !== "" && textWidth(piece + character, size) > width) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  return piece === "" ? pieces : [...pieces, piece];
}
