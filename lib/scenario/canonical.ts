import { fields } from "../model/registry";
import type { Scenario } from "./interpret";
import { writeLink } from "./link";
import { type Range, writeRange } from "./quantity-text";
import { settle } from "./settle";
import { settleChoice } from "./settle-choice";

/**
 * The one link of a scenario: only what differs from the preset, in the order of the model, the version last. What could
 * not be used is kept as it was given, so that nothing typed is lost.
 */
export function canonicalLink(scenario: Scenario): string {
  const entries: [string, string][] = [];
  for (const id of fields.keys()) {
    const refused = scenario.refused.get(id);
    const text = refused ?? differenceAt(scenario, id);
    if (text !== undefined) entries.push([id, text]);
  }
  return writeLink(scenario.preset.id, entries);
}

function differenceAt(scenario: Scenario, id: string): string | undefined {
  const range = scenario.values.get(id);
  if (range) return sameRange(range, valueWithout(scenario, id)) ? undefined : writeRange(range);
  const option = scenario.options.get(id);
  return option !== undefined && option !== optionWithout(scenario, id) ? option : undefined;
}

/** The range a quantity would have if the user had not given it. */
export function valueWithout(scenario: Scenario, id: string): Range | undefined {
  const field = fields.get(id);
  if (field?.type !== "quantity") return;
  const values = new Map(scenario.values);
  values.delete(id);
  const { quantity, name, approach } = field;
  return settle({ ...scenario, values }, name, quantity, approach ?? null).range;
}

/** The option a choice would have if the user had not made it. */
export function optionWithout(scenario: Scenario, id: string): string | undefined {
  const field = fields.get(id);
  if (field?.type !== "choice") return;
  const options = new Map(scenario.options);
  options.delete(id);
  return settleChoice({ ...scenario, options }, field.name, field.approach)?.option.id;
}

export const sameRange = (a: Range, b: Range | undefined): boolean =>
  b !== undefined && a.low === b.low && a.high === b.high && a.likely === b.likely;
