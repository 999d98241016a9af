import { ExactSum, MoneySum } from "./exact-sum";
import type { CallRow } from "./row";
import { type Room, Tally, TooMuch } from "./tally";
import type { ModelTotals } from "./totals";

const mostModels = 500;
/** Rows from which on the longest 5 in 100 say something. */
export const leastForP95 = 200;

class Model {
  calls = 0;
  failed = 0;
  readonly prompt = new ExactSum();
  readonly answer = new ExactSum();
  readonly cost = new MoneySum();
  readonly firstMs: Tally;
  readonly wholeMs: Tally;

  constructor(room: Room) {
    this.firstMs = new Tally(room);
    this.wholeMs = new Tally(room);
  }
}

/** What each model did. */
export class ModelCounter {
  private readonly models = new Map<string, Model>();
  private last: { name: string | null; model: Model } | undefined;

  constructor(private readonly room: Room) {}

  of({ model: name }: CallRow): Model {
    if (this.last && this.last.name === name) return this.last.model;
    const key = name ?? "";
    let model = this.models.get(key);
    if (!model) {
      model = new Model(this.room);
      this.models.set(key, model);
      if (this.models.size > mostModels)
        throw new TooMuch(`There are more than ${mostModels} different models. Is the model column the right one?`);
    }
    this.last = { name, model };
    return model;
  }

  /** The most called first; of equals by name. */
  totals(): ModelTotals[] {
    return [...this.models]
      .map(([model, { calls, failed, prompt, answer, cost, firstMs, wholeMs }]) => ({
        model,
        calls,
        failed,
        prompt: prompt.value,
        answer: answer.value,
        costUsd: cost.value,
        firstMs: firstMs.measure(leastForP95),
        wholeMs: wholeMs.measure(leastForP95),
      }))
      .sort((a, b) => b.calls - a.calls || (a.model < b.model ? -1 : 1));
  }
}
