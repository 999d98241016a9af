"use client";

import { type Dispatch, type ReactNode, useCallback, useEffect, useMemo, useRef } from "react";
import { flushSync } from "react-dom";
import { pushAddress } from "@/components/calculator/address";
import type { Action } from "@/components/calculator/state";
import type { ViewId } from "@/lib/scenario/read/view";
import { ViewContext } from "./view-context";
import type { ViewParts } from "./view-parts";

type ViewingProps = {
  readonly view: ViewId;
  readonly views: ViewParts;
  /** The link in the address bar. */
  readonly link: string;
  /** Without the view; the links to views may follow late. */
  readonly scenarioLink: string;
  readonly dispatch: Dispatch<Action>;
  readonly children: ReactNode;
};

/** Lets everything on the page lead to a view. */
export function Viewing({ view, views, link, scenarioLink, dispatch, children }: ViewingProps) {
  const newest = useRef(link);
  useEffect(() => {
    newest.current = link;
  });
  const show = useCallback(
    (next: ViewId) => {
      // The entry we leave keeps what was typed last; the next one is written when the view has changed.
      pushAddress(newest.current);
      flushSync(() => dispatch({ type: "view", view: next }));
      showFromItsStart();
    },
    [dispatch],
  );
  // Should it fail, whoever then asks for it is told.
  const prepare = useCallback((next: ViewId) => void views.load(next).catch(() => {}), [views]);
  const context = useMemo(() => ({ view, link: scenarioLink, show, prepare }), [view, scenarioLink, show, prepare]);
  return <ViewContext value={context}>{children}</ViewContext>;
}

/** Further down, another view would begin in its middle. The row of views stays where it is. */
function showFromItsStart() {
  const start = document.getElementById("views");
  const bar = start?.nextElementSibling;
  if (!start || !bar) return;
  const beyond = start.getBoundingClientRect().top - bar.getBoundingClientRect().top;
  if (beyond < 0) window.scrollBy({ top: beyond, behavior: "instant" });
}
