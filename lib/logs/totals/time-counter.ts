import { dayMs, dayText, fiveMinutesMs } from "../bytes/time";
import type { CallRows } from "./call-rows";
import { CallSums } from "./call-sums";
import { TooMuch } from "./tally";
import type { DayTotals, SumsTotals } from "./totals";

const mostDays = 10_000;
const mostSlots = 1_000_000;
const slotsOfDay = dayMs / fiveMinutesMs;

/** The day of what has no time: one before all that can be written. */
export const noDay = -(2 ** 30);

/** What came when: calls by day and by five minutes, and the spans of sums. */
export class TimeCounter {
  firstAt = Number.POSITIVE_INFINITY;
  lastAt = Number.NEGATIVE_INFINITY;
  private readonly days = new Map<number, CallSums>();
  private readonly slots = new Map<number, { calls: number }>();
  private readonly spans = new Map<number, { calls: number; until: number }>();
  /** The five minutes of the last row, which those of the next mostly are. */
  private slot = { calls: 0 };
  private slotFrom = Number.NaN;
  private slotTo = Number.NaN;
  private day = noDay;
  private hasLongSums = false;

  /** Adds a row, and gives the number of its day. */
  add(rows: CallRows, row: number, calls: number): number {
    const [time, until] = [rows.time[row] as number, rows.until[row] as number];
    if (Number.isNaN(time)) return noDay;
    if (!(time >= this.slotFrom && time < this.slotTo)) this.openSlot(Math.floor(time / fiveMinutesMs));
    if (time < this.firstAt) this.firstAt = time;
    const isSum = !Number.isNaN(until);
    const last = isSum ? until : time;
    if (last > this.lastAt) this.lastAt = last;
    if (isSum) this.addSpan(time, until, calls);
    if (isSum && until - time > fiveMinutesMs) this.hasLongSums = true;
    else this.slot.calls += calls;
    return this.day;
  }

  /** Adds what was added up of a day. */
  addDay(number: number, sums: CallSums): void {
    const day = this.days.get(number) ?? new CallSums();
    day.addAll(sums);
    this.days.set(number, day);
    refuseOver(this.days.size, mostDays);
  }

  private addSpan(time: number, until: number, calls: number): void {
    const span = this.spans.get(time);
    if (span) {
      span.calls += calls;
      span.until = Math.max(span.until, until);
    } else this.spans.set(time, { calls, until });
    refuseOver(this.spans.size, mostSlots);
  }

  private openSlot(number: number): void {
    const slot = this.slots.get(number) ?? { calls: 0 };
    this.slots.set(number, slot);
    refuseOver(this.slots.size, mostSlots);
    this.slot = slot;
    this.slotFrom = number * fiveMinutesMs;
    this.slotTo = this.slotFrom + fiveMinutesMs;
    this.day = Math.floor(number / slotsOfDay);
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
