import type { ApproachId } from "../../model/names";
import type { Pair } from "./types";

type Ranked = {
  readonly pairs: readonly Pair[];
  readonly cheapest: ApproachId | null;
  readonly runnerUp: ApproachId | null;
};

/** The pair of the cheapest and the runner-up, whichever of them is the challenger; null when fewer than two are priced. */
export function leadingPair({ pairs, cheapest, runnerUp }: Ranked): Pair | null {
  const isBest = (id: ApproachId) => id === cheapest || id === runnerUp;
  return pairs.find(({ challenger, incumbent }) => isBest(challenger) && isBest(incumbent)) ?? null;
}
