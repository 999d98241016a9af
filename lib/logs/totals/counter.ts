import type { CallRows } from "./call-rows";
import type { CallSums } from "./call-sums";
import { ExactSum } from "./exact-sum";
import { HashSet } from "./hash-set";
import { leastForP95, type Model, ModelCounter } from "./model-counter";
import { PrefixCounter } from "./prefix-counter";
import { BoundedRoom, type Measure, Tally } from "./tally";
import { TimeCounter } from "./time-counter";
import type { Totals } from "./totals";

const mostIds = 20_000_000;

/** Adds rows up. The totals are the same to the last bit in whatever order the rows come. */
export class Counter {
  private readonly room = new BoundedRoom();
  private readonly ids = new HashSet(mostIds);
  private readonly sessions = new HashSet(mostIds);
  private readonly traces = new HashSet(mostIds);
  private readonly times = new TimeCounter();
  private readonly models = new ModelCounter(this.room, this.times);
  private readonly prefix = new PrefixCounter();
  private readonly prompt = new Tally(this.room);
  private readonly answer = new Tally(this.room);
  private readonly cached = { n: 0, hits: 0, sum: new ExactSum() };
  private readonly reasoning = { n: 0, sum: new ExactSum() };
  private retried = 0;
  private unmeasured = 0;
  private duplicates = 0;
  private hasSums = false;
  /** Of the rows that are being added. */
  private readonly modelOf: Model[] = [];
  private readonly sumsOf: CallSums[] = [];

  /** Adds rows, but for those that are left out, one column after the other: a short loop over many rows is fast. */
  add(rows: CallRows): void {
    this.leaveOutKnown(rows);
    this.addCalls(rows);
    this.addNames(rows, rows.session, this.sessions);
    this.addNames(rows, rows.trace, this.traces);
    this.addCosts(rows);
    this.addDurations(rows, "firstMs");
    this.addDurations(rows, "wholeMs");
    this.addTokens(rows);
    this.models.closeIfMany();
  }

  private leaveOutKnown({ count, isLeftOut, hash }: CallRows): void {
    for (let row = 0; row < count; row++) {
      const name = hash[row] as number;
      if (isLeftOut[row] === 1 || Number.isNaN(name) || this.ids.add(name) || this.ids.isFull) continue;
      this.duplicates++;
      isLeftOut[row] = 1;
    }
  }

  private addCalls(rows: CallRows): void {
    const { count, isLeftOut, isSums, failed, retried } = rows;
    for (let row = 0; row < count; row++) {
      if (isLeftOut[row] === 1) continue;
      const calls = isSums ? rows.calls[row] || 0 : 1;
      const model = this.models.of(rows.model[row] ?? null);
      const sums = model.on(this.times.add(rows, row, calls));
      sums.calls += calls;
      if (retried[row] === 1) this.retried += calls;
      if (failed[row] === 1) sums.failed += calls;
      this.modelOf[row] = model;
      this.sumsOf[row] = sums;
    }
    if (isSums && count > 0) this.hasSums = true;
  }

  private addNames({ count, isLeftOut }: CallRows, names: Float64Array, known: HashSet): void {
    let last = Number.NaN;
    for (let row = 0; row < count; row++) {
      const name = names[row] as number;
      if (name === last || isLeftOut[row] === 1 || Number.isNaN(name)) continue;
      known.add(name);
      last = name;
    }
  }

  private addCosts({ count, isLeftOut, costUsd }: CallRows): void {
    for (let row = 0; row < count; row++) {
      const usd = costUsd[row] as number;
      if (isLeftOut[row] === 1 || Number.isNaN(usd)) continue;
      const sums = this.sumsOf[row] as CallSums;
      sums.costs++;
      sums.cost.add(usd);
    }
  }

  /** Of calls that succeeded at once. */
  private addDurations(rows: CallRows, measure: "firstMs" | "wholeMs"): void {
    const { count, isLeftOut, failed, retried } = rows;
    const figures = rows[measure];
    for (let row = 0; row < count; row++) {
      const ms = figures[row] as number;
      if (Number.isNaN(ms) || isLeftOut[row] === 1 || failed[row] === 1 || retried[row] === 1) continue;
      (this.modelOf[row] as Model)[measure].add(ms);
    }
  }

  /** Of calls that succeeded at once. */
  private addTokens(rows: CallRows): void {
    const { count, isLeftOut, isSums, failed, retried, prompt, answer } = rows;
    for (let row = 0; row < count; row++) {
      if (isLeftOut[row] === 1 || failed[row] === 1 || retried[row] === 1) continue;
      const input = prompt[row] as number;
      const output = answer[row] as number;
      const calls = isSums ? rows.calls[row] || 0 : 1;
      if (!(input + output > 0)) {
        this.unmeasured += calls;
        continue;
      }
      const sums = this.sumsOf[row] as CallSums;
      sums.measured += calls;
      sums.prompt.add(input);
      sums.answer.add(output);
      this.addParts(rows, row);
      if (isSums) continue;
      this.prompt.add(input);
      this.answer.add(output);
    }
  }

  private addParts(rows: CallRows, row: number): void {
    const cached = rows.cached[row] as number;
    const reasoning = rows.reasoning[row] as number;
    const blocks = rows.blocks[row];
    if (!Number.isNaN(cached)) {
      this.cached.n++;
      this.cached.sum.add(cached);
      if (cached > 0) this.cached.hits++;
    }
    if (!Number.isNaN(reasoning)) {
      this.reasoning.n++;
      this.reasoning.sum.add(reasoning);
    }
    if (blocks && !rows.isSums) this.prefix.add(blocks, rows.prompt[row] as number);
  }

  totals(): Totals {
    const { times, models, cached, reasoning } = this;
    models.close();
    const all = models.sums();
    return {
      version: 1,
      calls: all.calls,
      failed: all.failed,
      retried: this.retried,
      unmeasured: this.unmeasured,
      duplicates: this.duplicates,
      firstAt: finite(times.firstAt),
      lastAt: finite(times.lastAt),
      days: times.byDay(),
      busiest: times.busiest(),
      sessions: this.sessions.size,
      traces: this.traces.size,
      prompt: this.tokens(this.prompt, all.measured, all.prompt),
      answer: this.tokens(this.answer, all.measured, all.answer),
      cached: { n: cached.n, sum: cached.sum.value, hits: cached.hits },
      reasoning: { n: reasoning.n, sum: reasoning.sum.value },
      cost: { n: all.costs, sum: all.cost.value },
      firstMs: models.tally("firstMs").measure(leastForP95),
      wholeMs: models.tally("wholeMs").measure(leastForP95),
      models: models.totals(),
      sums: times.sums(),
      prefix: this.prefix.totals(),
    };
  }

  /** Of sums the mean is known, and nothing of how single calls lie about it. */
  private tokens(single: Tally, n: number, sum: ExactSum): Measure {
    if (!this.hasSums) return single.measure(leastForP95);
    return { n, sum: sum.value, sumOfSquares: null, p50: null, p95: null };
  }
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
