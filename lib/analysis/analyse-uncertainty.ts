import { runToEnd, type Sliced } from "../sliced";
import { inputsOf } from "./base-case/inputs";
import type { Evaluation } from "./evaluation/evaluate-scenario";
import { latencyInSlices } from "./latency/latency";
import { inTime } from "./latency/limits/in-time";
import type { Latency } from "./latency/types";
import { canBeAxis } from "./sensitivity/map-axis";
import { switchingValuesInSlices } from "./sensitivity/switching-values";
import { tornadoOf } from "./sensitivity/tornado";
import { defaultFields, type MapFields, twoWayMapInSlices } from "./sensitivity/two-way-map";
import { affordableDraws, firstDraws } from "./uncertainty/most-draws";
import { oddsInSlices } from "./uncertainty/odds";
import type { UncertaintyAnalysis } from "./uncertainty/types";

/** What the draws of a first look are refined to when nothing newer is asked. */
export const refinedDraws = 20_000;

/**
 * Odds, sensitivity, switching values and the two-way map. Stops every few milliseconds, so that a worker or a server may
 * see whether anything else is waiting.
 */
function* analyseUncertaintyInSlices(
  evaluation: Evaluation,
  draws: number,
  asked?: MapFields,
): Sliced<UncertaintyAnalysis> {
  return (yield* analysePartsInSlices(evaluation, draws, allParts, asked)) as UncertaintyAnalysis;
}

const allParts = [
  "odds",
  "sensitivity",
  "switchingValues",
  "map",
] as const satisfies readonly (keyof UncertaintyAnalysis)[];

/**
 * The parts of an uncertainty. Latencies depend on none of its ranges, so they are a part that the whole does not hold.
 */
export type UncertaintyParts = UncertaintyAnalysis & {
  /** The odds without what they say by volume. */
  readonly answerOdds: UncertaintyAnalysis["odds"];
  /** The same without what they say of the two best, too. */
  readonly monthlyOdds: UncertaintyAnalysis["odds"];
  readonly latency: Latency;
  /** The same in short. */
  readonly times: Latency;
};
export type UncertaintyPart = keyof UncertaintyParts;

/** Parts that were made, and those that they hold. */
export const withHeldParts = (made: Partial<UncertaintyParts>): Partial<UncertaintyParts> => ({
  ...("odds" in made && { answerOdds: made.odds ?? null, monthlyOdds: made.odds ?? null }),
  ...("answerOdds" in made && { monthlyOdds: made.answerOdds ?? null }),
  ...(made.latency && { times: made.latency }),
  ...made,
});

/** Some parts of the uncertainty, for a reader who needs no more; they are the same as in the whole. */
export function* analysePartsInSlices(
  evaluation: Evaluation,
  draws: number,
  parts: readonly UncertaintyPart[],
  asked?: MapFields,
): Sliced<Partial<UncertaintyParts>> {
  const needs = (...wanted: UncertaintyPart[]) => wanted.some((part) => parts.includes(part));
  // Who is over a limit is compared with nobody, but timed like all others.
  const { evaluation: compared } = inTime(evaluation);
  const inputs = inputsOf(compared.baseCases.values());
  const count = draws > firstDraws ? draws : affordableDraws(compared, draws);
  const extent = needs("odds") ? "whole" : needs("answerOdds") ? "withoutVolumes" : "byMonth";
  const hasOdds = needs("odds", "answerOdds", "monthlyOdds", "map");
  const odds = hasOdds ? yield* oddsInSlices(compared, count, extent) : undefined;
  const sensitivity = needs("sensitivity", "map") ? tornadoOf(compared, inputs) : undefined;
  yield;
  const switchingValues = needs("switchingValues") ? yield* switchingValuesInSlices(compared, inputs) : undefined;
  yield;
  const fields = needs("map") ? (asked ?? defaultFields(inputs, sensitivity ?? null)) : null;
  const map = fields ? yield* twoWayMapInSlices(compared, inputs, fields, odds ?? null) : null;
  const latency = needs("latency", "times")
    ? yield* latencyInSlices(evaluation, undefined, needs("latency") ? "whole" : "short")
    : undefined;
  return {
    ...(latency && needs("latency") && { latency }),
    ...(latency && needs("times") && { times: latency }),
    ...(needs("odds") && { odds }),
    ...(needs("answerOdds") && { answerOdds: odds }),
    ...(needs("monthlyOdds") && { monthlyOdds: odds }),
    ...(needs("sensitivity") && { sensitivity }),
    ...(switchingValues && { switchingValues }),
    ...(needs("map") && { map }),
  };
}

export const analyseUncertainty = (evaluation: Evaluation, draws: number, asked?: MapFields): UncertaintyAnalysis =>
  runToEnd(analyseUncertaintyInSlices(evaluation, draws, asked));

/** What may be an axis of the map: inputs that count, in the order of the form. */
export const mapFields = (evaluation: Evaluation): readonly { readonly id: string; readonly title: string }[] =>
  inputsOf(inTime(evaluation).evaluation.baseCases.values())
    .filter(canBeAxis)
    .map(({ field, title }) => ({ id: field, title }));
