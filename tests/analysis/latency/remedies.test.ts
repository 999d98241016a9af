import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ApproachLatency, Remedy } from "@/lib/analysis/latency/types";
import { fields, type QuantityField } from "@/lib/model/registry";
import { resolveInput } from "@/lib/scenario/resolve/resolve-quantity";
import { meanOf } from "@/lib/scenario/text/quantity-text";
import { answerOf, change, type Entries } from "../any-scenario";
import { anyTimed, latencyIn } from "./cases";

const law = (numRuns: number) => ({ seed: 5, numRuns });

/** The fields that hold a stage's time, bought by the token and on one's own machines. */
const fieldsOf: Readonly<Record<string, readonly string[]>> = {
  network: ["networkTime"],
  cachedAnswer: ["cachedAnswerTime"],
  inputGuard: ["inputGuardTime"],
  rewrite: ["rewriteTime"],
  embed: ["embedTime"],
  search: ["searchTime"],
  rerank: ["rerankTime"],
  coldStart: ["coldStartTime"],
  firstToken: ["firstTokenTime"],
  decode: ["writeTime"],
  outputGuard: ["outputGuardTime"],
};

function settledValue(entries: Entries, name: string, approach: ApproachLatency["id"]): number {
  const { scenario } = answerOf(entries);
  const field = fields.get(name) as QuantityField;
  return meanOf(resolveInput(scenario, name, field.quantity, approach).range);
}

/** The scenario with a stage at a share of its time, or null where no field holds just that. */
function scaled(entries: Entries, { id, serving }: ApproachLatency, stage: string, share: number): Entries | null {
  // A value of its own goes before the shared one.
  const at = (name: string) => ({
    [fields.has(`${id}.${name}`) ? `${id}.${name}` : name]: share * settledValue(entries, name, id),
  });
  if (stage === "prefill") return serving ? null : change(entries, at("readTime"));
  if (stage === "queue") return change(entries, { ...at("arrivalVariability"), ...at("serviceVariability") });
  if (serving && (stage === "firstToken" || stage === "decode")) return null;
  const names = fieldsOf[stage] ?? [];
  return change(entries, Object.assign({}, ...names.flatMap((name) => [at(name), at(`${name}P95`)])));
}

const found = (entries: Entries, id: string): ApproachLatency =>
  latencyIn(entries).approaches.find((approach) => approach.id === id) as ApproachLatency;

const isMet = (entries: Entries, id: string): boolean => found(entries, id).meetsBudget === true;

/** Texts of numbers as they stand in a link are exact; sums in another order are not. */
const leeway = 1 + 1e-9;

function meetsNearly(entries: Entries, id: string): boolean {
  const { budget, approaches } = latencyIn(entries);
  const { times } = approaches.find((approach) => approach.id === id) as ApproachLatency;
  return (["firstToken", "fullAnswer"] as const).every((measure) => {
    const limit = budget.limits[measure];
    return !limit || (times !== null && times[measure][limit.percentile].ms <= limit.ms * leeway);
  });
}

test("a stage at the share a remedy names brings its approach inside every limit, and a hundredth more does not", () => {
  let applied = 0;
  fc.assert(
    fc.property(anyTimed, fc.constantFrom("500", "1500", "4000"), (scenario, firstTokenBudget) => {
      const entries = change(scenario, { firstTokenBudget });
      for (const approach of latencyIn(entries).approaches)
        for (const remedy of approach.remedies) {
          if (remedy.kind !== "stage" || remedy.toShare > 0.985) continue;
          const at = (share: number) => scaled(entries, approach, remedy.id, share);
          const [within, beyond] = [at(remedy.toShare), at(remedy.toShare + 0.011)];
          if (!within || !beyond) continue;
          applied += 1;
          expect(meetsNearly(within, approach.id), `${approach.id} ${remedy.id} ${remedy.toShare}`).toBe(true);
          expect(isMet(beyond, approach.id), `${approach.id} ${remedy.id} beyond ${remedy.toShare}`).toBe(false);
        }
    }),
    law(12),
  );
  expect(applied).toBeGreaterThan(2);
});

test("a stage that no remedy names would not do it even at no time", () => {
  let tried = 0;
  fc.assert(
    fc.property(anyTimed, fc.constantFrom("500", "1500", "4000"), (scenario, firstTokenBudget) => {
      const entries = change(scenario, { firstTokenBudget });
      for (const approach of latencyIn(entries).approaches) {
        if (approach.meetsBudget !== false || !approach.times) continue;
        const named = new Set(approach.remedies.map((remedy) => (remedy.kind === "stage" ? remedy.id : "")));
        for (const { id } of approach.stages) {
          const without = named.has(id) ? null : scaled(entries, approach, id, 0);
          if (!without) continue;
          tried += 1;
          expect(isMet(without, approach.id), `${approach.id} without ${id}`).toBe(false);
        }
      }
    }),
    law(5),
  );
  expect(tried).toBeGreaterThan(5);
});

describe("more copies of the model", () => {
  const overloaded = (queries: number, budget = 1_000): Entries => ({
    preset: "support-bot.2026-11",
    given: new Map(
      Object.entries({
        queries: String(queries),
        firstTokenBudget: String(budget),
        utilisation: "1",
        "fineTuning.replicaSpeed": "2000",
        "fineTuning.replicaSlots": "16",
        "prompting.basis": "absent",
        "rag.basis": "absent",
        "hybrid.basis": "absent",
      }),
    ),
  });
  const copiesIn = (remedies: readonly Remedy[]) => remedies.find((remedy) => remedy.kind === "replicas");

  test.each([5_000_000, 12_000_000, 40_000_000])(
    "at %d queries, as many as a remedy names meet the budget, one fewer do not, and the bill rises by what it says",
    (queries) => {
      const entries = overloaded(queries, 300);
      const before = found(entries, "fineTuning");
      const remedy = copiesIn(before.remedies);
      expect(before.meetsBudget).toBe(false);
      if (remedy?.kind !== "replicas") throw new Error("no remedy by copies");
      const withCopies = (copies: number) => change(entries, { minimumReplicas: copies });
      const after = found(withCopies(remedy.replicas), "fineTuning");
      expect(after.meetsBudget).toBe(true);
      expect(after.serving?.replicas).toBe(remedy.replicas);
      expect(isMet(withCopies(remedy.replicas - 1), "fineTuning")).toBe(false);
      const inMonth1 = (of: Entries) =>
        answerOf(of).approaches[0]?.lines.find(({ id }) => id === "dedicatedGpus.gpus")?.byMonth[1] ?? Number.NaN;
      expect(remedy.moreUsdPerMonth).toBeCloseTo(inMonth1(withCopies(remedy.replicas)) - inMonth1(entries), 6);
    },
  );

  test("is offered where the machines are overloaded, and then nothing has a time", () => {
    const busy = change(overloaded(20_000_000, 2_000), { utilisation: 1, serviceVariability: 1, peakFactor: 3 });
    const { times, serving, remedies, over, stages } = found(change(busy, { machineReadTime: 2_000 }), "fineTuning");
    expect(serving?.unstable).toBe(true);
    expect([times, stages]).toEqual([null, []]);
    expect(over.map(({ ms }) => ms)).toEqual([null]);
    expect(remedies.map(({ kind }) => kind)).toEqual(["replicas"]);
  });

  test("spare copies count among those that serve", () => {
    const spare = change(overloaded(40_000_000, 300), { spareReplicas: 2 });
    const remedy = copiesIn(found(spare, "fineTuning").remedies);
    if (remedy?.kind !== "replicas") throw new Error("no remedy by copies");
    const after = found(change(spare, { minimumReplicas: remedy.replicas - 2 }), "fineTuning");
    expect([after.meetsBudget, after.serving?.replicas]).toEqual([true, remedy.replicas]);
  });

  test("never makes a model that stays loaded slower", () => {
    fc.assert(
      fc.property(anyTimed, fc.integer({ min: 1, max: 4 }), (scenario, copies) => {
        const loaded = change(scenario, { "fineTuning.serving": "dedicated", idleTimeout: 0 });
        const at = (minimumReplicas: number) => latencyIn(change(loaded, { minimumReplicas }));
        const [few, many] = [at(copies), at(3 * copies)];
        for (const { id, times } of few.approaches) {
          const more = many.approaches.find((each) => each.id === id)?.times;
          if (!times) continue;
          for (const measure of ["firstToken", "fullAnswer"] as const)
            for (const percentile of ["p50", "p95"] as const)
              expect(more?.[measure][percentile].ms, `${id} ${measure} ${percentile}`).toBeLessThanOrEqual(
                times[measure][percentile].ms * leeway,
              );
        }
      }),
      law(5),
    );
  });

  test("are found also where ever more of them would each be cold", () => {
    // A second copy ends the wait; with many, each is asked so rarely that it is unloaded.
    const entries = change(overloaded(100_000, 0), {
      "fineTuning.replicaSlots": 1,
      "fineTuning.replicaSpeed": 60,
      outputTokens: 100,
      writeSpread: 1,
      outputSpread: 1,
      peakFactor: 10,
      utilisation: 0.95,
      idleTimeout: 10,
      coldStartTime: 60,
      firstTokenBudget: 3_000,
    });
    const now = found(entries, "fineTuning");
    expect(now.meetsBudget).toBe(false);
    const copies = now.serving?.replicas ?? 0;
    const meeting = [1, 2, 3, 4, 5, 6].filter((more) =>
      isMet(change(entries, { minimumReplicas: copies + more }), "fineTuning"),
    );
    const remedy = copiesIn(now.remedies);
    expect(remedy?.kind === "replicas" ? remedy.replicas : null).toBe(meeting[0] ? copies + meeting[0] : null);
  });
});
