import { evaluateScenario } from "@/lib/analysis/evaluation/evaluate-scenario";
import { linkOnAnswer, readBack } from "@/lib/publish/workbook/read-back";
import { interpret } from "@/lib/scenario/read/interpret";
import { longestQuery, readLink } from "@/lib/scenario/read/link";
import { withoutInvalid } from "@/lib/scenario/read/without-invalid";
import { validateScenario } from "@/lib/scenario/validate/validate-scenario";
import { canonicalLink } from "@/lib/scenario/write/canonical";
import { plural } from "@/lib/sheet/words";
import { queryOf } from "./record";

/** One scenario in a file: `scenario.json`, or a workbook with what was changed in it. */
export type ScenarioFile = {
  readonly link: string;
  /** What was read, in a sentence. */
  readonly words: string;
};

export type ReadScenarioFile = { readonly ok: true; readonly file: ScenarioFile } | Refused;
type Refused = { readonly ok: false; readonly because: string };

/** In bytes; ours have a fiftieth of it. */
export const largestWorkbook = 5_000_000;

const refused = (because: string): Refused => ({ ok: false, because });

/** The first two letters of any zip file. */
export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** A workbook of ours: the link on its first sheet, with the yellow cells that were changed since. */
export async function readWorkbookFile(bytes: Uint8Array<ArrayBuffer>): Promise<ReadScenarioFile> {
  if (bytes.length > largestWorkbook) return refused("The workbook is larger than 5 MB, which none of ours is.");
  // What reads workbooks is loaded with the first of them.
  const { readWorkbook } = await import("./read-workbook");
  const sheets = await readWorkbook(bytes).catch(() => null);
  const link = sheets && linkIn(linkOnAnswer(sheets.answer));
  if (!sheets || !link) return refused("The workbook is none that was downloaded here: no link is on its first sheet.");
  const before = evaluateScenario(validateScenario(withoutInvalid(interpret(readLink(link)))));
  const read = readBack(before, sheets.inputs);
  if (!read) return refused("The workbook has no sheet of inputs with the names that ours has.");
  const { length } = read.changed;
  const words =
    length === 0 ? "No yellow cell of it was changed." : `${plural(length, "input")} changed in its yellow cells.`;
  return { ok: true, file: { link: canonicalLink(read.scenario), words } };
}

/** `scenario.json`, by its link; null where the content is something else. */
export function readScenarioJson(content: unknown): ReadScenarioFile | null {
  if (typeof content !== "object" || content === null || Object.hasOwn(content, "scenarios")) return null;
  const given = Object.hasOwn(content, "link") ? Reflect.get(content, "link") : undefined;
  const link = typeof given === "string" ? linkIn(given) : null;
  return link ? { ok: true, file: { link, words: "Read by its link." } } : null;
}

/** The query of a link, wherever it leads; null where it is none that can be read. */
function linkIn(text: string | null): string | null {
  const query = text === null ? undefined : queryOf(text);
  return query === undefined || query.length > longestQuery || query.length < 2 ? null : query;
}
