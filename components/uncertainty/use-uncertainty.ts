"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { CalculatorReading } from "@/components/calculator/reading";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import type { LinkedUncertainty, MadeLatency, MadeUncertainty, MapAxes, UncertaintyReply } from "./uncertainty-work";
import { useWorker } from "./use-worker";

/** An uncertainty and the answer it belongs to: the two are only ever shown together. */
export type KnownUncertainty = MadeUncertainty & { readonly evaluation: Evaluation };

/** The times and the answer they belong to. They come later than the uncertainty. */
export type KnownLatency = MadeLatency & { readonly evaluation: Evaluation };

export type UncertaintyView = {
  readonly known: KnownUncertainty;
  /** It belongs to the numbers on the page. Until it does, none of its figures may stand beside theirs. */
  readonly isCurrent: boolean;
  readonly timed: KnownLatency;
  readonly isTimeCurrent: boolean;
  /** What would change the answer is known, and its map is of the axes that were chosen, too. */
  readonly isMapCurrent: boolean;
  /** No newer uncertainty will come: the worker could not be loaded. */
  readonly isOff: boolean;
  /** Told whether the part of the page that is about the draws is on the screen. */
  readonly onLook: (isLookedAt: boolean) => void;
};

/** Typing faster than this asks once. */
const restMs = 40;

/** The uncertainty is looked at for this long before it is refined. */
const settleMs = 500;

/** Of no link, so that it is never of the numbers on the page. */
const nothing: LinkedUncertainty = {
  link: "",
  axes: null,
  uncertainty: { odds: null, sensitivity: null, switchingValues: [], map: null },
  mapFields: [],
  isFinal: false,
  isWhole: false,
  latency: {
    draws: 0,
    correlation: 0,
    budget: { product: "", limits: { firstToken: null, fullAnswer: null } },
    approaches: [],
    untimed: [],
    split: null,
  },
};

/**
 * The uncertainty of what was read; what would change the answer, and all of the times, are only made where they are
 * shown. `opened` is the server's,
 * for the link the page was opened with, if it had the time.
 */
export function useUncertainty(
  opened: LinkedUncertainty | null,
  reading: CalculatorReading,
  axes: MapAxes | null,
  isWhole: boolean,
  isWholeTime: boolean,
): UncertaintyView {
  const { evaluation, answeredLink: link } = reading;
  const [known, setKnown] = useState<KnownUncertainty>({ ...(opened ?? nothing), evaluation });
  const isCurrent = known.link === link;
  const isMapCurrent = isCurrent && known.isWhole && sameAxes(known.axes, axes);
  const [timed, setTimed] = useState<KnownLatency>({ ...(opened ?? nothing), evaluation });
  const isTimeCurrent = timed.link === link;
  const [isLookedAt, onLook] = useState(false);
  const isMade = isWhole ? isMapCurrent : isCurrent;
  const now = { link, evaluation, axes, isMade, isTimeCurrent, isShort: timed.isShort, isFinal: known.isFinal };
  const newest = useRef(now);
  useEffect(() => {
    newest.current = now;
  });

  const take = useCallback((reply: UncertaintyReply) => {
    const { link, axes, evaluation } = newest.current;
    if (reply.link !== link) return;
    if ("latency" in reply) return setTimed({ ...reply, evaluation });
    if (reply.isWhole && !sameAxes(reply.axes, axes)) return;
    setKnown((before) => merged(before, { ...reply, evaluation }));
  }, []);
  const { ask, isOff } = useWorker(take);

  useEffect(() => {
    const { isMade, isTimeCurrent, isShort, isFinal } = newest.current;
    const isTimed = isTimeCurrent && !(isShort && isWholeTime);
    const isRefined = isMade && isFinal;
    // The times do not wait for the finer uncertainty.
    const isBegun = isMade && isTimed;
    if (isBegun && (isRefined || !isLookedAt)) return;
    const request = {
      link,
      axes,
      isBegun: isMade,
      isTimed,
      isLookedAt: isLookedAt && !isRefined,
      isWhole,
      isWholeTime,
    };
    const timer = setTimeout(() => ask(request), isBegun ? settleMs : restMs);
    return () => clearTimeout(timer);
  }, [ask, link, axes, isLookedAt, isWhole, isWholeTime]);

  return { known, isCurrent, timed, isTimeCurrent, isMapCurrent, isOff, onLook };
}

/** Other axes, or a view that shows more, add to what is known: finer figures of the same answer stay. */
function merged(before: KnownUncertainty, reply: KnownUncertainty): KnownUncertainty {
  if (before.link !== reply.link) return reply;
  const isCoarser = before.isFinal && !reply.isFinal;
  const { odds, sensitivity } = (isCoarser ? before : reply).uncertainty;
  const { switchingValues, map } = (reply.isWhole ? reply : before).uncertainty;
  return {
    ...(reply.isWhole ? reply : before),
    uncertainty: { odds, sensitivity, switchingValues, map },
    isFinal: before.isFinal || reply.isFinal,
    evaluation: before.evaluation,
  };
}

const sameAxes = (a: MapAxes | null, b: MapAxes | null): boolean => a?.x === b?.x && a?.y === b?.y;
