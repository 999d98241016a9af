import { baseOf, freeName } from "./names";
import { checkSaved, type Saved } from "./record";

export const fileVersion = 1;
/** A thousand scenarios with every value written fit in it. */
export const largestFile = 1_000_000;
const mostRecords = 2_000;

/** All scenarios as a file: the links are whole addresses, so that the file is of use without the page, too. */
export function fileOf(all: readonly Saved[], origin: string, now: string): string {
  const scenarios = all.map(({ name, link, savedAt }) => ({ name, link: `${origin}/${link}`, savedAt }));
  return `${JSON.stringify({ format: "crossover-scenarios", version: fileVersion, exportedAt: now, scenarios }, null, 2)}\n`;
}

export type Refused = { readonly name: string; readonly because: string };

export type Import =
  | { readonly ok: false; readonly because: string }
  | {
      readonly ok: true;
      /** In the order of the file, under names that are free. */
      readonly add: readonly Saved[];
      readonly alreadyThere: number;
      readonly refused: readonly Refused[];
    };

const noFile = (because: string): Import => ({ ok: false, because });

/** Reads a file of somebody; each record is checked, and what cannot be used is named. */
export function readFile(text: string, there: readonly Saved[]): Import {
  if (text.length > largestFile) return noFile("The file is larger than 1 MB.");
  const records = recordsIn(text);
  if (typeof records === "string") return noFile(records);
  const all: Saved[] = [...there];
  const add: Saved[] = [];
  const inFile = new Set<string>();
  const refused: Refused[] = [];
  let alreadyThere = 0;
  for (const [index, record] of records.slice(0, mostRecords).entries()) {
    const checked = checkSaved(record);
    if (!checked.ok) {
      refused.push({ name: `Scenario ${index + 1} of the file`, because: checked.because });
      continue;
    }
    const { saved } = checked;
    const isSame = ({ name, link }: Saved) => link === saved.link && baseOf(name) === baseOf(saved.name);
    const given = `${saved.name} ${saved.link}`;
    if (there.some(isSame) || inFile.has(given)) {
      alreadyThere++;
      continue;
    }
    inFile.add(given);
    const free = {
      ...saved,
      name: freeName(
        saved.name,
        all.map(({ name }) => name),
      ),
    };
    all.push(free);
    add.push(free);
  }
  if (records.length > mostRecords)
    refused.push({
      name: `${records.length - mostRecords} more`,
      because: `A file may hold ${mostRecords} scenarios.`,
    });
  return { ok: true, add, alreadyThere, refused };
}

/** The records of a file, or why it has none. */
function recordsIn(text: string): readonly unknown[] | string {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return "The file is not JSON. Choose one that was exported here.";
  }
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
export function importWords(added: number, { alreadyThere, refused }: Extract<Import, { ok: true }>): string {
  const parts = [
    `${added} added`,
    ...(alreadyThere > 0 ? [`${alreadyThere} already there`] : []),
    ...(refused.length > 0 ? [`${refused.length} could not be read`] : []),
  ];
  return `${parts.join(", ")}.`;
}
