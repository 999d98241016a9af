import type { Scenario } from "./interpret";

/**
 * What can be used of a scenario, as if only that had been given: what was refused, and what was wrong with its link, is
 * left out. Remarks on texts that are used stay. The same scenario where there is nothing to leave out.
 */
export function withoutInvalid(scenario: Scenario): Scenario {
  const { texts, refused } = scenario;
  const issues = scenario.issues.filter(({ level, field }) => level === "warning" && texts.has(field));
  if (refused.size === 0 && issues.length === scenario.issues.length) return scenario;
  return { ...scenario, refused: new Map(), issues };
}
