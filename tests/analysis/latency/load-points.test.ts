import { describe, expect, test } from "vitest";
import { mean, percentile, poisson, serve, users } from "./batching-server";
import {
  figuresOf,
  isFull,
  isSteady,
  loads,
  machines,
  remarksAt,
  saidAt,
  saidWith,
  serverOf,
  simulatedAt,
  simulatedUsers,
  unequal,
} from "./load-points";
import { measured } from "./measured-loads";

const off = (found: number, real: number) => Math.abs(found / real - 1);

const named = measured.map((point) => ({
  ...point,
  load: point.atOnce === undefined ? `${point.perSecond} a second` : `${point.atOnce} at once`,
  point,
}));

describe("what was measured of machines under load", () => {
  test.each(named)("$machine, $load: the pace is met within 6 %", ({ point }) => {
    expect(off(saidWith(point).msPerToken, point.msPerToken)).toBeLessThan(0.06);
  });

  test.each(named.filter(({ machine }) => machine.includes("70b")))("$machine, $load: within 3 %", ({ point }) => {
    expect(off(saidWith(point).msPerToken, point.msPerToken)).toBeLessThan(0.03);
  });

  const steady = named.filter(({ point }) => isSteady(point));

  test.each(steady)("$machine, $load: the first token is met within 15 %", ({ point }) => {
    expect(off(saidWith(point).firstTokenMs, point.firstTokenMs)).toBeLessThan(0.15);
  });

  // Of users who were started together and go on in step, which no steady load does.
  const outside = named.filter(({ point }) => !isSteady(point) && !isFull(point));

  test.each(outside)("$machine, $load: outside of what was measured, which the answer says", ({ point }) => {
    expect(remarksAt(point).join()).toContain("so its first token is unsure");
  });

  test("within it the answer says nothing of the kind", () => {
    expect([steady.length, outside.length]).toEqual([17, 12]);
    for (const { point } of steady) expect(remarksAt(point).join()).not.toContain("unsure");
  });

  test("a server whose users begin together has OCI's first tokens from 32 on, and one that goes on steadily has not", () => {
    const lengths = unequal(480, 300);
    const [all, later] = [0, 96].map((left) =>
      mean(
        users(serverOf("self-hosted-llama-3.3-70b-oci"), 32, 384, lengths)
          .slice(left)
          .map(({ firstMs }) => firstMs),
      ),
    ) as [number, number];
    expect(off(all, 160)).toBeLessThan(0.15);
    expect(off(later, 82)).toBeLessThan(0.15);
  });

  test.each(named.filter(({ machine, atOnce }) => atOnce !== undefined && machine.includes("70b")))(
    "$machine, $load: the simulated server writes at the pace within 7 %",
    ({ machine, atOnce = 0, msPerToken }) => {
      expect(off(simulatedUsers(machine, atOnce).msPerToken, msPerToken)).toBeLessThan(0.07);
    },
  );
});

describe("the simulated server does what the one behind LATENCY.md 6.2 did", () => {
  // Prompts of 5,000 and answers of 500 on two H100: first token p50, whole answer p50 and p95, pace.
  test.each([
    [0.3, 467, 11_828, 14_293, 22.9],
    [0.6, 554, 16_697, 21_341, 32.1],
    [0.8, 735, 22_163, 30_885, 43.1],
  ])("at load %d", (load, firstMs, wholeMs, wholeP95Ms, paceMs) => {
    const server = { ...serverOf("self-hosted-llama-3.3-70b-fp8-2xh100"), places: 1_000 };
    const asked = poisson(load / 0.585, 4_000, () => ({ promptTokens: 5_000, answerTokens: 500 }));
    const answered = serve(server, asked).slice(400);
    const wholes = answered.map((each) => each.wholeMs);
    expect(
      off(
        percentile(
          answered.map((each) => each.firstMs),
          0.5,
        ),
        firstMs,
      ),
    ).toBeLessThan(0.14);
    expect(off(percentile(wholes, 0.5), wholeMs)).toBeLessThan(0.05);
    expect(off(percentile(wholes, 0.95), wholeP95Ms)).toBeLessThan(0.05);
    expect(
      off(
        percentile(
          answered.map((each) => each.paceMs),
          0.5,
        ),
        paceMs,
      ),
    ).toBeLessThan(0.05);
  });
});

const points = machines.flatMap((machine) => loads.map((load) => ({ machine, load })));

describe("at 20 loads, against the simulated server", () => {
  test.each(points)("$machine at $load of the most measured", ({ machine, load }) => {
    const perSecond = load * figuresOf(machine).maxRequestsPerSecond;
    const [said, simulated] = [saidAt(machine, perSecond), simulatedAt(machine, perSecond)];
    expect(off(said.msPerToken, simulated.msPerToken)).toBeLessThan(0.05);
    expect(said.firstTokenMs / simulated.firstTokenMs).toBeGreaterThan(0.85);
    // Of seven places the throughput was measured a fourteenth lower than its pace gives; where waits hang on that, it is said.
    const isTight = figuresOf(machine).slots < 10 && load > 0.5;
    expect(said.isUnsure).toBe(isTight || load > 0.7);
    expect(said.firstTokenMs / simulated.firstTokenMs).toBeLessThan(isTight ? 1.7 : 1.15);
  });
});
