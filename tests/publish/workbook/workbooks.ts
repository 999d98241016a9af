import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { writeWorkbook } from "@/app/workbook/write-workbook";
import type { Evaluation } from "@/lib/analysis/evaluation/evaluate-scenario";
import { makeWorkbook } from "@/lib/publish/workbook/make-workbook";

export const bytesOf = (evaluation: Evaluation): Promise<Uint8Array> =>
  writeWorkbook(makeWorkbook(evaluation, null, "https://crossover.example/?v=1"));

export type Parts = Record<string, string>;

export const partsOf = (bytes: Uint8Array): Parts =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));

export const zipped = (parts: Parts): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])), { level: 1 });

/** A name's sheet file and cell: ["xl/worksheets/sheet2.xml", "C12"]. */
function placeIn(parts: Parts, name: string): readonly [string, string] {
  const workbook = parts["xl/workbook.xml"] ?? "";
  const at = new RegExp(`<definedName name="${name}">'([^']+)'!\\$([A-Z]+)\\$(\\d+)</definedName>`).exec(workbook);
  if (!at) throw new Error(`no such name: ${name}`);
  const sheets = [...workbook.matchAll(/<sheet name="([^"]*)"/g)].map(([, title]) => title);
  return [`xl/worksheets/sheet${sheets.indexOf(at[1]) + 1}.xml`, `${at[2]}${at[3]}`];
}

/** The file with other numbers in some named cells, as somebody types them, and no formula worked out yet. */
export function withInputs(bytes: Uint8Array, inputs: Readonly<Record<string, number>>): Uint8Array {
  const parts = partsOf(bytes);
  for (const [name, value] of Object.entries(inputs)) {
    const [sheet, cell] = placeIn(parts, name);
    const pattern = new RegExp(`(<c r="${cell}"[^>]*>)<v>[^<]*</v></c>`);
    const text = parts[sheet] ?? "";
    if (!pattern.test(text)) throw new Error(`${name} at ${cell} is no number`);
    parts[sheet] = text.replace(pattern, `$1<v>${value}</v></c>`);
  }
  return zipped(withoutResults(parts));
}

const withoutResults = (parts: Parts): Parts =>
  Object.fromEntries(
    Object.entries(parts).map(([path, text]) => [
      path,
      path.startsWith("xl/worksheets/") ? text.replace(/(<\/f>)<v>[^<]*<\/v>/g, "$1") : text,
    ]),
  );

/** The file with one formula replaced. */
export function withFormula(bytes: Uint8Array, name: string, edit: (formula: string) => string): Uint8Array {
  const parts = partsOf(bytes);
  const [sheet, cell] = placeIn(parts, name);
  const text = parts[sheet] ?? "";
  const changed = text.replace(
    new RegExp(`(<c r="${cell}"[^>]*><f>)([^<]*)(</f>)`),
    (_, before, formula, after) => `${before}${edit(formula)}${after}`,
  );
  if (changed === text) throw new Error(`${name} at ${cell} has no formula`);
  parts[sheet] = changed;
  return zipped(withoutResults(parts));
}
