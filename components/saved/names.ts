import { longestTitle, readTitle } from "@/lib/scenario/title";

/** The name, or the first numbered one that is free: "Support bot (2)". It stays within the length of a name. */
export function freeName(name: string, taken: readonly string[]): string {
  const used = new Set(taken);
  const base = baseOf(name);
  let free = readTitle(name);
  for (let count = 2; used.has(free); count++) {
    const number = ` (${count})`;
    free = `${[...base]
      .slice(0, longestTitle - number.length)
      .join("")
      .trimEnd()}${number}`;
  }
  return free;
}

/** The name without its number. */
export const baseOf = (name: string): string => readTitle(name).replace(/ \(\d{1,4}\)$/, "");
