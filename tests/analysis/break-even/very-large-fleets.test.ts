import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareCosts } from "@/lib/analysis/break-even/crossings";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import { totalsAlone } from "../../golden/odds-draw-by-draw";
import { law } from "../../law";
import { answerOf, change, type Entries, scenarioOf } from "../any-scenario";

const totalsAt = (entries: Entries, queries: number) => totalsAlone(scenarioOf(change(entries, { queries })));

/** Two approaches on machines, sized for peaks far above the mean, so that machines are counted in thousands. */
const anyFleet = fc
  .record({
    preset: fc.constantFrom("support-bot.2026-11", "code-generator.2026-11", "historical-openai.2026-11"),
    served: fc.shuffledSubarray(["prompting", "longContext", "rag", "fineTuning"], { minLength: 2, maxLength: 2 }),
    peakFactor: fc.constantFrom(20, 50, 200, 500),
    replicaSpeed: fc.integer({ min: 100, max: 4_000 }),
    growth: fc.constantFrom(0, 0.03),
  })
  .map(({ served, preset, ...figures }): Entries => {
    const machines = served.flatMap((id) => [`${id}.basis=built`, `${id}.serving=dedicated`]);
    const given = new Map([...machines, "possible=yes"].map((part) => part.split("=") as [string, string]));
    return change({ preset, given }, figures);
  });

/** How many changes of lead were evaluated on both sides; each must be one. Others next to it are left out. */
function changesBorneOut(entries: Entries, { pairs }: Evaluation, most: number): number {
  let checked = 0;
  for (const { crossings, incumbent, challenger, scannedTo } of pairs) {
    const volumes = crossings.map(({ queriesPerMonth }) => queriesPerMonth);
    for (const { queriesPerMonth: at, cheaperAbove } of [...crossings.slice(0, most), ...crossings.slice(-most)]) {
      expect(at).toBeLessThanOrEqual(scannedTo);
      if (volumes.some((volume) => volume !== at && Math.abs(volume - at) < 1e-4 * at)) continue;
      const other = cheaperAbove === incumbent ? challenger : incumbent;
      const [below, above] = [totalsAt(entries, at * (1 - 1e-5)), totalsAt(entries, at * (1 + 1e-5))];
      const gap = (totals: typeof below) => compareCosts(totals.get(cheaperAbove) ?? 0, totals.get(other) ?? 0);
      expect([gap(above), gap(below)]).not.toContain(Number.NaN);
      expect(gap(above)).toBeLessThanOrEqual(0);
      expect(gap(below)).toBeGreaterThanOrEqual(0);
      checked++;
    }
  }
  return checked;
}

/** Who is cheapest as far as every approach was followed machine by machine. */
const followed = ({ envelope, approaches }: Evaluation) => {
  const end = Math.min(...approaches.map(({ curve }) => curve.exactTo));
  return envelope.filter(({ from }) => from < end).map(({ from, to, cheapest }) => [from, Math.min(to, end), cheapest]);
};

describe("very large fleets", () => {
  test("every change of lead is one when it is evaluated on both sides, and none moves with the volume", () => {
    let checked = 0;
    fc.assert(
      fc.property(anyFleet, fc.integer({ min: 1_000, max: 900_000_000 }), (entries, queries) => {
        const evaluation = answerOf(entries);
        checked += changesBorneOut(entries, evaluation, 2);
        expect(followed(answerOf(change(entries, { queries })))).toEqual(followed(evaluation));
      }),
      law(5, 31),
    );
    expect(checked).toBeGreaterThan(0);
  });

  test.each([
    ["historical-openai.2026-11", "peakFactor=500 longContext.serving=dedicated rag.serving=dedicated"],
    [
      "code-generator.2026-11",
      "prompting.serving=dedicated rag.serving=dedicated longContext.basis=absent fineTuning.basis=absent hybrid.basis=absent peakFactor=50",
    ],
  ])("of which changes of lead were told that were none (%s)", (preset, text) => {
    const given = new Map(text.split(" ").map((part) => part.split("=") as [string, string]));
    const entries = { preset, given };
    const evaluation = answerOf(entries);
    changesBorneOut(entries, evaluation, 25);
    for (const queries of [130_000, 91_896_000, 900_000_000])
      expect(answerOf(change(entries, { queries })).envelope).toEqual(evaluation.envelope);
  });
});
