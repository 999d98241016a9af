import { ExactSum, MoneySum } from "./exact-sum";
import { HashSet } from "./hash-set";
import { leastForP95, ModelCounter } from "./model-counter";
import { PrefixCounter } from "./prefix-counter";
import type { CallRow } from "./row";
import { type Measure, Room, Tally } from "./tally";
import { TimeCounter } from "./time-counter";
import type { Totals } from "./totals";

const mostIds = 20_000_000;

/** Adds rows up. The totals are the same to the last bit in whatever order the rows come. */
export class Counter {
  private readonly room = new Room();
  private readonly ids = new HashSet(mostIds);
  private readonly sessions = new HashSet(mostIds);
  private readonly traces = new HashSet(mostIds);
  private readonly times = new TimeCounter();
  private readonly models = new ModelCounter(this.room);
  private readonly prefix = new PrefixCounter();
  private readonly prompt = new Tally(this.room);
  private readonly answer = new Tally(this.room);
  private readonly firstMs = new Tally(this.room);
  private readonly wholeMs = new Tally(this.room);
  private readonly summed = { calls: 0, prompt: new ExactSum(), answer: new ExactSum() };
  private readonly cached = { n: 0, hits: 0, sum: new ExactSum() };
  private readonly reasoning = { n: 0, sum: new ExactSum() };
  private readonly cost = { n: 0, sum: new MoneySum() };
  private calls = 0;
  private failed = 0;
  private retried = 0;
  private unmeasured = 0;
  private duplicates = 0;
  private hasSums = false;
  private lastSession = Number.NaN;
  private lastTrace = Number.NaN;

  add(row: CallRow): void {
    if (!Number.isNaN(row.hash) && !this.ids.add(row.hash) && !this.ids.isFull) {
      this.duplicates++;
      return;
    }
    const isSum = !Number.isNaN(row.until) || !Number.isNaN(row.calls);
    if (isSum) this.hasSums = true;
    const calls = isSum ? row.calls || 0 : 1;
    this.calls += calls;
    if (row.retried) this.retried += calls;
    this.times.add(row, calls);
    this.addNames(row);
    this.addCost(row);
    const model = this.models.of(row);
    model.calls += calls;
    if (row.failed) {
      this.failed += calls;
      model.failed += calls;
    } else if (!row.retried) this.addSucceeded(row, isSum, calls);
  }

  private addNames({ session, trace }: CallRow): void {
    if (!Number.isNaN(session) && session !== this.lastSession) this.sessions.add(session);
    if (!Number.isNaN(trace) && trace !== this.lastTrace) this.traces.add(trace);
    this.lastSession = session;
    this.lastTrace = trace;
  }

  private addCost(row: CallRow): void {
    if (Number.isNaN(row.costUsd)) return;
    this.cost.n++;
    this.cost.sum.add(row.costUsd);
    this.times.addCost(row);
    this.models.of(row).cost.add(row.costUsd);
  }

  private addSucceeded(row: CallRow, isSum: boolean, calls: number): void {
    this.addTimes(row);
    const { prompt, answer } = row;
    if (Number.isNaN(prompt) || Number.isNaN(answer) || prompt + answer === 0) {
      this.unmeasured += calls;
      return;
    }
    const model = this.models.of(row);
    model.prompt.add(prompt);
    model.answer.add(answer);
    this.times.addTokens(row, calls);
    this.addParts(row);
    if (isSum) {
      this.summed.calls += calls;
      this.summed.prompt.add(prompt);
      this.summed.answer.add(answer);
      return;
    }
    this.prompt.add(prompt);
    this.answer.add(answer);
    if (row.blocks) this.prefix.add(row.blocks, prompt);
  }

  private addParts({ cached, reasoning }: CallRow): void {
    if (!Number.isNaN(cached)) {
      this.cached.n++;
      this.cached.sum.add(cached);
      if (cached > 0) this.cached.hits++;
    }
    if (Number.isNaN(reasoning)) return;
    this.reasoning.n++;
    this.reasoning.sum.add(reasoning);
  }

  private addTimes(row: CallRow): void {
    const { firstMs, wholeMs } = row;
    if (!Number.isNaN(firstMs)) {
      this.firstMs.add(firstMs);
      this.models.of(row).firstMs.add(firstMs);
    }
    if (Number.isNaN(wholeMs)) return;
    this.wholeMs.add(wholeMs);
    this.models.of(row).wholeMs.add(wholeMs);
  }

  totals(): Totals {
    const { times, cached, reasoning, cost } = this;
    return {
      version: 1,
      calls: this.calls,
      failed: this.failed,
      retried: this.retried,
      unmeasured: this.unmeasured,
      duplicates: this.duplicates,
      firstAt: finite(times.firstAt),
      lastAt: finite(times.lastAt),
      days: times.byDay(),
      busiest: times.busiest(),
      sessions: this.sessions.size,
      traces: this.traces.size,
      prompt: this.tokens(this.prompt, this.summed.prompt),
      answer: this.tokens(this.answer, this.summed.answer),
      cached: { n: cached.n, sum: cached.sum.value, hits: cached.hits },
      reasoning: { n: reasoning.n, sum: reasoning.sum.value },
      cost: { n: cost.n, sum: cost.sum.value },
      firstMs: this.firstMs.measure(leastForP95),
      wholeMs: this.wholeMs.measure(leastForP95),
      models: this.models.totals(),
      sums: times.sums(),
      prefix: this.prefix.totals(),
    };
  }

  /** Of sums the mean is known, and nothing of how single calls lie about it. */
  private tokens(single: Tally, summed: ExactSum): Measure {
    if (!this.hasSums) return single.measure(leastForP95);
    return { n: this.summed.calls, sum: summed.value, sumOfSquares: null, p50: null, p95: null };
  }
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
