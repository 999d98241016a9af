import type { Sliced } from "@/lib/sliced";
import { namesBeside, stemOf, stemsOf } from "./names";
import { checkSaved, checkText, type Saved } from "./record";
import type { Unreadable } from "./saved-store";

const fileVersion = 1;
/**
 * In characters. A browser keeps about five million of a site, and whole addresses and line breaks make less than four
 * times of that, so that every file that is exported can be imported.
 */
export const largestFile = 20_000_000;
/** More than fit in a browser: the shortest record has a hundred characters. */
const maxRecords = 60_000;

/** All scenarios as a file: the links are whole addresses, so that the file is of use without the page, too. */
export function fileOf(all: readonly Saved[], origin: string, now: string): string {
  const scenarios = all.map(({ name, link, savedAt }) => ({ name, link: `${origin}/${link}`, savedAt }));
  return asFile(scenarios, now);
}

/** What could not be read as a file: each as the text it is, which a newer page may read. */
export const unreadableFileOf = (all: readonly Unreadable[], now: string): string =>
  asFile(
    all.map(({ text }) => text),
    now,
  );

const asFile = (scenarios: readonly unknown[], exportedAt: string): string =>
  `${JSON.stringify({ format: "crossover-scenarios", version: fileVersion, exportedAt, scenarios }, null, 2)}\n`;

export type Refused = { readonly name: string; readonly because: string };

export type Import =
  | { readonly ok: false; readonly because: string }
  | {
      readonly ok: true;
      /** In the order of the file, under names that are free. */
      readonly add: readonly Saved[];
      readonly alreadyThere: number;
      readonly refused: readonly Refused[];
      /** How many there were after the most a file may hold. */
      readonly beyond: number;
    };

const noFile = (because: string): Import => ({ ok: false, because });

export const tooLarge: Import = noFile("The file is larger than 20 MB.");

/** So many records are checked within some milliseconds. */
const atOnce = 500;

/**
 * Reads the content of a file of somebody, undefined where it is no JSON; each record is checked, and what cannot be used is named.
 * Stops every few hundred records.
 */
export function* readInSlices(content: unknown, there: readonly Saved[]): Sliced<Import> {
  const records = recordsIn(content);
  if (typeof records === "string") return noFile(records);
  const isThere = lookup(there);
  const freeName = namesBeside(there.map(({ name }) => name));
  const add: Saved[] = [];
  const inFile = new Set<string>();
  const refused: Refused[] = [];
  let alreadyThere = 0;
  for (const [index, record] of records.slice(0, maxRecords).entries()) {
    if (index % atOnce === atOnce - 1) yield;
    const checked = typeof record === "string" ? checkText(record) : checkSaved(record);
    if (!checked.ok) {
      refused.push({ name: `Scenario ${index + 1} of the file`, because: checked.because });
      continue;
    }
    const { saved } = checked;
    const given = together(saved.name, saved.link);
    if (inFile.has(given) || isThere(saved)) alreadyThere++;
    else add.push({ ...saved, name: freeName(saved.name) });
    inFile.add(given);
  }
  return { ok: true, add, alreadyThere, refused, beyond: Math.max(0, records.length - maxRecords) };
}

const together = (name: string, link: string): string => `${link} ${name}`;

/** Whether a scenario is there: under its name, or, where that is another's, under its name with a number. */
function lookup(there: readonly Saved[]): (saved: Saved) => boolean {
  const names = new Set(there.map(({ name }) => name));
  const exactly = new Set(there.map(({ name, link }) => together(name, link)));
  const numbered = new Set(there.flatMap(({ name, link }) => stemsOf(name).map((stem) => together(stem, link))));
  return ({ name, link }) =>
    exactly.has(together(name, link)) || (names.has(name) && numbered.has(together(stemOf(name), link)));
}

/** The records of a file, or why it has none. */
function recordsIn(content: unknown): readonly unknown[] | string {
  if (content === undefined) return "The file is not JSON. Choose one that was exported here.";
  if (typeof content !== "object" || content === null || !Object.hasOwn(content, "scenarios"))
    return "The file holds no scenarios. Choose one that was exported here.";
  const { version, scenarios } = content as { version?: unknown; scenarios: unknown };
  if (typeof version === "number" && version > fileVersion)
    return "The file was made with a newer version of Crossover. Reload the page and try again.";
  if (version !== fileVersion || !Array.isArray(scenarios))
    return "The file holds no scenarios. Choose one that was exported here.";
  return scenarios;
}

/** What an import did, in a sentence; the refused ones are listed below it. */
export function importWords(
  added: number,
  { alreadyThere, refused, beyond }: Extract<Import, { ok: true }>,
  problem: string | null = null,
): string {
  const parts = [
    `${added} added`,
    ...(alreadyThere > 0 ? [`${alreadyThere} already there`] : []),
    ...(refused.length > 0 ? [`${refused.length} could not be read`] : []),
    ...(beyond > 0 ? [`${beyond} left out, because a file may hold ${maxRecords.toLocaleString("en-US")}`] : []),
  ];
  return problem === null ? `${parts.join(", ")}.` : `${parts.join(", ")}, then no more. ${problem}`;
}
