import { dayMs, dayText, fiveMinutesMs } from "../bytes/time";
import { ExactSum, MoneySum } from "./exact-sum";
import type { CallRow } from "./row";
import { TooMuch } from "./tally";
import type { DayTotals, SumsTotals } from "./totals";

const mostDays = 10_000;
const mostSlots = 1_000_000;

class Day {
  calls = 0;
  measured = 0;
  readonly prompt = new ExactSum();
  readonly answer = new ExactSum();
  readonly cost = new MoneySum();
}

/** What came when: calls by day and by five minutes, and the spans of sums. */
export class TimeCounter {
  firstAt = Number.POSITIVE_INFINITY;
  lastAt = Number.NEGATIVE_INFINITY;
  private readonly days = new Map<number, Day>();
  private readonly slots = new Map<number, { calls: number }>();
  private readonly spans = new Map<number, { calls: number; until: number }>();
  private lastDay = { number: Number.NaN, day: new Day() };
  private lastSlot = { number: Number.NaN, slot: { calls: 0 } };
  private hasLongSums = false;

  /** Adds a row with a time, and gives its day. */
  add(row: CallRow, calls: number): void {
    if (Number.isNaN(row.time)) return;
    if (row.time < this.firstAt) this.firstAt = row.time;
    const last = Number.isNaN(row.until) ? row.time : row.until;
    if (last > this.lastAt) this.lastAt = last;
    this.dayOf(row.time).calls += calls;
    if (!Number.isNaN(row.until)) this.addSpan(row, calls);
    if (Number.isNaN(row.until) || row.until - row.time <= fiveMinutesMs) this.slotOf(row.time).calls += calls;
    else this.hasLongSums = true;
  }

  /** Adds the tokens of a call that succeeded to its day. */
  addTokens(row: CallRow, calls: number): void {
    if (Number.isNaN(row.time)) return;
    const day = this.dayOf(row.time);
    day.measured += calls;
    day.prompt.add(row.prompt);
    day.answer.add(row.answer);
  }

  addCost(row: CallRow): void {
    if (!Number.isNaN(row.time)) this.dayOf(row.time).cost.add(row.costUsd);
  }

  private addSpan({ time, until }: CallRow, calls: number): void {
    const span = this.spans.get(time);
    if (span) {
      span.calls += calls;
      span.until = Math.max(span.until, until);
    } else this.spans.set(time, { calls, until });
    refuseOver(this.spans.size, mostSlots);
  }

  private dayOf(time: number): Day {
    const number = Math.floor(time / dayMs);
    if (number === this.lastDay.number) return this.lastDay.day;
    let day = this.days.get(number);
    if (!day) {
      day = new Day();
      this.days.set(number, day);
      refuseOver(this.days.size, mostDays);
    }
    this.lastDay = { number, day };
    return day;
  }

  private slotOf(time: number): { calls: number } {
    const number = Math.floor(time / fiveMinutesMs);
    if (number === this.lastSlot.number) return this.lastSlot.slot;
    let slot = this.slots.get(number);
    if (!slot) {
      slot = { calls: 0 };
      this.slots.set(number, slot);
      refuseOver(this.slots.size, mostSlots);
    }
    this.lastSlot = { number, slot };
    return slot;
  }

  byDay(): DayTotals[] {
    return [...this.days]
      .sort(([a], [b]) => a - b)
      .map(([number, { calls, measured, prompt, answer, cost }]) => ({
        day: dayText(number),
        calls,
        measured,
        prompt: prompt.value,
        answer: answer.value,
        costUsd: cost.value,
      }));
  }

  busiest(): number | null {
    if (this.hasLongSums || this.slots.size === 0) return null;
    let most = 0;
    for (const { calls } of this.slots.values()) if (calls > most) most = calls;
    return most;
  }

  sums(): SumsTotals | null {
    if (this.spans.size === 0) return null;
    const spans = [...this.spans].sort(([a], [b]) => a - b);
    const [[, first], [lastStart, last]] = [spans[0], spans[spans.length - 1]] as [
      (typeof spans)[0],
      (typeof spans)[0],
    ];
    return {
      spans: spans.length,
      firstCalls: first.calls,
      lastCalls: last.calls,
      betweenMs: Math.max(0, lastStart - first.until),
    };
  }
}

function refuseOver(size: number, most: number): void {
  if (size > most)
    throw new TooMuch("The times lie over more than 27 years or too many spans. Is the time column the right one?");
}
