"use client";

import { useMemo, useReducer, useState } from "react";
import { withoutView, withView } from "@/lib/scenario/read/view";
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
  const isRead = withoutView(reading.state.steady) === withoutView(state.steady);
  const scenarioLink = isRead ? reading.link : withoutView(state.steady);
  const link = withView(scenarioLink, state.view);
  useAddressBar(link, state.steady, dispatch);
  useUndoKeys(dispatch);
  return { state, dispatch, reading, texts, link, scenarioLink };
}
