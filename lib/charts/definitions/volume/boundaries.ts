import type { ApproachId } from "../../../model/names";
import type { ChartInput } from "../shared/input";

/** A volume at which the cheapest approach changes. */
export type Boundary = { readonly queriesPerMonth: number; readonly below: ApproachId; readonly above: ApproachId };

/** More boundaries than this are not all labelled. */
export const maxBoundaries = 6;

export function boundaries({ envelope }: ChartInput): Boundary[] {
  return envelope.flatMap(({ from, cheapest }, index) => {
    const before = envelope[index - 1];
    if (!before || before.cheapest === cheapest) return [];
    return [{ queriesPerMonth: from, below: before.cheapest, above: cheapest }];
  });
}
