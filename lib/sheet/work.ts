let positions = 0;

/** Says that a value was worked out at so many positions. */
export function countPositions(count: number): void {
  positions += count;
}

/** At how many positions values are worked out by some work: what it takes, the same on every machine. */
export function positionsIn(work: () => void): number {
  const before = positions;
  work();
  return positions - before;
}
