import { describe, expect, test } from "vitest";
import type { BaseCase } from "@/lib/analysis/base-case/base-case";
import { inputsOf } from "@/lib/analysis/base-case/inputs";
import { type Curve, curveAt, pieceAt } from "@/lib/analysis/break-even/curve";
import type { Pair } from "@/lib/analysis/break-even/types";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import {
  type BreakEvenOutcome,
  emptyBreakEvens,
  enterBreakEvens,
  volumesWith,
} from "@/lib/analysis/uncertainty/break-even-draws";
import { drawn } from "@/lib/analysis/uncertainty/cost-samples";
import { sweepOf, sweepVolumes, volumesAround } from "@/lib/analysis/uncertainty/sweep";
import type { ApproachId } from "@/lib/model/names";
import { runToEnd } from "@/lib/sliced";
import {
  answerInDraw,
  betweenCrossings,
  firstChange,
  leaderThroughout,
  uncertain,
} from "../../golden/odds-draw-by-draw";
import { answerTo } from "../../golden/scenario-answer";
import { isNear } from "../any-scenario";

const outcomes = ["challengerAbove", "incumbentAbove", "challengerAlways", "incumbentAlways", "equal"] as const;

/** What one draw of a pair came to: its outcome, and its volume where it has one. */
type Found = { readonly outcome: BreakEvenOutcome | undefined; readonly volume: number | undefined };

function breakEvensOf(whole: Evaluation, { challenger, incumbent, crossings }: Pair, draws: number): readonly Found[] {
  const replaced = drawn(inputsOf(whole.baseCases.values()), 0, draws);
  const baseCases = [challenger, incumbent].map((id) => whole.baseCases.get(id)) as [BaseCase, BaseCase];
  const volumes = volumesAround(crossings.map(({ queriesPerMonth }) => queriesPerMonth));
  const sweeps = baseCases.map((baseCase) => sweepOf(baseCase, replaced, draws, whole.horizonMonths, volumes));
  const entered = emptyBreakEvens(draws);
  runToEnd(
    enterBreakEvens(entered, 0, draws, { baseCases, sweeps: sweeps as never, volumes }, replaced, whole.horizonMonths),
  );
  return Array.from({ length: draws }, (_, draw) => {
    const one = { codes: entered.codes.subarray(draw, draw + 1), volumes: entered.volumes.subarray(draw, draw + 1) };
    const outcome = outcomes.find((each) => volumesWith(one, each).length > 0);
    return { outcome, volume: outcome && volumesWith(one, outcome)[0] };
  });
}

const curveOf = ({ approaches }: Evaluation, id: ApproachId) => approaches.find((each) => each.id === id)?.curve;

/**
 * Totals that differ by a billionth are a tie, so a break-even is known as well as the volume at which the totals part
 * by that much: far, where they run almost side by side.
 */
function toleranceAt(volume: number, a: Curve, b: Curve): number {
  const [slopeA, slopeB] = [a, b].map((curve) => curve.slope[pieceAt(curve, volume)] as number) as [number, number];
  return 3e-9 * Math.max(1, curveAt(a, volume) / (Math.abs(slopeA - slopeB) * volume));
}

function outcomeAlone(one: Evaluation, whole: Pair): BreakEvenOutcome {
  const { challenger, incumbent } = whole;
  const pair = one.pairs.find((each) => each.challenger === challenger && each.incumbent === incumbent);
  const priced = (id: ApproachId) => one.approaches.some((each) => each.id === id);
  if (!pair) return priced(challenger) ? "challengerAlways" : priced(incumbent) ? "incumbentAlways" : "equal";
  const change = firstChange(pair, betweenCrossings(whole));
  if (change) return change.above === "challenger" ? "challengerAbove" : "incumbentAbove";
  const leader = leaderThroughout(pair);
  return leader === "equal" ? "equal" : leader === challenger ? "challengerAlways" : "incumbentAlways";
}

describe.each(Object.entries(uncertain))("%s", (_, { link, draws }) => {
  const whole = answerTo(link);
  const alone = Array.from({ length: draws }, (_, draw) => answerInDraw(whole.scenario, draw));

  test("the first break-even volume of every draw, and its direction, are those of its points alone", () => {
    for (const pair of whole.pairs)
      for (const [draw, { outcome, volume }] of breakEvensOf(whole, pair, draws).entries()) {
        const one = alone[draw] as Evaluation;
        const label = [draw, pair.challenger, pair.incumbent, outcomeAlone(one, pair)];
        expect([draw, pair.challenger, pair.incumbent, outcome]).toEqual(label);
        const itself = one.pairs.find(
          (each) => each.challenger === pair.challenger && each.incumbent === pair.incumbent,
        );
        const places = (itself && firstChange(itself, betweenCrossings(pair))?.places) ?? [];
        const curves = [pair.challenger, pair.incumbent].map((id) => curveOf(one, id)) as [Curve, Curve];
        const near = places.some((place) => isNear(volume ?? 0, place, toleranceAt(place, ...curves)));
        expect(near || Number.isNaN(volume), `${label} ${volume} ${places}`).toBe(true);
        expect(Number.isNaN(volume)).toBe(places.length === 0);
      }
  });

  test("at every volume every draw costs what its points alone cost there", () => {
    const replaced = drawn(inputsOf(whole.baseCases.values()), 0, draws);
    for (const [id, baseCase] of whole.baseCases) {
      const sweep = sweepOf(baseCase, replaced, draws, whole.horizonMonths);
      const totals = new Float64Array(draws);
      for (const [index, volume] of sweepVolumes.entries()) {
        sweep.write(index, 0, totals);
        const other = alone.flatMap((one, draw) => {
          const curve = curveOf(one, id);
          if (curve && volume > curve.exactTo) return [];
          const [found, expected] = [totals[draw] as number, curve ? curveAt(curve, volume) : Number.POSITIVE_INFINITY];
          return found === expected || isNear(found, expected) ? [] : [{ draw, found, expected }];
        });
        expect(other, `${id} ${volume}`).toEqual([]);
      }
    }
  });
});
