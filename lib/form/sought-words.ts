export type Words = readonly string[];

/** Lower-case words; "time-to-market" is three, and "don’t" is one. */
export const wordsOf = (text: string): Words =>
  text
    .toLowerCase()
    .replace(/(\p{Ll})['’](\p{Ll})/gu, "$1$2")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");

/** Whether every word sought stands in a text, by its beginning or as a part of a word; a plural also finds its singular. */
export function isCalled(text: string, sought: Words, how: "beginning" | "part"): boolean {
  if (sought.length === 0) return false;
  const words = wordsOf(text);
  const isIn = (one: string) => words.some((word) => (how === "part" ? word.includes(one) : word.startsWith(one)));
  return sought.every((one) => isIn(one) || isIn(singular(one)));
}

const singular = (word: string): string =>
  word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
