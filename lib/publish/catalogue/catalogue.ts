import type { Entry } from "./entry";
import { factEntries } from "./fact-entries";
import { latencyEntries } from "./latency-entries";
import { priceEntries } from "./price-entries";

let made: readonly Entry[] | undefined;

/** Every record of the catalogue, in the order of its files. */
export function catalogue(): readonly Entry[] {
  made ??= [...priceEntries(), ...latencyEntries(), ...factEntries()];
  return made;
}

/** The records under an id, and those of other kinds that say they belong to it. */
export function recordsUnder(id: string): { readonly own: readonly Entry[]; readonly related: readonly Entry[] } {
  const own = catalogue().filter((entry) => entry.id === id);
  const ids = new Set(own.flatMap(({ about, states }) => [...about, ...states.flatMap(({ basedOn }) => basedOn)]));
  const related = catalogue().filter(
    (entry) => entry.id !== id && (entry.about.includes(id) || (ids.has(entry.id) && isMain(entry))),
  );
  return { own, related };
}

/** Of the records under one id the one it is named for. */
const isMain = (entry: Entry): boolean => catalogue().find(({ id }) => id === entry.id) === entry;
