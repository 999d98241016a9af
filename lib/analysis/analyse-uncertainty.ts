import { finish, type Steps } from "../cooperative";
import { inputsOf } from "./base-case/inputs";
import type { Evaluation } from "./evaluation/evaluate-scenario";
import { latencySteps } from "./latency/latency";
import type { Latency } from "./latency/types";
import { canBeAxis } from "./sensitivity/map-axis";
import { flipPointsSteps } from "./sensitivity/switching-values";
import { sensitivityOf } from "./sensitivity/tornado";
import { defaultFields, type MapFields, winnerMapSteps } from "./sensitivity/two-way-map";
import { oddsSteps } from "./uncertainty/odds";
import type { Outlook } from "./uncertainty/types";

/** Draws for a first look, while typing, and what they are refined to when nothing newer is asked. */
export const firstDraws = 2_000;
export const refinedDraws = 20_000;

/**
 * Odds, sensitivity, flip points and the map of winners. Stops every few milliseconds, so that a worker or a server may
 * see whether anything else is waiting.
 */
export function* outlookSteps(evaluation: Evaluation, draws: number, asked?: MapFields): Steps<Outlook> {
  return (yield* outlookPartSteps(evaluation, draws, allParts, asked)) as Outlook;
}

const allParts = ["odds", "sensitivity", "flipPoints", "map"] as const satisfies readonly (keyof Outlook)[];

/**
 * The parts of an outlook; `monthlyOdds` are its odds without what they say by volume and of the two best. Latencies depend on
 * none of its ranges, so they are a part that the whole does not hold.
 */
export type OutlookParts = Outlook & { readonly monthlyOdds: Outlook["odds"]; readonly latency: Latency };
export type OutlookPart = keyof OutlookParts;

/** Some parts of the outlook, for a reader who needs no more; they are the same as in the whole. */
export function* outlookPartSteps(
  evaluation: Evaluation,
  draws: number,
  parts: readonly OutlookPart[],
  asked?: MapFields,
): Steps<Partial<OutlookParts>> {
  const needs = (...wanted: OutlookPart[]) => wanted.some((part) => parts.includes(part));
  const inputs = inputsOf(evaluation.baseCases.values());
  const odds = needs("odds", "monthlyOdds", "map") ? yield* oddsSteps(evaluation, draws, needs("odds")) : undefined;
  const sensitivity = needs("sensitivity", "map") ? sensitivityOf(evaluation, inputs) : undefined;
  yield;
  const flipPoints = needs("flipPoints") ? yield* flipPointsSteps(evaluation, inputs) : undefined;
  yield;
  const fields = needs("map") ? (asked ?? defaultFields(inputs, sensitivity ?? null)) : null;
  const map = fields ? yield* winnerMapSteps(evaluation, inputs, fields, odds ?? null) : null;
  const latency = needs("latency") ? yield* latencySteps(evaluation) : undefined;
  return {
    ...(latency && { latency }),
    ...(needs("odds") && { odds }),
    ...(needs("monthlyOdds") && { monthlyOdds: odds }),
    ...(needs("sensitivity") && { sensitivity }),
    ...(flipPoints && { flipPoints }),
    ...(needs("map") && { map }),
  };
}

export const outlookOf = (evaluation: Evaluation, draws: number, asked?: MapFields): Outlook =>
  finish(outlookSteps(evaluation, draws, asked));

/** What may be an axis of the map: inputs that count, in the order of the form. */
export const mapFields = (evaluation: Evaluation): readonly { readonly id: string; readonly title: string }[] =>
  inputsOf(evaluation.baseCases.values())
    .filter(canBeAxis)
    .map(({ field, title }) => ({ id: field, title }));
