import { analysePartsInSlices, mapFields, refinedDraws } from "@/lib/analysis/analyse-uncertainty";
import { evaluateInSlices } from "@/lib/analysis/evaluation/evaluate-scenario";
import { latencyInSlices } from "@/lib/analysis/latency/latency";
import type { Latency } from "@/lib/analysis/latency/types";
import { firstDraws } from "@/lib/analysis/uncertainty/most-draws";
import type { Odds, UncertaintyAnalysis } from "@/lib/analysis/uncertainty/types";
import { interpret } from "@/lib/scenario/read/interpret";
import { readLink } from "@/lib/scenario/read/link";
import { validateInSlices } from "@/lib/scenario/validate/validate-scenario";

/** The inputs along the two sides of the winner map. */
export type MapAxes = { readonly x: string; readonly y: string };

export type UncertaintyRequest = {
  /** The scenario; it travels as its link and is read again on the other side. */
  readonly link: string;
  /** Null for the axes the map starts with. */
  readonly axes: MapAxes | null;
  /** The first draws have been made already; only the finer ones are missing. */
  readonly isBegun: boolean;
  /** The times have been made already. */
  readonly isTimed: boolean;
  /** Somebody looks at what finer draws are for. */
  readonly isLookedAt: boolean;
  /** What would change the answer is shown, too. */
  readonly isWhole: boolean;
  /** The view of the times is shown, or something is shared. */
  readonly isWholeTime: boolean;
};

export type MadeUncertainty = {
  readonly link: string;
  readonly axes: MapAxes | null;
  readonly uncertainty: UncertaintyAnalysis;
  /** What may be a side of the map. */
  readonly mapFields: readonly { readonly id: string; readonly title: string }[];
  /** No finer one follows. */
  readonly isFinal: boolean;
  /** Its switching values and its map are made, too; where they are not, they are empty. */
  readonly isWhole: boolean;
};

export type MadeLatency = {
  readonly link: string;
  readonly latency: Latency;
  /** Without what only the view of the times shows. */
  readonly isShort?: boolean;
};

export type UncertaintyReply = MadeUncertainty | MadeLatency;

/** Both, as the server makes them. */
export type LinkedUncertainty = MadeUncertainty & MadeLatency;

/** What the headline and the costs say of an uncertainty, and all there is. */
const parts = {
  short: ["odds", "sensitivity"],
  whole: ["odds", "sensitivity", "switchingValues", "map"],
} as const;

/** What is not made is empty. */
export const uncertaintyOf = (made: Partial<UncertaintyAnalysis>): UncertaintyAnalysis => ({
  odds: null,
  sensitivity: null,
  switchingValues: [],
  map: null,
  ...made,
});

/** What every view says of the odds: those by volume are of one chart. */
export const shortOdds = (odds: Odds): Odds => ({
  ...odds,
  volumes: [],
  approaches: odds.approaches.map((each) => ({ ...each, totalByVolumeUsd: { low: [], high: [] } })),
});

/**
 * A first uncertainty soon, then the times, then, if it is looked at, a finer uncertainty. Without ranges there is nothing
 * to refine.
 */
export function* uncertaintyWork(request: UncertaintyRequest): Generator<UncertaintyReply | undefined, void> {
  const { link, axes, isBegun, isTimed, isLookedAt, isWhole, isWholeTime } = request;
  const validated = yield* withoutValues(validateInSlices(interpret(readLink(link))));
  const evaluation = yield* withoutValues(evaluateInSlices(validated));
  const fields = mapFields(evaluation);
  const isAxis = (id: string) => fields.some((field) => field.id === id);
  const used = axes && isAxis(axes.x) && isAxis(axes.y) ? axes : undefined;
  let isLatencyMade = isTimed;
  const times = function* (): Generator<undefined, MadeLatency> {
    const latency = yield* withoutValues(latencyInSlices(evaluation, undefined, isWholeTime ? "whole" : "short"));
    return { link, latency, ...(!isWholeTime && { isShort: true }) };
  };
  if (isBegun && !isLatencyMade) {
    yield yield* times();
    isLatencyMade = true;
  }
  for (const draws of [...(isBegun ? [] : [firstDraws]), ...(isLookedAt ? [refinedDraws] : [])]) {
    const wanted = isWhole ? parts.whole : parts.short;
    const uncertainty = uncertaintyOf(yield* withoutValues(analysePartsInSlices(evaluation, draws, wanted, used)));
    const isFinal = draws === refinedDraws || uncertainty.odds === null;
    yield { link, axes, uncertainty, mapFields: isWhole ? fields : [], isFinal, isWhole };
    if (!isLatencyMade) yield yield* times();
    isLatencyMade = true;
    if (isFinal) return;
  }
}

function* withoutValues<Result>(steps: Generator<void, Result>): Generator<undefined, Result> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    yield;
  }
}
