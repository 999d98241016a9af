import { firstLetters } from "../bytes/words";

/** From so many places on, 8 MB, a set grows more slowly. */
const manyPlaces = 2 ** 20;

/** Hashes that were seen before: 53 bits each, eight bytes a place, so that ten million take 134 MB. */
export class HashSet {
  private places = new Float64Array(1_024);
  size = 0;

  constructor(private readonly most: number) {}

  /** Whether the hash is new. When the set is full nothing is new any more, and `isFull` says so. */
  add(hash: number): boolean {
    if (this.size >= this.most) return false;
    if (this.size * 10 >= this.places.length * 6) this.grow();
    const at = this.placeOf(hash);
    if (this.places[at] === hash) return false;
    this.places[at] = hash;
    this.size++;
    return true;
  }

  get isFull(): boolean {
    return this.size >= this.most;
  }

  private placeOf(hash: number): number {
    const mask = this.places.length - 1;
    // Its upper 32 bits.
    let at = (hash / 2_097_152) & mask;
    while (this.places[at] !== 0 && this.places[at] !== hash) at = (at + 1) & mask;
    return at;
  }

  private grow(): void {
    const before = this.places;
    this.places = new Float64Array(before.length * (before.length < manyPlaces ? 4 : 2));
    for (let at = 0; at < before.length; at++) {
      const hash = before[at] as number;
      if (hash !== 0) this.places[this.placeOf(hash)] = hash;
    }
  }
}

/** Two hashes of 32 bits in one number, never 0: the same for the same bytes. */
export function hashBytes(view: DataView, from: number, to: number): number {
  let one = 0x811c9dc5 ^ (to - from);
  let two = 0x9747b28c;
  let at = from;
  for (; at + 4 <= to; at += 4) {
    const word = view.getInt32(at, true);
    one = Math.imul((one << 13) ^ (one >>> 19) ^ word, 0x5bd1e995);
    two = Math.imul((two << 15) ^ (two >>> 17) ^ word, 0x1b873593);
  }
  if (at < to) {
    const word = firstLetters(view.getInt32(at, true), to - at);
    one = Math.imul((one << 13) ^ (one >>> 19) ^ word, 0x5bd1e995);
    two = Math.imul((two << 15) ^ (two >>> 17) ^ word, 0x1b873593);
  }
  return joined(Math.imul(one ^ (one >>> 15), 0x2c1b3c6d), Math.imul(two ^ (two >>> 13), 0x297a2d39));
}

/** The same of a text. */
export function hashText(text: string): number {
  let one = 0x811c9dc5;
  let two = 0x9747b28c;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two ^ code, 0x5bd1e995);
    two ^= two >>> 15;
  }
  return joined(one, two);
}

const joined = (one: number, two: number): number =>
  ((one ^ (one >>> 16)) >>> 0) * 2_097_152 + ((two ^ (two >>> 13)) >>> 11) || 1;
