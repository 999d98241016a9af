import { ExactSum, MoneySum } from "./exact-sum";

/** What is added up of some calls: of a model, of a day, or of a model on a day. */
export class CallSums {
  calls = 0;
  failed = 0;
  /** Calls that succeeded and say their tokens, which are of those. */
  measured = 0;
  /** Rows that say a cost. */
  costs = 0;
  readonly prompt = new ExactSum();
  readonly answer = new ExactSum();
  readonly cost = new MoneySum();

  addAll(other: CallSums): void {
    this.calls += other.calls;
    this.failed += other.failed;
    this.measured += other.measured;
    this.costs += other.costs;
    this.prompt.addAll(other.prompt);
    this.answer.addAll(other.answer);
    this.cost.addAll(other.cost);
  }
}
