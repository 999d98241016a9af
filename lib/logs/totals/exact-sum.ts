/**
 * A sum that is the same in any order, to the last bit: whole numbers, kept in two parts of which neither ever rounds. What is
 * no whole number is cut into whole ones before it is added.
 */
export class ExactSum {
  private high = 0;
  private low = 0;

  /** Adds a whole number from 0 to 2^52. */
  add(value: number): void {
    this.low += value;
    if (this.low < part) return;
    this.low -= part;
    this.high++;
  }

  /** Adds a whole number so many times. */
  addTimes(value: number, times: number): void {
    if (value * times <= part) this.add(value * times);
    else {
      const half = Math.floor(times / 2);
      this.addTimes(value, half);
      this.addTimes(value, times - half);
    }
  }

  /** Adds all that another one holds. */
  addAll({ high, low }: ExactSum): void {
    this.high += high;
    this.add(low);
  }

  get value(): number {
    return this.high * part + this.low;
  }
}

const part = 2 ** 52;
const pico = 1e12;

/** A sum of money: whole dollars, and what is behind the dot in millionths of a millionth. */
export class MoneySum {
  private readonly whole = new ExactSum();
  private readonly behind = new ExactSum();

  add(usd: number): void {
    const whole = Math.floor(usd);
    this.whole.add(whole);
    this.behind.add(Math.round((usd - whole) * pico));
  }

  addAll(other: MoneySum): void {
    this.whole.addAll(other.whole);
    this.behind.addAll(other.behind);
  }

  get value(): number {
    return this.whole.value + this.behind.value / pico;
  }
}
