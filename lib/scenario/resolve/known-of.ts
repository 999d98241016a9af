import type { Scenario } from "../read/interpret";

/** What was found of a scenario, which never changes, by names: sheets, conditions and forms ask for the same again and again. */
export type KnownOf<Found> = WeakMap<Scenario, Map<string, Found>>;

/** What is known of one scenario, to be added to. */
export function knownOf<Found>(all: KnownOf<Found>, scenario: Scenario): Map<string, Found> {
  const before = all.get(scenario);
  if (before) return before;
  const known = new Map<string, Found>();
  all.set(scenario, known);
  return known;
}

/** A name, for all approaches or for one. */
export const keyOf = (name: string, approach: string | null): string =>
  approach === null ? name : `${approach}.${name}`;
