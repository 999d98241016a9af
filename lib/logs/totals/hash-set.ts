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
    let at = (hash % 2_147_483_647) & mask;
    while (this.places[at] !== 0 && this.places[at] !== hash) at = (at + 1) & mask;
    return at;
  }

  private grow(): void {
    const before = this.places;
    this.places = new Float64Array(before.length * 2);
    for (const hash of before) if (hash !== 0) this.places[this.placeOf(hash)] = hash;
  }
}

/** Two hashes of 32 bits in one number, never 0: the same for the same bytes. */
export function hashBytes(bytes: Uint8Array, from: number, to: number): number {
  let one = 0x811c9dc5;
  let two = 0x9747b28c;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number;
    one = Math.imul(one ^ byte, 0x01000193);
    two = Math.imul(two ^ byte, 0x5bd1e995);
    two ^= two >>> 15;
  }
  return joined(one, two);
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
