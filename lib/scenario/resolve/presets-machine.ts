import { cardOf, weightsOf } from "../../catalog/facts";
import type { Option } from "../../model/choice";
import { choiceById } from "../../model/choices";
import type { FilledBy } from "../../model/filled-by";
import type { ApproachId } from "../../model/names";
import type { Scenario } from "../read/interpret";
import { optionOf } from "../read/options";
import { resolveChoice } from "./resolve-choice";

/** What a machine depends on, and what makes two options the same to it. */
const sameMachine: Readonly<Record<string, (id: string) => string>> = {
  model: (id) => weightsOf(id)?.id ?? id,
  host: (id) => cardOf(id)?.id ?? id,
  precision: (id) => id,
};

/**
 * A preset's machine was measured with the preset's model on the preset's GPU. With another of them, what a copy can do is
 * worked out, as long as no machine is chosen. Undefined where the preset's own figures hold.
 */
export function machineInstead(
  scenario: Scenario,
  { choice, timing }: Pick<FilledBy, "choice" | "timing">,
  approach: ApproachId | null,
): Option | undefined {
  if (timing !== "selfHosted" || isChosen(scenario, choice)) return;
  const isMoved = Object.entries(sameMachine).some(
    ([name, same]) => isChosen(scenario, name) && isOther(scenario, name, approach, same),
  );
  const machine = choiceById.get(choice);
  return isMoved && machine ? optionOf(machine, approach, "self-hosted-worked-out", scenario.starts) : undefined;
}

/** For any approach. */
function isChosen({ options }: Scenario, name: string): boolean {
  for (const field of options.keys()) if (field === name || field.endsWith(`.${name}`)) return true;
  return false;
}

function isOther(scenario: Scenario, name: string, approach: ApproachId | null, same: (id: string) => string): boolean {
  const idIn = (given: Scenario) => resolveChoice(given, name, approach)?.option.id ?? "";
  return same(idIn(scenario)) !== same(idIn({ ...scenario, options: new Map() }));
}
