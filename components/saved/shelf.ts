import { checkSaved, type Saved } from "./record";

/** As much of `Storage` as is used, so that it can be any. */
export type Place = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** One key each: tabs that save at the same time do not undo each other. */
export const savedPrefix = "crossover.saved.";
export const unreadablePrefix = "crossover.unreadable.";

export type Kept = Saved & { readonly key: string };
export type Unreadable = { readonly key: string; readonly text: string };

export type Shelf = {
  /** The newest first. */
  readonly saved: readonly Kept[];
  readonly unreadable: readonly Unreadable[];
  /** Why nothing can be read; null when it can. */
  readonly problem: string | null;
};

export type Outcome = { readonly ok: true } | { readonly ok: false; readonly because: string };

const noStorage =
  "This browser lets the page store nothing, as private windows and strict settings do, so nothing can be saved here. The link holds everything: copy it instead.";
const noRoom =
  "The browser has no room left for this site. Delete a saved scenario, or export them and delete some, and save again.";

export const unavailable: Shelf = { saved: [], unreadable: [], problem: noStorage };

/** Everything that is saved. What cannot be read is put aside under another key, never thrown away. */
export function readShelf(place: Place): Shelf {
  try {
    for (const key of keysOf(place, savedPrefix)) setAsideIfBad(place, key);
    const saved = keysOf(place, savedPrefix).flatMap((key): Kept[] => {
      const read = readAt(place, key);
      return read ? [{ key, ...read }] : [];
    });
    // One that could not be put aside, for want of room, is still where it was.
    const left = keysOf(place, savedPrefix).filter((key) => !saved.some((each) => each.key === key));
    const unreadable = [...keysOf(place, unreadablePrefix), ...left].flatMap((key): Unreadable[] => {
      const text = place.getItem(key);
      return text === null ? [] : [{ key, text }];
    });
    saved.sort((one, other) => other.savedAt.localeCompare(one.savedAt) || one.key.localeCompare(other.key));
    return { saved, unreadable, problem: null };
  } catch {
    return unavailable;
  }
}

function keysOf(place: Place, prefix: string): string[] {
  const all = Array.from({ length: place.length }, (_, index) => place.key(index));
  return all.filter((key): key is string => key?.startsWith(prefix) ?? false).sort();
}

function readAt(place: Place, key: string): Saved | null {
  const text = place.getItem(key);
  if (text === null) return null;
  try {
    const checked = checkSaved(JSON.parse(text));
    return checked.ok ? checked.saved : null;
  } catch {
    return null;
  }
}

/** Written at its new place before it is taken from the old one. */
function setAsideIfBad(place: Place, key: string): void {
  const text = place.getItem(key);
  if (text === null || readAt(place, key)) return;
  const id = key.slice(savedPrefix.length);
  let aside = `${unreadablePrefix}${id}`;
  for (let count = 2; ![null, text].includes(place.getItem(aside)); count++)
    aside = `${unreadablePrefix}${id}-${count}`;
  if (put(place, aside, text).ok) place.removeItem(key);
}

/** Puts a text under a key, or says why it cannot. */
export function put(place: Place, key: string, text: string): Outcome {
  try {
    place.setItem(key, text);
    return { ok: true };
  } catch (error) {
    return { ok: false, because: isQuota(error) ? noRoom : noStorage };
  }
}

export const keep = (place: Place, key: string, { name, link, savedAt }: Saved): Outcome =>
  put(place, key, JSON.stringify({ name, link, savedAt }));

/** Gives a scenario another name; one that another tab has deleted stays deleted. */
export function rename(place: Place, key: string, name: string): Outcome {
  const before = attempt(() => readAt(place, key), null);
  if (!before) return { ok: false, because: "It is not there any more: another tab has deleted it." };
  return keep(place, key, { ...before, name });
}

/** Takes something away and gives back its text, by which it can be put back. */
export function take(place: Place, key: string): string | null {
  return attempt(() => {
    const text = place.getItem(key);
    place.removeItem(key);
    return text;
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
