import { CallSums } from "./call-sums";
import { type Room, Tally, TooMuch } from "./tally";
import { noDay, type TimeCounter } from "./time-counter";
import type { ModelTotals } from "./totals";

const mostModels = 500;
/** Days of models that are kept apart. */
const mostOpen = 20_000;
/** Rows from which on the longest 5 in 100 say something. */
export const leastForP95 = 200;

/** What one model did. */
export class Model {
  readonly sums = new CallSums();
  readonly firstMs: Tally;
  readonly wholeMs: Tally;
  private readonly days = new Map<number, CallSums>();
  private day = Number.NaN;
  private ofDay = new CallSums();

  constructor(
    room: Room,
    private readonly times: TimeCounter,
  ) {
    this.firstMs = new Tally(room);
    this.wholeMs = new Tally(room);
  }

  /** Where what the model did on a day is added up, until it is closed. A log is mostly in order, so it is mostly the last day. */
  on(day: number): CallSums {
    if (day === this.day) return this.ofDay;
    this.day = day;
    this.ofDay = this.days.get(day) ?? new CallSums();
    this.days.set(day, this.ofDay);
    return this.ofDay;
  }

  get openDays(): number {
    return this.days.size;
  }

  /** Adds what was added up of days to all of each day and all of the model. */
  close(): void {
    for (const [day, sums] of this.days) {
      this.sums.addAll(sums);
      if (day !== noDay) this.times.addDay(day, sums);
    }
    this.days.clear();
    this.day = Number.NaN;
  }
}

/** What each model did. */
export class ModelCounter {
  private readonly models = new Map<string, Model>();
  private lastName: string | null | undefined;
  private lastModel: Model | undefined;

  constructor(
    private readonly room: Room,
    private readonly times: TimeCounter,
  ) {}

  of(name: string | null): Model {
    if (this.lastModel && this.lastName === name) return this.lastModel;
    const key = name ?? "";
    const model = this.models.get(key) ?? this.open(key);
    this.lastName = name;
    this.lastModel = model;
    return model;
  }

  private open(key: string): Model {
    const model = new Model(this.room, this.times);
    this.models.set(key, model);
    if (this.models.size > mostModels)
      throw new TooMuch(`There are more than ${mostModels} different models. Is the model column the right one?`);
    return model;
  }

  close(): void {
    for (const model of this.models.values()) model.close();
  }

  /** Between rows: five hundred models over thirty years would have five million days. */
  closeIfMany(): void {
    let open = 0;
    for (const model of this.models.values()) open += model.openDays;
    if (open > mostOpen) this.close();
  }

  /** Of all models together. To be closed before. */
  sums(): CallSums {
    const all = new CallSums();
    for (const { sums } of this.models.values()) all.addAll(sums);
    return all;
  }

  /** How long the calls of all models took. */
  tally(measure: "firstMs" | "wholeMs"): Tally {
    const all = new Tally({ take: () => {} });
    for (const model of this.models.values()) all.addAll(model[measure]);
    return all;
  }

  /** The most called first; of equals by name. To be closed before. */
  totals(): ModelTotals[] {
    return [...this.models]
      .map(([model, { sums, firstMs, wholeMs }]) => ({
        model,
        calls: sums.calls,
        failed: sums.failed,
        prompt: sums.prompt.value,
        answer: sums.answer.value,
        costUsd: sums.cost.value,
        firstMs: firstMs.measure(leastForP95),
        wholeMs: wholeMs.measure(leastForP95),
      }))
      .sort((a, b) => b.calls - a.calls || (a.model < b.model ? -1 : 1));
  }
}
