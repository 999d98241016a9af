import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ApproachLatency } from "@/lib/analysis/latency/types";
import { law } from "../../law";
import { answerOf, change, type Entries, isNear } from "../any-scenario";
import { anyTimed, latencyIn, lawDraws } from "./cases";

/** Copies by the line of the bill in month 1: copies x GPUs x price x 730 hours. */
function billedCopies(entries: Entries, id: string): number {
  const one = Object.fromEntries(
    ["", `${id}.`].flatMap((own) => [
      [`${own}replicaGpus`, 1],
      [`${own}gpuPrice`, 1],
    ]),
  );
  const evaluation = answerOf(change(entries, one));
  const line = evaluation.approaches
    .find((approach) => approach.id === id)
    ?.lines.find((each) => each.id === "dedicatedGpus.gpus");
  return (line?.byMonth[1] ?? Number.NaN) / 730;
}

const dedicated = (scenario: Entries, queries: number): Entries =>
  change(scenario, {
    queries,
    "fineTuning.serving": "dedicated",
    "fineTuning.basis": "built",
    "longContext.basis": "absent",
    "prompting.basis": "absent",
    "rag.basis": "absent",
    "hybrid.basis": "absent",
    // Of most models nobody says what they take of a machine.
    readWork: 100,
    writeWork: 0.3,
    idleTimeout: 0,
  });

const served = (entries: Entries): readonly ApproachLatency[] =>
  latencyIn(entries, lawDraws, true).approaches.filter(({ serving }) => serving !== null);

describe("machines of one's own", () => {
  test("serve with the copies the bill pays for", () => {
    fc.assert(
      fc.property(anyTimed, fc.integer({ min: 10_000, max: 50_000_000 }), (scenario, queries) => {
        const entries = dedicated(scenario, queries);
        for (const { id, serving } of served(entries))
          expect(isNear(serving?.replicas ?? 0, billedCopies(entries, id))).toBe(true);
      }),
      law(3, 6),
    );
  });

  test("have a headroom of rising volumes, around the one asked about, with the bill's copies at each", () => {
    fc.assert(
      fc.property(anyTimed, fc.integer({ min: 10_000, max: 20_000_000 }), (scenario, queries) => {
        const entries = dedicated(scenario, queries);
        for (const { id, headroom, times } of served(entries)) {
          const { points = [], queriesPerMonth = 0 } = headroom ?? {};
          expect(isNear(queriesPerMonth, queries)).toBe(true);
          const volumes = points.map((point) => point.queriesPerMonth);
          expect(volumes).toEqual([...volumes].sort((a, b) => a - b));
          expect(isNear(volumes[0] ?? 0, queries / 10)).toBe(true);
          expect(isNear(volumes.at(-1) ?? 0, queries * 10)).toBe(true);
          const now = points.find((point) => isNear(point.queriesPerMonth, queries, 1e-12));
          expect(now?.p95Ms ?? null).toEqual(
            times && {
              firstToken: expect.closeTo(times.firstToken.p95.ms, 6),
              fullAnswer: expect.closeTo(times.fullAnswer.p95.ms, 6),
            },
          );
          for (const { queriesPerMonth: volume, replicas } of [points[0], points.at(-1)].flatMap((each) => each ?? []))
            expect(isNear(replicas, billedCopies(change(entries, { queries: volume }), id))).toBe(true);
        }
      }),
      law(3, 6),
    );
  });

  test("are slower the more is asked of the same copies", () => {
    let rises = 0;
    fc.assert(
      fc.property(anyTimed, fc.integer({ min: 50_000, max: 20_000_000 }), (scenario, queries) => {
        for (const { headroom } of served(dedicated(scenario, queries)))
          for (const [index, point] of (headroom?.points ?? []).entries()) {
            const before = headroom?.points[index - 1];
            if (!before) continue;
            expect(point.replicas).toBeGreaterThanOrEqual(before.replicas);
            if (before.replicas !== point.replicas) continue;
            // Once unstable, more queries do not help.
            if (!before.p95Ms) expect(point.p95Ms).toBeNull();
            if (!before.p95Ms || !point.p95Ms) continue;
            rises += 1;
            for (const measure of ["firstToken", "fullAnswer"] as const)
              expect(point.p95Ms[measure]).toBeGreaterThanOrEqual(before.p95Ms[measure] * (1 - 1e-9));
          }
      }),
      law(3, 6),
    );
    expect(rises).toBeGreaterThan(30);
  });

  test("need another copy just above each volume it names, and none at it", () => {
    let steps = 0;
    fc.assert(
      fc.property(anyTimed, fc.integer({ min: 100_000, max: 20_000_000 }), (scenario, queries) => {
        const entries = dedicated(scenario, queries);
        for (const { id, headroom } of served(entries))
          for (const volume of headroom?.anotherAt.slice(0, 3) ?? []) {
            steps += 1;
            const at = (times: number) => Math.round(billedCopies(change(entries, { queries: volume * times }), id));
            expect(at(1)).toBe(at(1 - 1e-5));
            expect(at(1 + 2e-6)).toBe(at(1) + 1);
          }
      }),
      law(3, 6),
    );
    expect(steps).toBeGreaterThan(2);
  });

  test("are told of every volume at which a copy is added, while they are few", () => {
    const entries = dedicated({ preset: "support-bot.2026-11", given: new Map() }, 3_000_000);
    const { id, headroom } = served(change(entries, { "fineTuning.replicaSpeed": 1_500 }))[0] as ApproachLatency;
    const { anotherAt = [], points = [] } = headroom ?? {};
    const copies = points.map(({ replicas }) => replicas);
    expect(id).toBe("fineTuning");
    expect(anotherAt.length).toBe((copies.at(-1) ?? 0) - (copies[0] ?? 0));
  });

  test("without a volume have no headroom", () => {
    const entries = dedicated({ preset: "support-bot.2026-11", given: new Map() }, 0);
    expect(latencyIn(entries, lawDraws, true).approaches.map(({ headroom }) => headroom)).toEqual([null]);
  });
});
