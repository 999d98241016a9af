"use client";

import { useSyncExternalStore } from "react";
import { hasFlag, keepFlag } from "@/components/ui/kept-flag";

/** What a newcomer would not guess, one at a time. */
const hints = [
  { id: "drag", says: "Drag a name to change its number." },
  { id: "range", says: "Unsure? Type a range: 2 to 5." },
  { id: "figure", says: "Underlined figures open their reasons." },
  { id: "find", says: "Ctrl K finds anything." },
] as const;

const flagOf = (id: string): string => `crossover-hint-${id}`;

const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};
const dismissed = new Set<string>();
const findLeft = () => hints.findIndex(({ id }) => !dismissed.has(id) && !hasFlag(flagOf(id)));
let known: number | null = null;
/** Read from the browser once, and not at each key. */
const firstLeft = (): number => {
  known ??= findLeft();
  return known;
};

/** A hint until it is put away, for ever; then the next. */
export function Hint() {
  const at = useSyncExternalStore(subscribe, firstLeft, () => -1);
  const hint = hints[at];
  if (!hint) return null;
  const putAway = () => {
    dismissed.add(hint.id);
    keepFlag(flagOf(hint.id), true);
    known = null;
    for (const listener of listeners) listener();
  };
  return (
    <p className="hint js-only">
      {hint.says}{" "}
      <button type="button" aria-label="Put this hint away" onClick={putAway}>
        ×
      </button>
    </p>
  );
}
