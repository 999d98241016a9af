/**
 * Counts the times that a formula was put right. A frozen link names the edition it was made in and keeps its formulas: see
 * `formerly` of a technique.
 */
export const currentEdition = 3;
