import type { Evaluation } from "../analysis/evaluation/evaluate-scenario";
import { approaches, extrasBeside } from "../model/approaches";
import { assemble } from "../model/assemble";
import type { Choice, Section } from "../model/choice";
import { isAsked } from "../model/choices";
import { placeInLinks } from "../model/link-order";
import { type ApproachId, approachIds } from "../model/names";
import type { Quantity, Technique } from "../model/technique";
import { resolveSetup } from "../scenario/resolve/resolve-choice";

/** A quantity with the approaches whose sheets it is in. */
export type Use = {
  readonly name: string;
  readonly quantity: Quantity;
  readonly technique: Technique;
  readonly users: ApproachId[];
};

/** What the fields are taken from: the techniques of approaches, with those that could be chosen beside them. */
export type Parts = { readonly uses: readonly Use[]; readonly choices: readonly Asked[] };
export type Asked = { readonly choice: Choice; readonly technique: Technique };

/** What an approach that is not priced would use, so that it can be given its figures first. */
export function partsWithout({ scenario }: Evaluation, id: ApproachId): Parts {
  return partsOf([[id, assemble(approaches[id], resolveSetup(scenario, id).setup).techniques]]);
}

export function partsOf(all: readonly (readonly [ApproachId, readonly Technique[]])[]): Parts {
  const uses = new Map<string, Use>();
  const choices = new Map<string, Asked>();
  for (const [id, techniques] of all) {
    for (const technique of techniques)
      for (const [name, quantity] of Object.entries(technique.quantities)) {
        const use = uses.get(name) ?? { name, quantity, technique, users: [] };
        if (!use.users.includes(id)) use.users.push(id);
        uses.set(name, use);
      }
    for (const technique of new Set([...techniques, ...extrasBeside(techniques)]))
      for (const choice of technique.choices ?? [])
        if (isAsked(choice, technique, techniques)) choices.set(choice.id, { choice, technique });
  }
  const inOrder = [...choices.values()].sort((a, b) => placeInLinks(a.choice.id) - placeInLinks(b.choice.id));
  return { uses: [...uses.values()], choices: inOrder };
}

export const sectionOf = ({ quantity, technique }: Use): Section => (quantity.timing ? "latency" : technique.section);
export const sectionOfChoice = ({ choice, technique }: Asked): Section => choice.section ?? technique.section;

/** A choice counts when it fills a quantity in use, or says what is done. */
export const isLive = ({ choice, technique }: Asked, uses: readonly Use[]): boolean =>
  choice.id === technique.optional?.choice || fills(choice, uses) || !fillsAnything(choice, technique);

const fillersOf = ({ filledBy }: Quantity): readonly (string | undefined)[] => [
  filledBy?.choice,
  ...(filledBy?.when ?? []).map(({ choice }) => choice),
];

export const fills = ({ id }: Choice, uses: readonly Use[]): boolean =>
  uses.some(({ quantity }) => fillersOf(quantity).includes(id));

const fillsAnything = ({ id }: Choice, { quantities }: Technique): boolean =>
  Object.values(quantities).some((quantity) => fillersOf(quantity).includes(id));

/**
 * Whether a shared quantity is edited in this approach's group: it is the technique's own, or the first that uses it. One
 * that only an unpriced approach would use is edited there.
 */
export function isHome({ baseCases }: Evaluation, priced: readonly Use[], use: Use, id: ApproachId): boolean {
  const section = approachIds.find((own) => own === sectionOf(use));
  if (!section) return false;
  const users = priced.find(({ name }) => name === use.name)?.users ?? [];
  if (users.length === 0) return true;
  return (baseCases.has(section) && users.includes(section) ? section : users[0]) === id;
}
