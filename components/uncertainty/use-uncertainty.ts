"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { CalculatorReading } from "@/components/calculator/reading";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import type { LinkedOutlook, MadeLatency, MadeOutlook, MapAxes, OutlookReply } from "./uncertainty-work";
import { useWorker } from "./use-worker";

/** An outlook and the answer it belongs to: the two are only ever shown together. */
export type KnownOutlook = MadeOutlook & { readonly evaluation: Evaluation };

/** The times and the answer they belong to. They come later than the outlook. */
export type KnownLatency = MadeLatency & { readonly evaluation: Evaluation };

export type OutlookView = {
  readonly known: KnownOutlook;
  /** It belongs to the numbers on the page. Until it does, none of its figures may stand beside theirs. */
  readonly isCurrent: boolean;
  readonly timed: KnownLatency;
  readonly isTimeCurrent: boolean;
  /** The map is of the axes that were chosen, too. */
  readonly isMapCurrent: boolean;
  /** No newer outlook will come: the worker could not be loaded. */
  readonly isOff: boolean;
};

/** Typing faster than this asks once. */
const restMs = 40;

/** The page is left alone for this long before the server's outlook is refined. */
const settleMs = 1500;

/** Of no link, so that it is never of the numbers on the page. */
const nothing: LinkedOutlook = {
  link: "",
  axes: null,
  outlook: { odds: null, sensitivity: null, switchingValues: [], map: null },
  mapFields: [],
  isFinal: false,
  latency: {
    draws: 0,
    correlation: 0,
    budget: { product: "", limits: { firstToken: null, fullAnswer: null } },
    approaches: [],
    untimed: [],
  },
};

/** The outlook of what was read. `opened` is the server's, for the link the page was opened with, if it had the time. */
export function useOutlook(
  opened: LinkedOutlook | null,
  reading: CalculatorReading,
  axes: MapAxes | null,
): OutlookView {
  const { evaluation, answeredLink: link } = reading;
  const [known, setKnown] = useState<KnownOutlook>({ ...(opened ?? nothing), evaluation });
  const isCurrent = known.link === link;
  const isMapCurrent = isCurrent && sameAxes(known.axes, axes);
  const [timed, setTimed] = useState<KnownLatency>({ ...(opened ?? nothing), evaluation });
  const isTimeCurrent = timed.link === link;
  const now = { link, evaluation, axes, isMapCurrent, isTimeCurrent, isFinal: known.isFinal };
  const newest = useRef(now);
  useEffect(() => {
    newest.current = now;
  });

  const take = useCallback((reply: OutlookReply) => {
    const { link, axes, evaluation } = newest.current;
    if (reply.link !== link) return;
    if ("latency" in reply) return setTimed({ ...reply, evaluation });
    if (!sameAxes(reply.axes, axes)) return;
    setKnown((before) => merged(before, { ...reply, evaluation }));
  }, []);
  const { ask, isOff } = useWorker(take);

  useEffect(() => {
    const { isMapCurrent, isTimeCurrent: isTimed, isFinal } = newest.current;
    // The times do not wait for the finer outlook.
    const isBegun = isMapCurrent && isTimed;
    if (isBegun && isFinal) return;
    const timer = setTimeout(() => ask({ link, axes, isBegun, isTimed }), isBegun ? settleMs : restMs);
    return () => clearTimeout(timer);
  }, [ask, link, axes]);

  return { known, isCurrent, timed, isTimeCurrent, isMapCurrent, isOff };
}

/** Other axes change the map alone: finer figures beside it stay. */
function merged(before: KnownOutlook, reply: KnownOutlook): KnownOutlook {
  const isCoarser = before.link === reply.link && before.isFinal && !reply.isFinal;
  return isCoarser ? { ...reply, outlook: { ...before.outlook, map: reply.outlook.map } } : reply;
}

const sameAxes = (a: MapAxes | null, b: MapAxes | null): boolean => a?.x === b?.x && a?.y === b?.y;
