import { checkSaved, checkText, type Saved } from "./record";

/** As much of `Storage` as is used, so that it can be any. */
export type StoragePlace = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** One key each: tabs that save at the same time do not undo each other. */
export const savedPrefix = "crossover.saved.";
export const unreadablePrefix = "crossover.unreadable.";

export type SavedEntry = Saved & { readonly key: string };
export type Unreadable = { readonly key: string; readonly text: string };

export type SavedStore = {
  /** The newest first. */
  readonly saved: readonly SavedEntry[];
  readonly unreadable: readonly Unreadable[];
  /** Why nothing can be read; null when it can. */
  readonly problem: string | null;
};

export type StoreOutcome = { readonly ok: true } | { readonly ok: false; readonly because: string };

const noStorage =
  "This browser lets the page store nothing, as private windows and strict settings do, so nothing can be saved here. The link holds everything: copy it instead.";
const noRoom =
  "The browser has no room left for this site. Delete a saved scenario, or export them and delete some, and save again.";

export const unavailable: SavedStore = { saved: [], unreadable: [], problem: noStorage };

/**
 * Everything that is saved. What cannot be read is put aside under another key, never thrown away, and tried again
 * every time: a newer page may read it.
 */
export function readSavedStore(place: StoragePlace): SavedStore {
  try {
    const aside = keysOf(place, unreadablePrefix).flatMap((key) => entryAt(place, key, savedPrefix));
    const before = new Set(aside.map(({ key }) => key));
    const kept = keysOf(place, savedPrefix)
      .filter((key) => !before.has(key))
      .flatMap((key) => entryAt(place, key, unreadablePrefix));
    // By key: what lay in both places lies in one now.
    const all = [...new Map([...aside, ...kept].map((found) => [found.key, found])).values()];
    const saved = all.flatMap(({ key, read }): SavedEntry[] => (read ? [{ key, ...read }] : []));
    const unreadable = all.flatMap(({ key, text, read }): Unreadable[] => (read ? [] : [{ key, text }]));
    saved.sort((one, other) => compare(other.savedAt, one.savedAt) || compare(one.key, other.key));
    unreadable.sort((one, other) => compare(one.key, other.key));
    return { saved, unreadable, problem: null };
  } catch {
    return unavailable;
  }
}

const compare = (one: string, other: string): number => Number(one > other) - Number(one < other);

function keysOf(place: StoragePlace, prefix: string): string[] {
  const all = Array.from({ length: place.length }, (_, index) => place.key(index));
  return all.filter((key): key is string => key?.startsWith(prefix) ?? false).sort();
}

type Found = Unreadable & { readonly read: Saved | null };

/** Reads what lies under a key, once. What lies under the wrong prefix is moved; without room for that it stays. */
function entryAt(place: StoragePlace, key: string, otherPrefix: string): Found[] {
  const text = place.getItem(key);
  if (text === null) return [];
  const checked = checkText(text);
  const read = checked.ok ? checked.saved : null;
  const isRight = key.startsWith(read ? savedPrefix : unreadablePrefix);
  return [{ key: isRight ? key : move(place, key, text, otherPrefix), text, read }];
}

/** Written at its new place before it is taken from the old one. Gives the key where it lies now. */
function move(place: StoragePlace, key: string, text: string, prefix: string): string {
  const id = key.slice(key.startsWith(savedPrefix) ? savedPrefix.length : unreadablePrefix.length);
  let to = `${prefix}${id}`;
  for (let count = 2; ![null, text].includes(place.getItem(to)); count++) to = `${prefix}${id}-${count}`;
  if (!put(place, to, text).ok) return key;
  place.removeItem(key);
  return to;
}

/** Puts a text under a key, or says why it cannot. */
function put(place: StoragePlace, key: string, text: string): StoreOutcome {
  try {
    place.setItem(key, text);
    return { ok: true };
  } catch (error) {
    return { ok: false, because: isQuota(error) ? noRoom : noStorage };
  }
}

/** Saves a record, if it is one that can be read again. */
export function keep(place: StoragePlace, key: string, saved: Saved): StoreOutcome {
  const checked = checkSaved(saved);
  if (!checked.ok) return { ok: false, because: `This scenario cannot be saved. ${checked.because}` };
  return put(place, key, textOf(checked.saved));
}

const textOf = ({ name, link, savedAt }: Saved): string => JSON.stringify({ name, link, savedAt });

export type KeptAll = {
  readonly added: number;
  /** Why it ended early; null when all were saved. */
  readonly problem: string | null;
};

/** Saves one after the other until there is no more room. */
export function keepAll(place: StoragePlace, newKey: () => string, all: readonly Saved[]): KeptAll {
  for (const [added, each] of all.entries()) {
    const outcome = keep(place, newKey(), each);
    if (!outcome.ok) return { added, problem: outcome.because };
  }
  return { added: all.length, problem: null };
}

const isDeleted: Extract<StoreOutcome, { ok: false }> = {
  ok: false,
  because: "It is not there any more: another tab has deleted it.",
};

/** Gives a scenario another name; one that another tab has deleted stays deleted. */
export function rename(place: StoragePlace, key: string, name: string): StoreOutcome {
  const text = attempt(() => place.getItem(key) ?? "", "");
  const checked = checkText(text);
  if (!checked.ok) return isDeleted;
  const named = checkSaved({ ...checked.saved, name });
  if (!named.ok) return keep(place, key, { ...checked.saved, name });
  // A later version may have written more than we know; it stays.
  return put(place, key, JSON.stringify({ ...JSON.parse(text), ...named.saved }));
}

/** What lay under a key and what lies there now, by which it can be put back. */
export type Change = { readonly key: string; readonly before: string; readonly now: string | null };

export type ReplaceOutcome = { readonly ok: true; readonly change: Change } | Extract<StoreOutcome, { ok: false }>;

/** Saves in the place of what the reader was shown, and of nothing else. */
export function replace(place: StoragePlace, { key, ...shown }: SavedEntry, saved: Saved): ReplaceOutcome {
  const before = attempt(() => place.getItem(key), null);
  if (before === null) return isDeleted;
  const checked = checkText(before);
  if (!checked.ok || textOf(checked.saved) !== textOf(shown)) return changedElsewhere;
  const outcome = keep(place, key, saved);
  return outcome.ok ? { ok: true, change: { key, before, now: place.getItem(key) } } : outcome;
}

const changedElsewhere: Extract<StoreOutcome, { ok: false }> = {
  ok: false,
  because: "Another tab has changed it in the meantime, so it was left as it is now.",
};

/** Undoes a change, unless another tab has changed the same since. */
export function putBack(place: StoragePlace, { key, before, now }: Change): StoreOutcome {
  return attempt(() => place.getItem(key), null) === now ? put(place, key, before) : changedElsewhere;
}

/** Takes something away; null where nothing was. */
export function take(place: StoragePlace, key: string): Change | null {
  return attempt(() => {
    const before = place.getItem(key);
    place.removeItem(key);
    return before === null ? null : { key, before, now: null };
  }, null);
}

function attempt<Value>(run: () => Value, otherwise: Value): Value {
  try {
    return run();
  } catch {
    return otherwise;
  }
}

const isQuota = (error: unknown): boolean => error instanceof Error && /quota/i.test(`${error.name} ${error.message}`);
