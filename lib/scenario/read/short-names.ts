import { namesOfFirstLinks } from "../../model/link-order";
import type { ApproachId } from "../../model/names";
import { fields } from "../../model/registry";

/**
 * Names of fields in a link that would be too long with whole names. A name of the first links has its place in their list;
 * any later one has a short name made of its letters, which stays whatever else is added.
 */
const letters: Record<ApproachId, string> = {
  prompting: "P",
  longContext: "L",
  rag: "R",
  fineTuning: "F",
  hybrid: "H",
};

/** In base 36 from here on, the short names of places have two characters and begin with a letter. */
const firstPlace = 360;

/** Short names of places end long before it. */
const laterPrefix = "z";
const laterCodes = 36 ** 3;

const shortOf = new Map<string, string>();
const fullOf = new Map<string, string>();
for (const [place, name] of namesOfFirstLinks.entries()) enter(name, (firstPlace + place).toString(36));
for (const { name } of fields.values()) if (!shortOf.has(name)) enter(name, codeOf(name));

function enter(name: string, short: string): void {
  const owner = fullOf.get(short);
  if (owner !== undefined) throw new Error(`${name} and ${owner} would have the same short name: ${short}`);
  shortOf.set(name, short);
  fullOf.set(short, name);
  for (const [approach, letter] of Object.entries(letters)) {
    shortOf.set(`${approach}.${name}`, `${letter}${short}`);
    fullOf.set(`${letter}${short}`, `${approach}.${name}`);
  }
}

/** Four characters from the letters of a name (FNV-1a, 32 bits). */
function codeOf(name: string): string {
  let hash = 0x811c9dc5;
  for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) as number), 0x01000193) >>> 0;
  return laterPrefix + (hash % laterCodes).toString(36).padStart(3, "0");
}

/** "Rdb" for "rag.passages"; a name without a short one stays. */
export const shortName = (name: string): string => shortOf.get(name) ?? name;

/** The other way; anything else stays as it is. */
export const fullName = (name: string): string => fullOf.get(name) ?? name;
