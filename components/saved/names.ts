import { longestTitle, readTitle } from "@/lib/scenario/read/title";

/**
 * Gives out names: each as it is, or the first numbered one that is free, "Support bot (2)", within the length of a
 * name. What was given out is taken from then on.
 */
export function namesBeside(taken: Iterable<string>): (name: string) => string {
  const used = new Set(taken);
  const nextNumber = new Map<string, number>();
  return (name) => {
    let free = readTitle(name);
    const base = baseOf(free);
    let count = nextNumber.get(base) ?? 2;
    for (; used.has(free); count++) free = numbered(base, count);
    nextNumber.set(base, count);
    used.add(free);
    return free;
  };
}

/** The name, or the first numbered one that is free. */
export const freeName = (name: string, taken: Iterable<string>): string => namesBeside(taken)(name);

function numbered(base: string, count: number): string {
  const number = ` (${count})`;
  return `${firstOf(base, longestTitle - number.length)}${number}`;
}

/** The name without its number. More than two digits are the reader's own, as the year in "Sales (2024)". */
const baseOf = (name: string): string => readTitle(name).replace(/ \([1-9]\d?\)$/, "");

/** Room for a number, so that a name that was cut for its number is known again. */
const comparedCharacters = longestTitle - " (99999)".length;

/** By what a name that is taken is looked for among the numbered ones. */
export const stemOf = (name: string): string => firstOf(baseOf(name), comparedCharacters);

/** The names that this one may be a numbered copy of: with more than two digits it may be, or be a name of its own. */
export const stemsOf = (name: string): readonly string[] => [
  stemOf(name),
  firstOf(readTitle(name).replace(/ \([1-9]\d{0,4}\)$/, ""), comparedCharacters),
];

const firstOf = (text: string, characters: number): string => [...text].slice(0, characters).join("").trimEnd();
