import { isRetired } from "../../catalog";
import { successorOf } from "../../catalog/facts";
import { approaches } from "../../model/approaches";
import type { Option } from "../../model/choice";
import { choiceById } from "../../model/choices";
import type { ApproachId } from "../../model/names";
import { fields } from "../../model/registry";
import type { FilledBy } from "../../model/technique";
import { monthsBetween } from "../../sheet/calendar";
import type { Change } from "../../stats/range";
import type { Scenario } from "../read/interpret";
import { optionOf } from "../read/options";
import { resolveChoice } from "./resolve-choice";

/**
 * The model that takes over once a chosen one stops: what the reader says, or else what its provider names. None for a tuned
 * model, which ends with its base model, and for one that had stopped before the first day.
 */
export function nextModel(scenario: Scenario, model: Option, approach: ApproachId | null): Option | undefined {
  const { retiresOn } = model;
  const isTuned = approach !== null && approaches[approach].trains;
  const choice = choiceById.get("model");
  if (!retiresOn || !choice || isTuned || isRetired(model, scenario.starts)) return;
  const asked = resolveChoice(scenario, "successor", approach)?.option.id;
  const id = asked === "named" ? successorOf(model.id) : asked;
  return id === undefined || id === "none" || id === model.id
    ? undefined
    : optionOf(choice, approach, id, scenario.starts);
}

/** The month in which the next model takes over, 1 for the first; 0 where none does. */
export function monthOfMove(scenario: Scenario, model: Option, approach: ApproachId | null): number {
  if (!nextModel(scenario, model, approach)) return 0;
  return Math.floor(monthsBetween(scenario.starts, model.retiresOn ?? scenario.starts)) + 1;
}

type State = NonNullable<Option["later"]>[number];

/** A link keeps what was known on the day of its preset, or on its first day if that is later. */
export const isKnown = ({ preset, starts }: Scenario, asOf = ""): boolean => asOf <= preset.date || asOf <= starts;

/** What a record's figures are from later days on: by its own price list, and by the next model's once it has stopped. */
function statesAfter(scenario: Scenario, choice: string, option: Option, approach: ApproachId | null): State[] {
  const next = choice === "model" ? nextModel(scenario, option, approach) : undefined;
  const [own, others] = [option, next].map((each) => (each?.later ?? []).filter(({ asOf }) => isKnown(scenario, asOf)));
  if (!own || !others || !next) return own ?? [];
  const day = option.retiresOn ?? "";
  const { values = {} } = others.filter(({ from }) => from <= day).at(-1) ?? next;
  return [...own.filter(({ from }) => from < day), { from: day, values }, ...others.filter(({ from }) => from > day)];
}

/** The keys that go before the usual ones while other choices have given options. */
export const specialKeys = (
  scenario: Scenario,
  { when = [] }: FilledBy,
  approach: ApproachId | null,
): readonly string[] =>
  when.flatMap((each) => (resolveChoice(scenario, each.choice, approach)?.option.id === each.is ? each.keys : []));

/** The changes of one figure of a chosen record. */
export function changesOf(
  scenario: Scenario,
  filledBy: FilledBy,
  approach: ApproachId | null,
  option: Option,
  first: number,
): readonly Change[] {
  const { choice, keys, otherwise, missing } = filledBy;
  const special = specialKeys(scenario, filledBy, approach);
  const followed = otherwise === undefined ? undefined : fields.get(otherwise);
  const instead = followed?.type === "quantity" ? (followed.quantity.filledBy?.keys ?? []) : [];
  const changes: Change[] = [];
  for (const { from, values } of statesAfter(scenario, choice, option, approach)) {
    const key = [...special, ...keys, ...instead].find((each) => values[each] !== undefined);
    const to = key === undefined ? missing : values[key];
    if (to !== undefined && to !== (changes.at(-1)?.to ?? first)) changes.push({ from, to });
  }
  return changes;
}
