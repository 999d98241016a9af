"use client";

import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import { answer } from "@/lib/decide/answer";
import { canonicalLink } from "@/lib/scenario/canonical";
import type { Issue } from "@/lib/scenario/issue";
import { type Action, openLink, reduce, type State, typedScenario, usableScenario } from "./state";

const sameState = (query: string): State => openLink(query);

/** The scenario being edited, its answer, and its link in the address bar. */
export function useCalculator(query: string) {
  const [state, dispatch] = useReducer(reduce, query, sameState);
  const { preset, good, shown } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rest of the state has no part in the answer
  const answered = useMemo(() => answer(usableScenario(state)), [preset, good]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const typed = useMemo(() => typedScenario(state), [preset, good, shown]);
  const problems = useMemo(() => byField([...answered.scenario.issues, ...typed.issues]), [typed, answered]);
  const link = useMemo(() => canonicalLink(typed), [typed]);
  useAddressBar(link, state.steady, dispatch);
  useUndoKeys(dispatch);
  return { state, dispatch, answered, problems, notes: typed.notes, link };
}

/** One issue a field; an error outweighs a warning. */
function byField(issues: readonly Issue[]): ReadonlyMap<string, Issue> {
  const found = new Map<string, Issue>();
  for (const issue of issues) if (found.get(issue.field)?.level !== "error") found.set(issue.field, issue);
  return found;
}

/** Boxes of text undo their own typing. */
const undoesItself = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && (target.type === "text" || target.type === "search");

/**
 * Keeps the address in step with the scenario: at once after a finished change, a little later while typing. The address
 * the page was opened with stays until the first change.
 */
function useAddressBar(link: string, steady: string, dispatch: (action: Action) => void) {
  const opened = useRef<string | null>(link);
  useEffect(() => {
    if (link === opened.current) return;
    opened.current = null;
    if (window.location.search === link) return;
    const write = () => window.history.replaceState(window.history.state, "", `/${link}`);
    if (link === steady) return write();
    const timer = window.setTimeout(write, 300);
    return () => window.clearTimeout(timer);
  }, [link, steady]);
  useEffect(() => {
    const open = () => dispatch({ type: "open", link: window.location.search });
    window.addEventListener("popstate", open);
    return () => window.removeEventListener("popstate", open);
  }, [dispatch]);
}

function useUndoKeys(dispatch: (action: Action) => void) {
  const onKey = useCallback(
    (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || undoesItself(event.target)) return;
      const key = event.key.toLowerCase();
      const type = key === "y" || (key === "z" && event.shiftKey) ? "redo" : key === "z" ? "undo" : null;
      if (!type) return;
      event.preventDefault();
      dispatch({ type });
    },
    [dispatch],
  );
  useEffect(() => {
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [onKey]);
}
