import { type Entry, isOldOn, standingOn, stateOn } from "./entry";

/** The records as JSON: each with all its states, and how it stands on a day. */
export const catalogueJson = (entries: readonly Entry[], day: string, problems: readonly string[]) => ({
  day,
  count: entries.length,
  problems,
  records: entries.map((entry) => {
    const { states, ...record } = entry;
    return {
      ...record,
      standing: standingOn(entry, day),
      old: isOldOn(entry, day),
      inForce: states.indexOf(stateOn(entry, day)),
      states: states.map(({ says, basedOn, ...state }) => ({
        ...state,
        ...(says.length > 0 && { says: Object.fromEntries(says) }),
        ...(basedOn.length > 0 && { basedOn }),
      })),
    };
  }),
});
