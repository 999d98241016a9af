import { between } from "./quantiles";
import { select } from "./select";

/** The share of the numbers below and above a band of 90 %. */
const tailShare = 0.05;

/** The ends of a band, told from at most so many numbers that come one after another and are not kept. */
export class Tails {
  readonly #lowest: Extremes;
  readonly #highest: Extremes;
  #finite = 0;

  /** Only the lowest and the highest twentieth are kept, so a tenth of the memory does. */
  constructor(most: number) {
    const kept = Math.ceil((most - 1) * tailShare) + 2;
    this.#lowest = new Extremes(kept);
    this.#highest = new Extremes(kept);
  }

  add(values: Float64Array, count: number): void {
    for (let index = 0; index < count; index++) {
      const value = values[index] as number;
      if (!Number.isFinite(value)) continue;
      this.#finite++;
      this.#lowest.add(value);
      this.#highest.add(-value);
    }
  }

  /** The 5 % and 95 % quantiles of all finite numbers, as `bandOf` gives them; null where there are none. */
  band(): { readonly p5: number; readonly p95: number } | null {
    if (this.#finite === 0) return null;
    const [low, high] = [this.#lowest.sorted(), this.#highest.sorted()];
    const last = this.#finite - 1;
    const [below, above] = [last * tailShare, last * (1 - tailShare)];
    const highAt = (index: number) => 0 - (high[last - index] as number);
    return {
      p5: between(low[Math.floor(below)] as number, low[Math.ceil(below)] as number, below - Math.floor(below)),
      p95: between(highAt(Math.floor(above)), highAt(Math.ceil(above)), above - Math.floor(above)),
    };
  }
}

/** The smallest so many of all numbers that are added, in twice the room. */
class Extremes {
  readonly #kept: number;
  readonly #room: Float64Array;
  #count = 0;
  #bound = Number.POSITIVE_INFINITY;

  constructor(kept: number) {
    this.#kept = kept;
    this.#room = new Float64Array(2 * kept);
  }

  add(value: number): void {
    if (value > this.#bound) return;
    const room = this.#room;
    room[this.#count++] = value;
    if (this.#count < room.length) return;
    select(room, this.#kept - 1, 0, this.#count - 1);
    this.#count = this.#kept;
    this.#bound = room[this.#kept - 1] as number;
  }

  sorted(): Float64Array {
    return this.#room.slice(0, this.#count).sort();
  }
}
