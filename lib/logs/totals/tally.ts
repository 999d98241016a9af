import { ExactSum } from "./exact-sum";

/** Larger values count as this one in quantiles: 4.2 million tokens, or 70 minutes. In the mean they count whole. */
export const mostTallied = 2 ** 22 - 1;
const pageSize = 1_024;

/** What a summary knows of one measure over its rows. */
export type Measure = {
  readonly n: number;
  readonly sum: number;
  /** Null of sums of many calls, as the quantiles. */
  readonly sumOfSquares: number | null;
  readonly p50: number | null;
  readonly p95: number | null;
};

/**
 * How often each whole number came. Sum, variance and quantiles follow from it exactly, in whatever order the rows came, and
 * it takes no more memory for ten million rows than for ten thousand.
 */
export class Tally {
  private readonly pages: (Uint32Array | undefined)[] = [];
  /** Of values that are too large for a place of their own. */
  private readonly large = { sum: new ExactSum(), squares: new ExactSum() };

  constructor(private readonly room: Room) {}

  /** Adds a whole number from 0 to 2^26. */
  add(value: number): void {
    if (value >= mostTallied) this.addLarge(value);
    else {
      const page = this.pages[value >>> 10] ?? this.open(value >>> 10);
      page[value & (pageSize - 1)] = (page[value & (pageSize - 1)] as number) + 1;
    }
  }

  private addLarge(value: number): void {
    this.large.sum.add(value);
    this.large.squares.add(value * value);
    const page = this.pages[mostTallied >>> 10] ?? this.open(mostTallied >>> 10);
    page[pageSize - 1] = (page[pageSize - 1] as number) + 1;
  }

  private open(number: number): Uint32Array {
    this.room.take();
    const page = new Uint32Array(pageSize);
    this.pages[number] = page;
    return page;
  }

  /** Adds all that another one holds. */
  addAll(other: Tally): void {
    this.large.sum.addAll(other.large.sum);
    this.large.squares.addAll(other.large.squares);
    for (const [number, from] of other.pages.entries()) {
      if (!from) continue;
      const page = this.pages[number] ?? this.open(number);
      for (let bin = 0; bin < pageSize; bin++) page[bin] = (page[bin] as number) + (from[bin] as number);
    }
  }

  /** Quantiles of a long tail need rows: below `leastForP95` there is no p95. */
  measure(leastForP95 = 0): Measure {
    const { n, sum, squares } = this.counted();
    return {
      n,
      sum: sum.value,
      sumOfSquares: squares.value,
      p50: this.quantile(n, 0.5),
      p95: n >= leastForP95 ? this.quantile(n, 0.95) : null,
    };
  }

  private counted(): { n: number; sum: ExactSum; squares: ExactSum } {
    const [sum, squares] = [new ExactSum(), new ExactSum()];
    sum.addAll(this.large.sum);
    squares.addAll(this.large.squares);
    let n = 0;
    for (const [number, page] of this.pages.entries())
      for (let bin = 0; page && bin < pageSize; bin++) {
        const times = page[bin] as number;
        const value = number * pageSize + bin;
        n += times;
        if (times === 0 || value === mostTallied) continue;
        sum.addTimes(value, times);
        squares.addTimes(value * value, times);
      }
    return { n, sum, squares };
  }

  /** The quantile between the two nearest of `n` rows, as `percentile_cont` of SQL has it. Null without rows. */
  private quantile(n: number, share: number): number | null {
    if (n === 0) return null;
    const place = (n - 1) * share;
    const below = Math.floor(place);
    const [low, high] = [this.ranked(below), this.ranked(Math.min(below + 1, n - 1))];
    return low + (place - below) * (high - low);
  }

  /** The value that so many rows lie before. */
  private ranked(rank: number): number {
    let before = 0;
    for (const [number, page] of this.pages.entries())
      for (let bin = 0; page && bin < pageSize; bin++) {
        before += page[bin] as number;
        if (before > rank) return number * pageSize + bin;
      }
    return mostTallied;
  }
}

/** Memory that all tallies share: 128 MB. */
const mostPages = 32_768;

/** Where tallies ask before they take memory. */
export type Room = { take(): void };

/** Says no before the memory is full. */
export class BoundedRoom implements Room {
  private taken = 0;

  take(): void {
    this.taken++;
    if (this.taken > mostPages)
      throw new TooMuch(
        "There are too many different models and figures to keep apart. Is the model column the right one?",
      );
  }
}

/** The log holds more than can be kept apart; its message is for people. */
export class TooMuch extends Error {}
