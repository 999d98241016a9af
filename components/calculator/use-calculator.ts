"use client";

import { useMemo, useReducer, useState } from "react";
import { openedReading } from "./opened-reading";
import { textsAhead } from "./reading";
import { reduce } from "./state";
import { useAddressBar } from "./use-address-bar";
import { useReading } from "./use-reading";
import { useUndoKeys } from "./use-undo-keys";

/** The scenario being edited, what the page says about it, and its link in the address bar. */
export function useCalculator(query: string) {
  const [opened] = useState(() => openedReading(query));
  const [state, dispatch] = useReducer(reduce, opened.state);
  const reading = useReading(state, opened);
  const texts = useMemo(() => textsAhead(state, reading.state), [state, reading.state]);
  // A finished change is in the link at once, even before the page has been read for it.
  const link = reading.state.steady === state.steady ? reading.link : state.steady;
  useAddressBar(link, state.steady, dispatch);
  useUndoKeys(dispatch);
  return { state, dispatch, reading, texts, link };
}
