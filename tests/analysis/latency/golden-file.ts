import { readFileSync } from "node:fs";

/** The cases of a golden file beside the tests. */
export const goldensIn = <Golden>(name: string): Golden[] =>
  JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8")) as Golden[];

/** How far a figure is off, as a share of what it should be. */
export const offBy = (found: number, expected: number): number =>
  found === expected ? 0 : Math.abs(found / expected - 1);
