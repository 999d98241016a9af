import { usedTechniques } from "./all-techniques";
import type { Choice } from "./choice";
import { choices, idsFor } from "./choices";
import { type ApproachId, approachIds } from "./names";
import type { Quantity, Technique } from "./technique";

/** A field of a scenario as the link names it: a quantity or a choice, for all approaches or for one. */
export type Field = {
  readonly id: string;
  readonly name: string;
  /** The approach whose own value this is, or null for a value all share. */
  readonly approach: ApproachId | null;
  /** Approaches that may use it. */
  readonly usedBy: readonly ApproachId[];
} & (
  | { readonly type: "quantity"; readonly quantity: Quantity; readonly technique: Technique }
  | { readonly type: "choice"; readonly choice: Choice }
);

export type QuantityField = Extract<Field, { type: "quantity" }>;
export type ChoiceField = Extract<Field, { type: "choice" }>;

function collect(): ReadonlyMap<string, Field> {
  const found = new Map<string, Field>();
  for (const [name, { quantity, technique, usedBy }] of quantitiesByName())
    for (const id of idsFor(name, quantity.scope, usedBy))
      found.set(id, { ...identity(id, name, usedBy), type: "quantity", quantity, technique });
  for (const choice of choices)
    for (const id of idsFor(choice.id, choice.scope)) {
      // A link could reach one of the two only.
      if (found.has(id)) throw new Error(`a quantity and a choice of one name: ${id}`);
      found.set(id, { ...identity(id, choice.id, approachIds), type: "choice", choice });
    }
  return found;
}

function identity(id: string, name: string, usedBy: readonly ApproachId[]) {
  const approach = id === name ? null : (id.slice(0, id.indexOf(".")) as ApproachId);
  return { id, name, approach, usedBy: approach ? [approach] : usedBy };
}

/** Several techniques may have a quantity: the first tells what it is. */
function quantitiesByName() {
  const found = new Map<string, { quantity: Quantity; technique: Technique; usedBy: readonly ApproachId[] }>();
  for (const { technique, usedBy } of usedTechniques)
    for (const [name, quantity] of Object.entries(technique.quantities)) {
      const before = found.get(name) ?? { quantity, technique, usedBy };
      const all = approachIds.filter((id) => before.usedBy.includes(id) || usedBy.includes(id));
      found.set(name, { ...before, usedBy: all });
    }
  return found;
}

/** Every field by its link name. A Map, so that no hostile name finds a prototype. */
export const fields: ReadonlyMap<string, Field> = collect();
