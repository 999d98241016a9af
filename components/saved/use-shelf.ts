import { useCallback, useEffect, useMemo, useState } from "react";
import type { Saved } from "./record";
import {
  keep,
  type Outcome,
  type Place,
  put,
  readShelf,
  rename,
  type Shelf,
  savedPrefix,
  take,
  unavailable,
} from "./shelf";

/** The browser's storage; null where even asking for it is refused. */
function storage(): Place | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

const read = (): Shelf => {
  const place = storage();
  return place ? readShelf(place) : unavailable;
};

/** Unique among tabs too. Addresses without encryption have no `randomUUID`. */
const newKey = (): string =>
  `${savedPrefix}${[...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;

export type ShelfActions = {
  readonly save: (saved: Saved) => Outcome;
  readonly replace: (key: string, saved: Saved) => Outcome;
  readonly rename: (key: string, name: string) => Outcome;
  /** The text that was there, by which it can be put back; null where nothing was. */
  readonly remove: (key: string) => string | null;
  readonly putBack: (key: string, text: string) => Outcome;
};

/** What is saved in this browser, in step with other tabs. */
export function useShelf(): { readonly shelf: Shelf; readonly actions: ShelfActions } {
  const [shelf, setShelf] = useState(read);
  const refresh = useCallback(() => setShelf(read()), []);
  useEffect(() => {
    const onStorage = ({ key }: StorageEvent) => {
      if (key === null || key.startsWith("crossover.")) refresh();
    };
    window.addEventListener("storage", onStorage);
    return () => window.removeEventListener("storage", onStorage);
  }, [refresh]);
  const actions = useMemo(() => actionsOn(refresh), [refresh]);
  return { shelf, actions };
}

function actionsOn(refresh: () => void): ShelfActions {
  const then = <Result>(run: (place: Place) => Result, otherwise: Result): Result => {
    const place = storage();
    const result = place ? run(place) : otherwise;
    refresh();
    return result;
  };
  const refused: Outcome = { ok: false, because: unavailable.problem ?? "" };
  return {
    save: (saved) => then((place) => keep(place, newKey(), saved), refused),
    replace: (key, saved) => then((place) => keep(place, key, saved), refused),
    rename: (key, name) => then((place) => rename(place, key, name), refused),
    remove: (key) => then<string | null>((place) => take(place, key), null),
    putBack: (key, text) => then((place) => put(place, key, text), refused),
  };
}
