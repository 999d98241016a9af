import { useCallback, useEffect, useMemo, useState } from "react";
import { nextTask } from "@/components/scheduler/next-task";
import type { Saved } from "./record";
import {
  type Change,
  type KeptAll,
  keep,
  keepAll,
  putBack,
  type ReplaceOutcome,
  readSavedStore,
  rename,
  replace,
  type SavedEntry,
  type SavedStore,
  type StoragePlace,
  type StoreOutcome,
  savedPrefix,
  take,
  unavailable,
} from "./saved-store";

/** The browser's storage; null where even asking for it is refused. */
function storage(): StoragePlace | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

const read = (): SavedStore => {
  const place = storage();
  return place ? readSavedStore(place) : unavailable;
};

/** Unique among tabs too. Addresses without encryption have no `randomUUID`. */
const newKey = (): string =>
  `${savedPrefix}${[...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;

export type ShelfActions = {
  readonly save: (saved: Saved) => StoreOutcome;
  readonly saveAll: (all: readonly Saved[]) => Promise<KeptAll>;
  /** Saves in the place of what was shown. */
  readonly replace: (shown: SavedEntry, saved: Saved) => ReplaceOutcome;
  readonly rename: (key: string, name: string) => StoreOutcome;
  /** What was taken away, by which it can be put back. */
  readonly remove: (keys: readonly string[]) => readonly Change[];
  /** The first thing that went wrong, if anything did. */
  readonly putBack: (changes: readonly Change[]) => StoreOutcome;
};

/** Another tab that imports a file announces each scenario; it is read once they are all there. */
const quietMs = 50;

/** What is saved in this browser, in step with other tabs. */
export function useSavedStore(): { readonly shelf: SavedStore; readonly actions: ShelfActions } {
  const [shelf, setShelf] = useState(read);
  const refresh = useCallback(() => setShelf(read()), []);
  useEffect(() => {
    let waiting: number | undefined;
    const onStorage = ({ key }: StorageEvent) => {
      if (key !== null && !key.startsWith("crossover.")) return;
      window.clearTimeout(waiting);
      waiting = window.setTimeout(refresh, quietMs);
    };
    window.addEventListener("storage", onStorage);
    return () => {
      window.clearTimeout(waiting);
      window.removeEventListener("storage", onStorage);
    };
  }, [refresh]);
  const actions = useMemo(() => actionsOn(refresh), [refresh]);
  return { shelf, actions };
}

/** So many are written within some milliseconds. */
const atOnce = 250;

async function keepInTasks(place: StoragePlace, all: readonly Saved[]): Promise<KeptAll> {
  for (let from = 0; ; from += atOnce) {
    const { added, problem } = keepAll(place, newKey, all.slice(from, from + atOnce));
    if (problem !== null || from + atOnce >= all.length) return { added: from + added, problem };
    await nextTask();
  }
}

function actionsOn(refresh: () => void): ShelfActions {
  const then = <Result>(run: (place: StoragePlace) => Result, otherwise: Result): Result => {
    const place = storage();
    const result = place ? run(place) : otherwise;
    refresh();
    return result;
  };
  const because = unavailable.problem ?? "";
  const refused = { ok: false, because } as const;
  return {
    save: (saved) => then((place) => keep(place, newKey(), saved), refused),
    saveAll: async (all) => {
      const place = storage();
      const kept = place ? await keepInTasks(place, all) : { added: 0, problem: because };
      refresh();
      return kept;
    },
    replace: (shown, saved) => then<ReplaceOutcome>((place) => replace(place, shown, saved), refused),
    rename: (key, name) => then((place) => rename(place, key, name), refused),
    remove: (keys) => then<readonly Change[]>((place) => keys.flatMap((key) => take(place, key) ?? []), []),
    putBack: (changes) =>
      then<StoreOutcome>((place) => {
        const outcomes = changes.map((change) => putBack(place, change));
        return outcomes.find(({ ok }) => !ok) ?? { ok: true };
      }, refused),
  };
}
