import { firstLetters } from "../bytes/words";

type Known = { readonly length: number; readonly words: Int32Array; readonly text: string };

const mostKept = 32;

/** The first texts of a column: names of models and statuses come again and again, and are then not made anew. */
export class KnownTexts {
  private readonly known: Known[] = [];
  private last: Known = { length: -1, words: new Int32Array(0), text: "" };

  find(view: DataView, from: number, to: number): string | undefined {
    const { known, last } = this;
    if (last.length === to - from && isAt(last.words, view, from, to)) return last.text;
    for (let at = 0; at < known.length; at++) {
      const each = known[at] as Known;
      if (each.length !== to - from || !isAt(each.words, view, from, to)) continue;
      this.last = each;
      return each.text;
    }
  }

  keep(view: DataView, from: number, to: number, text: string): string {
    if (this.known.length < mostKept) {
      const words = Array.from({ length: Math.ceil((to - from) / 4) }, (_, at) => wordAt(view, from + 4 * at, to));
      this.known.push({ length: to - from, words: Int32Array.from(words), text });
    }
    return text;
  }
}

/** Four letters, or those that are left before `to`. */
const wordAt = (view: DataView, from: number, to: number): number =>
  from + 4 <= to ? view.getInt32(from, true) : firstLetters(view.getInt32(from, true), to - from);

function isAt(words: Int32Array, view: DataView, from: number, to: number): boolean {
  for (let at = 0; at < words.length; at++) if (words[at] !== wordAt(view, from + 4 * at, to)) return false;
  return true;
}
