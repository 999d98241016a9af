import { approaches, extrasOf } from "../../model/approaches";
import { none } from "../../model/choice";
import { isAsked } from "../../model/choices";
import { type Default, defaultIn } from "../../model/default";
import { type ApproachId, approachIds } from "../../model/names";
import { unsaid } from "../../model/needs/need";
import type { Quantity } from "../../model/technique";
import { latencyBudget } from "../../model/techniques/request/latency-budget";
import { traffic } from "../../model/techniques/request/traffic";
import type { Scenario } from "../../scenario/read/interpret";
import type { Issue } from "../../scenario/read/issue";
import { longestLink } from "../../scenario/read/link";
import { resolveChoice, resolveSetup, searchPath } from "../../scenario/resolve/resolve-choice";
import { type ResolvedInput, resolveInput } from "../../scenario/resolve/resolve-quantity";
import { type Range, writeRange } from "../../scenario/text/quantity-text";
import type { ApproachSheet } from "../../scenario/validate/approach-sheet";
import type { ValidatedScenario } from "../../scenario/validate/validate-scenario";
import { canonicalLink } from "../../scenario/write/canonical";

/** A link that holds every value in force. Beyond what other programs keep whole it is still a link, and is named so. */
export type Frozen = {
  readonly kind: "frozen" | "too_long";
  readonly link: string;
  /** What is wrong with the scenario as it was given; a value that was refused is not in the link. */
  readonly issues: readonly Issue[];
};

type Freezable = Pick<ValidatedScenario, "scenario" | "sheets" | "ruledOut">;

/**
 * The link of a scenario with every value and choice that counts written out, so that neither a preset nor a price that
 * changes later can move a figure. It says what the short link says, to the last bit.
 */
export function frozenLink({ scenario, sheets: fitting, ruledOut }: Freezable): Frozen {
  const priced = [...fitting, ...ruledOut.map(({ sheet }) => sheet)];
  const sheets = approachIds.flatMap((id) => priced.find((sheet) => sheet.id === id) ?? []);
  const values = new Map<string, Range>();
  const options = new Map(scenario.options);
  for (const id of approachIds) freezeSetup(scenario, id, sheets, options);
  freezeChoices(scenario, sheets, options);
  const follows = new Set<string>();
  freezeValues(scenario, sheets, values, follows);
  const link = canonicalLink({ ...scenario, values, options, follows, refused: new Map(), isFrozen: true });
  const issues = scenario.issues.filter(({ code }) => code !== "long_link");
  return { kind: link.length > longestLink ? "too_long" : "frozen", link, issues };
}

/** Each approach says for itself whether it is priced and how it is served: hybrid would else take over from fine-tuning. */
function freezeSetup(
  scenario: Scenario,
  id: ApproachId,
  sheets: readonly ApproachSheet[],
  options: Map<string, string>,
) {
  const isPriced = sheets.some((sheet) => sheet.id === id);
  const { setup } = resolveSetup(scenario, id);
  options.set(`${id}.basis`, isPriced ? setup.basis : "absent");
  options.delete(`${id}.serving`);
  if (isPriced && setup.basis === "built") options.set(`${id}.serving`, setup.serving);
}

/** The choices that say what is done, beside the figures that say what it costs; those of optional techniques left out, too. */
function freezeChoices(scenario: Scenario, sheets: readonly ApproachSheet[], options: Map<string, string>): void {
  for (const { id, assembled } of sheets) {
    const isBuilt = assembled.stages.length > 0;
    if (isBuilt && approaches[id].trains) write("training", null);
    const techniques = [...assembled.techniques, ...(isBuilt ? extrasOf(approaches[id]) : [])];
    for (const technique of techniques)
      for (const choice of technique.choices ?? [])
        if (choice.decides && isAsked(choice, technique, assembled.techniques))
          write(choice.id, choice.scope === "shared" ? null : id, choice.default);
  }

  function chosenAt(field: string): string | undefined {
    return scenario.options.get(field) ?? scenario.preset.choices.get(field)?.is;
  }

  function write(name: string, approach: ApproachId | null, usual?: string): void {
    const resolved = resolveChoice(scenario, name, approach);
    if (!resolved) return;
    // A need nobody spoke of is unsaid in a frozen link, and a technique it does not name is not there, whatever its preset
    // comes to say; unless the approach would take over what all have.
    const others = searchPath(name, approach, "overridable").map(chosenAt);
    const isLeftOut = usual === none.id && [resolved.option.id, ...others].every((each) => (each ?? usual) === usual);
    if (resolved.option.id === unsaid || isLeftOut) options.delete(resolved.field);
    else options.set(resolved.field, resolved.option.id);
  }
}

/** Every quantity of the sheets of the approaches that are priced, at the place where it was found. */
function freezeValues(
  scenario: Scenario,
  sheets: readonly ApproachSheet[],
  values: Map<string, Range>,
  follows: Set<string>,
): void {
  type Found = { id: ApproachId | null; name: string; quantity: Quantity; is: ResolvedInput };
  const found: Found[] = sheets.flatMap(({ id, quantities, resolved }) =>
    [...quantities].map(([name, quantity]) => ({ id, name, quantity, is: resolved(name) })),
  );
  for (const [name, quantity] of Object.entries({ ...traffic.quantities, ...latencyBudget.quantities }))
    found.push({ id: null, name, quantity, is: resolveInput(scenario, name, quantity, null) });
  const ranges = new Map<string, Set<string>>();
  for (const { is } of found) ranges.set(is.field, (ranges.get(is.field) ?? new Set()).add(writeRange(is.range)));
  const defaults: Found[] = [];
  for (const each of found) {
    const { id, name, quantity, is } = each;
    const [own = is.field] = searchPath(name, id, quantity.scope);
    // A range that moves with another has no draws of its own, so it goes on following.
    if (is.drawnAs !== is.field && is.range.low < is.range.high) {
      if (quantity.filledBy?.otherwise) follows.add(own);
      continue;
    }
    // Where a frozen link does not give what came later, its default is in force.
    if (is.from !== "you" && isDefault(defaultIn(quantity, scenario.edition, null), is.range)) {
      defaults.push(each);
      continue;
    }
    // One record may fill a shared field differently for two approaches.
    const isOne = ranges.get(is.field)?.size === 1;
    values.set(isOne ? is.field : own, is.range);
  }
  // Unless it would take over what another approach has.
  for (const { id, name, quantity, is } of defaults) {
    const path = searchPath(name, id, quantity.scope);
    if (path.some((field) => values.has(field))) values.set(path[0] ?? is.field, is.range);
  }
}

const isDefault = (by: Default | undefined, { low, high }: Range): boolean =>
  by !== undefined && low === by.is && high === by.is;
