import { approaches, type Basis, extraChoicesOf, type Serving, type Training } from "../../model/approaches";
import { type Choice, none, type Scope } from "../../model/choice";
import { choiceById } from "../../model/choices";
import { heldIn } from "../../model/edition";
import type { ApproachId } from "../../model/names";
import { fields } from "../../model/registry";
import type { Scenario } from "../read/interpret";
import { optionOf } from "../read/options";
import { type ApproachSetup, type ResolvedOption, resolvedOf } from "./resolved-once";

/**
 * Where a value is looked for, nearest first: the approach's own, those it takes over from, then the one all share. A
 * model or price of its own is taken over from the first of them only: hybrid runs the tuned model, not RAG's.
 */
export function searchPath(name: string, approach: ApproachId | null, scope: Scope | undefined): readonly string[] {
  if (!approach || !scope || scope === "shared") return [name];
  const { inherits } = approaches[approach];
  const owned = (owners: readonly ApproachId[]) => [approach, ...owners].map((owner) => `${owner}.${name}`);
  return scope === "approach" ? owned(inherits) : [...owned(inherits.slice(0, 1)), name];
}

/** The option in force for a choice. */
export function resolveChoice(
  scenario: Scenario,
  name: string,
  approach: ApproachId | null,
): ResolvedOption | undefined {
  const choice = choiceById.get(name);
  if (!choice) return;
  const { options } = resolvedOf(scenario, approach);
  const before = options.get(name);
  if (before !== undefined) return before ?? undefined;
  const found = optionInForce(scenario, choice, approach);
  options.set(name, found ?? null);
  return found;
}

function optionInForce(scenario: Scenario, choice: Choice, approach: ApproachId | null): ResolvedOption | undefined {
  const path = searchPath(choice.id, approach, choice.scope);
  const frozen = scenario.isFrozen ? path.find((field) => scenario.options.has(field)) : undefined;
  // A frozen link names what it has of this; what it does not name came later, or is not there.
  if (scenario.isFrozen && frozen === undefined && choice.default === none.id)
    return defaultOption(scenario, choice, approach);
  for (const field of frozen === undefined ? path : [frozen]) {
    const found = optionAt(scenario, choice, field);
    if (found) return found;
  }
  return defaultOption(scenario, choice, approach);
}

function defaultOption(scenario: Scenario, choice: Choice, approach: ApproachId | null): ResolvedOption | undefined {
  const usual = heldIn(choice.formerDefaults, scenario.edition) ?? choice.default;
  if (usual === undefined) return;
  const option = optionOf(choice, approach, usual, scenario.starts);
  if (!option) throw new Error(`the default of ${choice.id} is none of its options: ${usual}`);
  return { option, field: choice.id };
}

export function optionAt(scenario: Scenario, choice: Choice, field: string): ResolvedOption | undefined {
  const preset = scenario.preset.choices.get(field);
  const given = scenario.plans?.get(field) ?? scenario.options.get(field) ?? namedFor(scenario, choice);
  const id = given ?? preset?.is ?? (choice.day && scenario.preset.date);
  if (id === undefined) return;
  const option = optionOf(choice, fields.get(field)?.approach ?? null, id, scenario.starts);
  if (!option) throw new Error(`preset ${scenario.preset.id} chooses an unknown option: ${field} ${id}`);
  return { option, field, because: scenario.options.has(field) ? undefined : preset?.because };
}

/** The record that is named by what was chosen under another choice: the model that a measured rewriting ran on. */
function namedFor(scenario: Scenario, { namedBy }: Choice): string | undefined {
  const naming = namedBy === undefined ? undefined : choiceById.get(namedBy);
  const chosen = naming && scenario.options.get(naming.id);
  return naming && chosen && optionOf(naming, null, chosen, scenario.preset.date)?.priced;
}

/** How an approach is set up, or why it is absent. */
export function resolveSetup(scenario: Scenario, approach: ApproachId): ApproachSetup {
  const known = resolvedOf(scenario, approach);
  known.setup ??= setUp(scenario, approach);
  return known.setup;
}

function setUp(scenario: Scenario, approach: ApproachId): ApproachSetup {
  const basis = resolveChoice(scenario, "basis", approach);
  const serving = resolveChoice(scenario, "serving", approach)?.option.id as Serving;
  const training = resolveChoice(scenario, "training", approach)?.option.id as Training;
  const id = (basis?.option.id ?? "absent") as Basis;
  const isChosen = (extra: string) => resolveChoice(scenario, extra, approach)?.option.id !== "none";
  return {
    basis: id,
    // A preset's reason speaks of the preset's model.
    because: scenario.options.has("model") ? undefined : basis?.because,
    setup: {
      basis: id === "quoted" ? "quoted" : "built",
      serving,
      training,
      extras: extraChoicesOf(approaches[approach]).filter(isChosen),
      own: scenario.ownLines,
      edition: scenario.edition,
    },
  };
}
