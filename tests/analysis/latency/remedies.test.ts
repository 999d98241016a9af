import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { latencyOf } from "@/lib/analysis/latency/latency";
import type { ApproachLatency, Remedy } from "@/lib/analysis/latency/types";
import { isRetired, recordAt } from "@/lib/catalog";
import { headline } from "@/lib/narrative/headline";
import { plainText } from "@/lib/narrative/phrase";
import { readScenario } from "@/lib/scenario/validate/validate-scenario";
import { law } from "../../law";
import { answerOf, change, type Entries, isNear } from "../any-scenario";
import { anyTimed, latencyIn } from "./cases";

const found = (entries: Entries, id: string): ApproachLatency =>
  latencyIn(entries).approaches.find((approach) => approach.id === id) as ApproachLatency;

const isMet = (entries: Entries, id: string): boolean => found(entries, id).meetsBudget === true;

/** Texts of numbers as they stand in a link are exact; sums in another order are not. */
const leeway = 1 + 1e-9;

type Bought = Extract<Remedy, { readonly kind: "market" }>;
const boughtOf = ({ remedies }: ApproachLatency): readonly Bought[] =>
  remedies.filter((remedy): remedy is Bought => remedy.kind === "market");

test("every remedy brings its approach inside every limit, at the cost and in the time that it says, the cheapest first", () => {
  const applied = { market: 0, replicas: 0 };
  fc.assert(
    fc.property(anyTimed, fc.constantFrom("800", "1500"), (scenario, firstTokenBudget) => {
      const entries = change(scenario, { firstTokenBudget });
      for (const approach of latencyIn(entries).approaches) {
        const totals = approach.remedies.map((remedy) => remedy.totalUsd);
        expect(totals).toEqual([...totals].sort((one, other) => one - other));
        const tried = approach.remedies.filter(({ kind }, index) => index < 2 || kind === "replicas");
        for (const { kind, say, values, totalUsd, times } of tried) {
          applied[kind] += 1;
          const bought = change(entries, Object.fromEntries(values.map(({ field, value }) => [field, value])));
          const after = found(bought, approach.id);
          expect(after.meetsBudget, `${approach.id} ${say}`).toBe(true);
          for (const { measure, limit, ms } of times)
            expect(isNear(after.times?.[measure][limit.percentile].ms ?? Number.NaN, ms), say).toBe(true);
          const total = answerOf(bought).approaches.find(({ id }) => id === approach.id)?.totalUsd;
          expect(isNear(total ?? Number.NaN, totalUsd), `${approach.id} ${say}`).toBe(true);
        }
      }
    }),
    law(9, 5),
  );
  expect(applied.market).toBeGreaterThan(1);
});

describe("a support bot that must speak within 800 ms", () => {
  const { approaches } = latencyOf(evaluateScenario(readScenario("?p=support-bot.2026-11&product=budget-voice&v=1")));
  const rag = approaches.find(({ id }) => id === "rag") as ApproachLatency;

  test("is offered the cheapest thing in the catalogue that meets it, before dearer ones", () => {
    const totals = boughtOf(rag).map(({ totalUsd }) => totalUsd);
    expect(totals.length).toBeGreaterThan(1);
    expect(totals).toEqual([...totals].sort((one, other) => one - other));
    // A machine: 4.50 USD x 730 h x 12 = 39,420, and RAG's set-up, people and store.
    expect(boughtOf(rag)[0]).toMatchObject({
      say: "on machines of its own (1 H200 each, nebius)",
      values: [
        { field: "rag.serving", value: "dedicated" },
        { field: "rag.host", value: "gpu-nebius-h200" },
        { field: "rag.replicaGpus", value: "1" },
      ],
    });
    expect(totals[0]).toBeGreaterThan(39_420);
    expect(totals[0]).toBeLessThan(39_420 + 10_637);
  });

  test("is offered another machine by what that one can do, whatever was measured on the present one", () => {
    const typed = "?p=support-bot.2026-11&product=budget-voice&replicaSpeed=1000000&v=1";
    const measured = latencyOf(evaluateScenario(readScenario(typed))).approaches.find(({ id }) => id === "rag");
    const [offer] = measured ? boughtOf(measured) : [];
    expect(offer?.values).toContainEqual({ field: "rag.replicaSpeed", value: "none" });
    expect(offer?.totalUsd).toBe(boughtOf(rag)[0]?.totalUsd);
  });

  test("is offered nothing that had stopped on the scenario's day, and what it is said so in the sentence", () => {
    const evaluation = evaluateScenario(readScenario("?p=support-bot.2026-11&product=budget-voice&v=1"));
    const latency = latencyOf(evaluation);
    for (const { values } of latency.approaches.flatMap(boughtOf))
      for (const { field, value } of values)
        if (field.endsWith(".model"))
          expect(isRetired(recordAt("model", value, "2026-11-20") ?? {}, "2026-11-20")).toBe(false);
    expect(plainText(headline(evaluation, null, latency).sentence)).toMatch(
      /Prompting meets it on machines of its own \(1 H200 each, nebius\) at \$4\d,\d{3}\.$/,
    );
  });
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
    expect(remedies.map(({ kind }) => kind)).toContain("replicas");
  });

  test("stand where their cost puts them, with the time they make, and are said in the sentence where they are the cheapest", () => {
    const link =
      "?p=support-bot.2026-11&queries=60M&utilisation=1&peakFactor=1&fullAnswerBudget=16000&prompting.basis=absent&rag.basis=absent&fineTuning.basis=absent&v=1";
    const evaluation = evaluateScenario(readScenario(link));
    const latency = latencyOf(evaluation);
    const [first] = latency.approaches[0]?.remedies ?? [];
    const copies = copiesIn(latency.approaches[0]?.remedies ?? []);
    expect(first).toBe(copies);
    expect(copies?.values).toEqual([{ field: "minimumReplicas", value: "11" }]);
    expect(copies?.times[0]?.ms).toBeLessThan(16_000);
    expect(plainText(headline(evaluation, null, latency).sentence)).toMatch(
      /Hybrid meets it with 11 copies of the model at \$562,\d{3}\.$/,
    );
    const dearer = found(overloaded(5_000_000, 300), "fineTuning").remedies;
    expect(dearer.map(({ kind }) => kind)).toEqual(["market", "market", "market", "market", "replicas"]);
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
      law(5, 5),
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

test("copies that are bought cost their price, spread over the months looked at, and their keeping", () => {
  const link = (least: number, limit = 5_000) =>
    `?p=support-bot.2026-11&fineTuning.serving=dedicated&fineTuning.ownership=bought&purchasePrice=30000&serverPremium=0&cardPower=0&machineHours=0&queries=9M&minimumReplicas=${least}&spareReplicas=0&utilisation=1&peakFactor=3&underLoad=shared&fullAnswerBudget=${limit}&horizon=12&v=1`;
  const before = latencyOf(evaluateScenario(readScenario(link(1)))).approaches.find(({ id }) => id === "fineTuning");
  const limit = Math.round(0.9 * (before?.times?.fullAnswer.p95.ms ?? 0));
  const tuned = latencyOf(evaluateScenario(readScenario(link(1, limit)))).approaches.find(
    ({ id }) => id === "fineTuning",
  );
  const remedy = tuned?.remedies.find(({ kind }) => kind === "replicas");
  if (remedy?.kind !== "replicas") return expect.fail(`no copies are offered: ${JSON.stringify(tuned?.over)}`);
  const total = (least: number) =>
    evaluateScenario(readScenario(link(least))).approaches.find(({ id }) => id === "fineTuning")?.totalUsd ??
    Number.NaN;
  const more = total(remedy.minimumReplicas) - total(1);
  expect(more).toBeGreaterThan(0);
  expect(remedy.moreUsdPerMonth * 12).toBeCloseTo(more, 4);
});
