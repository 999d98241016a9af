/**
 * Counts the times that a formula was put right. A frozen link names the edition it was made in and keeps its formulas: see
 * `formerly` of a technique.
 */
export const currentEdition = 5;

/** What held up to an edition, by that edition: what a link of an edition has is that of the first one from then on. */
export type Formerly<Held> = Readonly<Record<number, Held>>;

/** Undefined where the link is of a later edition than all of them. */
export function heldIn<Held>(formerly: Formerly<Held> | undefined, edition: number): Held | undefined {
  if (!formerly) return;
  for (let last = edition; last < currentEdition; last++) if (formerly[last] !== undefined) return formerly[last];
  return;
}
