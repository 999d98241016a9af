import { approaches, setupsOf, techniquesOf } from "./approaches";
import { type ApproachId, approachIds } from "./names";
import type { Technique } from "./technique";

/** A technique, and the approaches that may use it, in their order. */
type UsedTechnique = { readonly technique: Technique; readonly usedBy: readonly ApproachId[] };

/** Every technique of every way an approach can be set up, in the order in which they use them. */
export const usedTechniques: readonly UsedTechnique[] = collect();

export const allTechniques: readonly Technique[] = usedTechniques.map(({ technique }) => technique);

function collect(): UsedTechnique[] {
  const usersOf = new Map<Technique, ApproachId[]>();
  for (const id of approachIds)
    for (const setup of setupsOf(approaches[id]))
      for (const technique of techniquesOf(approaches[id], setup)) {
        const users = usersOf.get(technique);
        if (!users) usersOf.set(technique, [id]);
        else if (users.at(-1) !== id) users.push(id);
      }
  return Array.from(usersOf, ([technique, usedBy]) => ({ technique, usedBy }));
}
