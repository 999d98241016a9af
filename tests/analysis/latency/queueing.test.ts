import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compose } from "@/lib/analysis/latency/compose";
import { drawsOf } from "@/lib/analysis/latency/draws";
import { erlangC, sharedWaits } from "@/lib/analysis/latency/erlang";
import {
  assumedArrivalVariability,
  assumedServiceVariability,
  fiveMinutePeakFactor,
  isSteep,
  type Queue,
  utilisationOf,
  type Waiting,
  waitBracket,
  waitingAt,
  waitStep,
} from "@/lib/analysis/latency/queueing";
import { law } from "../../law";
import { goldensIn, offBy } from "./golden-file";

type Golden = {
  readonly name: string;
  readonly given: Queue;
  readonly utilisation: number;
  readonly byHand: readonly string[];
  readonly expect: { readonly waitingShare: number; readonly p95WaitMs: number };
  readonly tolerance: number;
};

const goldens = goldensIn<Golden>("queueing.json");
const queueOf = (servers: number, serviceMs = 4_000): Queue => ({
  servers,
  serviceMs,
  arrivalVariability: 1.2,
  serviceVariability: 0.6,
});
const p95Of = (waiting: Waiting): number => (waiting.unstable ? Number.POSITIVE_INFINITY : waiting.p95WaitMs);

test("a first token hangs on the speed where a tenth less of it makes it 15% later", () => {
  // One place of 1 s, half taken, at random: half / half x 1 s = 1 s; at 55% 0.55 / 0.45 = 1.222 s, 222 ms more.
  const one: Queue = { servers: 1, serviceMs: 1_000, arrivalVariability: 1, serviceVariability: 1 };
  // 15% of 400 + 1,000 ms are 210 ms, of 500 + 1,000 ms 225 ms.
  expect([400, 500].map((firstTokenMs) => isSteep(one, 0.5, firstTokenMs))).toEqual([true, false]);
  expect(isSteep(one, 0.9, 1e9)).toBe(true);
});

describe("a queue", () => {
  test.each(goldens)("$name", ({ given, utilisation, byHand, expect: expected, tolerance }) => {
    const waiting = waitingAt(given, utilisation);
    if (waiting.unstable) return expect.fail("stable");
    expect(byHand.join("")).not.toBe("");
    expect(offBy(waiting.waitingShare, expected.waitingShare)).toBeLessThan(tolerance);
    expect(offBy(waiting.p95WaitMs, expected.p95WaitMs)).toBeLessThan(tolerance);
  });

  test.each([0.95, 0.999, 1, 1.2, Number.POSITIVE_INFINITY])(
    "at utilisation %d is unstable and has no figure",
    (utilisation) => {
      expect(waitingAt(queueOf(8), utilisation)).toEqual({ unstable: true, utilisation });
      expect(() => waitStep("queue", waitingAt(queueOf(8), utilisation))).toThrow("unstable queue: queue, utilisation");
    },
  );

  test("of one server with random arrivals and services is M/M/1: mean wait 4 s x 0.5 / 0.5", () => {
    const waiting = waitingAt({ servers: 1, serviceMs: 4_000, arrivalVariability: 1, serviceVariability: 1 }, 0.5);
    expect(waiting).toMatchObject({ waitingShare: 0.5, meanWaitMs: 4_000 });
    expect(p95Of(waiting)).toBeCloseTo(8_000 * Math.log(10), 8);
  });

  /** Pollaczek and Khinchine: half the wait of M/M/1. */
  test("of one server with random arrivals and equal services waits half as long", () => {
    const waiting = waitingAt({ servers: 1, serviceMs: 4_000, arrivalVariability: 1, serviceVariability: 0 }, 0.5);
    expect(waiting).toMatchObject({ meanWaitMs: 2_000 });
  });

  test("waits more at more load, less with more servers at the same utilisation", () => {
    const anyCase = fc.record({
      servers: fc.integer({ min: 1, max: 300 }),
      more: fc.integer({ min: 1, max: 300 }),
      utilisation: fc.double({ min: 0, max: 0.9, noNaN: true }),
      step: fc.double({ min: 0, max: 0.04, noNaN: true }),
    });
    fc.assert(
      fc.property(anyCase, ({ servers, more, utilisation, step }) => {
        const p95 = p95Of(waitingAt(queueOf(servers), utilisation));
        expect(p95Of(waitingAt(queueOf(servers), utilisation + step))).toBeGreaterThanOrEqual(p95);
        expect(p95Of(waitingAt(queueOf(servers + more), utilisation))).toBeLessThanOrEqual(p95);
      }),
      law(150, 1),
    );
  });

  test("without load or service does not wait", () => {
    for (const waiting of [waitingAt(queueOf(4), 0), waitingAt(queueOf(4, 0), 0.5)])
      expect(waiting).toMatchObject({ meanWaitMs: 0, p95WaitMs: 0 });
  });

  test("that cannot be is refused", () => {
    expect(() => waitingAt(queueOf(2.5), 0.5)).toThrow("not a number of servers: 2.5");
    expect(() => waitingAt(queueOf(0), 0.5)).toThrow("not a number of servers: 0");
    expect(() => waitingAt(queueOf(4, -1), 0.5)).toThrow("not a queue");
    expect(() => waitingAt(queueOf(4), Number.NaN)).toThrow("not a queue");
    expect(() => erlangC(4, -1)).toThrow("no such load: -1");
  });

  test("as a step of a pipeline has the share, the mean and the p95 of its formulas", () => {
    const waiting = waitingAt(queueOf(8), 0.792);
    if (waiting.unstable) return expect.fail("stable");
    const { samplesMs, p95 } = compose(waitStep("queue", waiting), drawsOf());
    const waited = samplesMs.filter((ms) => ms > 0).length / samplesMs.length;
    expect(waited).toBeCloseTo(waiting.waitingShare, 3);
    expect(offBy(samplesMs.reduce((sum, ms) => sum + ms, 0) / samplesMs.length, waiting.meanWaitMs)).toBeLessThan(0.01);
    expect(offBy(p95.ms, waiting.p95WaitMs)).toBeLessThan(0.005);
    expect(p95.addedMs).toBeCloseTo(waiting.p95WaitMs, 9);
  });
});

describe("the bracket of a queue", () => {
  /** LATENCY.md 2.5: 8 slots at 0.6 wait 1,492 ms at the mean and 6,083 ms at the peak; 1,492 / 1,154.64 x 4 s = 5.169 s. */
  test("of 8 slots at 0.6 is the one measured", () => {
    const queue = queueOf(8, 5_168.7);
    const mean = (0.6 * 8) / 5.1687;
    const { atMean, atPeak, busyAtPeak } = waitBracket(queue, mean, mean * fiveMinutePeakFactor);
    expect(utilisationOf(queue, mean)).toBeCloseTo(0.6, 12);
    expect(offBy(p95Of(atMean), 1_492)).toBeLessThan(0.001);
    expect(offBy(p95Of(atPeak), 6_083)).toBeLessThan(0.001);
    expect(busyAtPeak).toBe(false);
  });

  test("warns above 0.8 at the peak, and is unstable where the peak is", () => {
    const queue = queueOf(10, 1_000);
    expect(waitBracket(queue, 5, 8).busyAtPeak).toBe(false);
    expect(waitBracket(queue, 5, 8.1)).toMatchObject({ busyAtPeak: true, atPeak: { unstable: false } });
    expect(waitBracket(queue, 5, 9.5)).toMatchObject({ atMean: { unstable: false }, atPeak: { unstable: true } });
    expect(waitBracket(queue, 12, 16)).toMatchObject({ atMean: { unstable: true, utilisation: 1.2 } });
  });

  test("assumes what LATENCY.md 2.5 does where arrivals and services are unknown", () => {
    expect([assumedArrivalVariability, assumedServiceVariability, fiveMinutePeakFactor]).toEqual([1, 0.6, 1.32]);
  });
});

describe("a queue whose servers share their work", () => {
  /** The chance of each number of requests there, added up: p(n) = p(n - 1) x rate x S(n) / n, S straight from alone to full. */
  function byHand(servers: number, utilisation: number, aloneShare: number): number {
    const rate = servers * utilisation;
    const chances = [1];
    for (let n = 1; n < servers + 4_000; n++) {
      const filled = Math.min(1, n / servers);
      const leaving = Math.min(n, servers) / (aloneShare + (1 - aloneShare) * filled);
      chances.push(((chances[n - 1] as number) * rate) / leaving);
    }
    const all = chances.reduce((sum, each) => sum + each, 0);
    return chances.slice(servers).reduce((sum, each) => sum + each, 0) / all;
  }

  test("has the share of waits of its birth and death process, and Erlang's where it shares nothing", () => {
    const anyCase = fc.record({
      servers: fc.integer({ min: 1, max: 60 }),
      utilisation: fc.double({ min: 0.05, max: 0.9, noNaN: true }),
      aloneShare: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(anyCase, ({ servers, utilisation, aloneShare }) => {
        const found = sharedWaits(servers, servers * utilisation, aloneShare);
        expect(Math.abs(found - byHand(servers, utilisation, aloneShare))).toBeLessThan(1e-9);
        expect(sharedWaits(servers, servers * utilisation, 1)).toBe(erlangC(servers, servers * utilisation));
        expect(found).toBeLessThanOrEqual(erlangC(servers, servers * utilisation));
      }),
      law(50, 2),
    );
  });

  test("in bursts lets more of them wait, and fewer where they come like clockwork", () => {
    const anyCase = fc.record({
      servers: fc.integer({ min: 2, max: 200 }),
      utilisation: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
      burstiness: fc.double({ min: 1, max: 10, noNaN: true }),
    });
    const shareOf = (queue: Queue, utilisation: number): number => {
      const waiting = waitingAt(queue, utilisation);
      return waiting.unstable ? 1 : waiting.waitingShare;
    };
    fc.assert(
      fc.property(anyCase, ({ servers, utilisation, burstiness }) => {
        const share = (each: number) => shareOf({ ...queueOf(servers), burstiness: each }, utilisation);
        expect(share(burstiness)).toBeGreaterThanOrEqual(share(1) - 1e-12);
        expect(share(1 / 2)).toBeLessThanOrEqual(share(1) + 1e-12);
        expect(share(1)).toBe(erlangC(servers, servers * utilisation));
      }),
      law(50, 3),
    );
  });

  /** 8 servers at 0.7 in bursts of 2: as 4 servers with 2.8 Erlang, whose C is 0.4287 by hand. */
  test("of 8 servers at 0.7 that come twice as many together, as many wait as of 4", () => {
    const waiting = waitingAt({ ...queueOf(8), burstiness: 2 }, 0.7);
    if (waiting.unstable) return expect.fail("stable");
    expect(waiting.waitingShare).toBeCloseTo(0.4287, 4);
  });
});
