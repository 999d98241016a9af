import { useCallback, useSyncExternalStore } from "react";

/** Where the cursor stands on an axis that charts have in common, and which of them shows it. */
export type SharedCursor = {
  /** Null until a reader has chosen a place. */
  readonly x: number | null;
  /** The chart with the pointer or the focus; null while no line is drawn. */
  readonly shownBy: string | null;
};

const untouched: SharedCursor = { x: null, shownBy: null };

type Shared = { state: SharedCursor; readonly listeners: Set<() => void> };

/** By the title of the axis. An axis that no chart on the page has is forgotten. */
const axes = new Map<string, Shared>();

export function moveSharedCursor(axis: string, change: Partial<SharedCursor>): void {
  const shared = axes.get(axis);
  if (!shared) return;
  shared.state = { ...shared.state, ...change };
  for (const listener of shared.listeners) listener();
}

export function useSharedCursor(axis: string): SharedCursor {
  const subscribeTo = useCallback((listener: () => void) => subscribe(axis, listener), [axis]);
  return useSyncExternalStore(
    subscribeTo,
    () => axes.get(axis)?.state ?? untouched,
    () => untouched,
  );
}

function subscribe(axis: string, listener: () => void): () => void {
  const shared = axes.get(axis) ?? { state: untouched, listeners: new Set() };
  axes.set(axis, shared);
  shared.listeners.add(listener);
  return () => {
    shared.listeners.delete(listener);
    if (shared.listeners.size === 0) axes.delete(axis);
  };
}
