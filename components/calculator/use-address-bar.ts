import { type Dispatch, useEffect, useRef } from "react";
import { writeAddress } from "./address";
import type { Action } from "./state";

/** When a refused address is tried again. */
const refusedForMs = 5_000;

/**
 * Keeps the address in step with the scenario: at once after a finished change, a little later while typing. The address
 * the page was opened with stays until the first change.
 */
export function useAddressBar(link: string, steady: string, dispatch: Dispatch<Action>) {
  const opened = useRef<string | null>(link);
  useEffect(() => {
    if (link === opened.current) return;
    opened.current = null;
    if (window.location.search === link) return;
    let timer = 0;
    const write = () => {
      if (!writeAddress(link)) timer = window.setTimeout(write, refusedForMs);
    };
    if (link === steady) write();
    else timer = window.setTimeout(write, 300);
    return () => window.clearTimeout(timer);
  }, [link, steady]);
  useEffect(() => {
    const open = () => dispatch({ type: "open", link: window.location.search });
    window.addEventListener("popstate", open);
    return () => window.removeEventListener("popstate", open);
  }, [dispatch]);
}
