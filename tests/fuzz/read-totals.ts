/** What each form of an answer prints of the totals, read as a person or a program would. */
import { strFromU8, unzipSync } from "fflate";

type Totals = ReadonlyMap<string, number>;

const numbered = (all: Iterable<readonly [name: string, value: number]>): Totals =>
  new Map([...all].filter(([, value]) => !Number.isNaN(value)));

const sizes: Readonly<Record<string, number>> = { "": 1, k: 1e3, M: 1e6, B: 1e9, T: 1e12 };

/** "cheapest -$1,234.50" as a number; a total in another currency is none. */
function dollars(text: string): number {
  const [, sign, digits = "", size = ""] = /^(?:cheapest )?([-−]?)\$([\d,]+(?:\.\d+)?)\s?([kMBT]?)$/.exec(text) ?? [];
  return digits === "" ? Number.NaN : (sign ? -1 : 1) * Number(digits.replaceAll(",", "")) * (sizes[size] as number);
}

const plainNumber = (text = ""): number => (text === "" ? Number.NaN : Number(text.replaceAll(",", "")));

const words = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/\s+/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll(/&#(x27|39);/g, "'")
    .replaceAll("&amp;", "&")
    .trim();

/** Of the table. */
export const totalsOnPage = (body: Buffer): Totals =>
  numbered(
    [
      ...body.toString().matchAll(/<tr data-approach="(\w+)"[^>]*>.*?<\/th><td>(?:<(?:a|button)\b[^>]*>)?([^<]*)</gs),
    ].map(([, id = "", text = ""]) => [id, dollars(text)]),
  );

/** Null where the page came without its odds, which its sentence may need. */
export function headlineOnPage(body: Buffer): string | null {
  const html = body.toString();
  const [, sentence] = /<h1[^>]*>(.*?)<\/h1>/s.exec(html) ?? [];
  return sentence === undefined || isUnfinished(html) ? null : words(sentence);
}

const isUnfinished = (html: string): boolean => /\sdata-unfinished[\s=>]/.test(html);

export const totalsInReport = (body: Buffer): Totals =>
  numbered(
    [...body.toString().matchAll(/<tr><td>([^<]*)<\/td><td>[^<]*<\/td><td>([^<]*)<\/td>/g)].map(
      ([, title = "", text = ""]) => [title, dollars(text)],
    ),
  );

/** Of the first of the scenarios. */
export function totalsCompared(body: Buffer): Totals {
  const [, group = ""] = /data-group="total">(.*?)<\/tbody>/s.exec(body.toString()) ?? [];
  return numbered(
    [...group.matchAll(/data-row="(\w+)".*?class="compare-value[^>]*>([^<]*)</gs)].map(([, id = "", text = ""]) => [
      id,
      dollars(text),
    ]),
  );
}

/** Null where the server was too busy for the times of one of them. */
export function headlineCompared(body: Buffer): string | null {
  const html = body.toString();
  const [, said] = /data-row="headline".*?class="compare-value[^>]*>(.*?)<\/span>/s.exec(html) ?? [];
  return said === undefined || isUnfinished(html) ? null : words(said);
}

/** Cells of the line, which may be quoted. */
const cellsOf = (line: string): string[] =>
  [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = ""]) => cell.replace(/^"(.*)"$/s, "$1"));

/** The lines below one that begins so, until one is empty. */
function linesBelow(csv: string, head: RegExp): string[][] {
  const lines = csv.split("\r\n").flatMap((each) => each.split("\n"));
  const at = lines.findIndex((line) => head.test(line));
  if (at < 0) return [];
  const below = lines.slice(at);
  const end = below.findIndex((line) => /^,*$/.test(line));
  return below.slice(0, end < 0 ? below.length : end).map(cellsOf);
}

export const totalsInCsv = (body: Buffer): Totals =>
  numbered(linesBelow(body.toString(), /^Approach,/).map(([title = "", , total]) => [title, plainNumber(total)]));

export function headlineInCsv(body: Buffer): string | null {
  const [, said] =
    linesBelow(body.toString(), /^\ufeff?(?:Answer|Scenario),/).find(([key]) => key?.endsWith("Answer")) ?? [];
  return said?.replaceAll('""', '"') ?? null;
}

export const totalsInBreakdownCsv = (body: Buffer): Totals =>
  numbered(
    linesBelow(body.toString(), /^Approach,Part,/).flatMap(([title = "", part, , total]) =>
      part === "total" ? [[title, plainNumber(total)] as const] : [],
    ),
  );

/** What was spent until the last month. */
export function totalsAtTheEnd(body: Buffer): Totals {
  const [heads = [], ...rows] = linesBelow(body.toString(), /^Month,/);
  const last = rows.at(-1) ?? [];
  return numbered(heads.map((head, index) => [head, index === 0 ? Number.NaN : plainNumber(last[index])]));
}

type File = {
  readonly headline: string;
  readonly approaches: readonly { readonly id: string; readonly totalUsd: number }[];
};

const parsed = (body: Buffer) => JSON.parse(body.toString()) as File;

export const totalsInJson = (body: Buffer): Totals =>
  numbered(parsed(body).approaches.map(({ id, totalUsd }) => [id, totalUsd]));

export const headlineInJson = (body: Buffer): string => parsed(body).headline;

export const totalsInMarkdown = (body: Buffer): Totals =>
  numbered(
    [...body.toString().matchAll(/^\| ([^|]*) \| [^|]* \| ([^|]*) \|/gm)]
      .reverse()
      .map(([, title = "", text = ""]) => [title, plainNumber(text)]),
  );

export function totalsInBreakdownJson(body: Buffer): Totals {
  const { table } = JSON.parse(body.toString()) as { readonly table: { readonly rows: readonly string[][] } };
  return numbered(
    table.rows.flatMap(([title = "", part, , total = ""]) =>
      part === "total" ? [[title, dollars(total)] as const] : [],
    ),
  );
}

/** "RAG $6,906: set-up …. Hybrid $69,593: …", as a picture is described to who does not see it. */
export function totalsInDescription(body: Buffer): Totals {
  const [, said = ""] = /<desc[^>]*>(.*?)<\/desc>/s.exec(body.toString()) ?? [];
  return numbered(
    [...said.matchAll(/(?:^|\. )([A-Z][A-Za-z -]*?) (-?\$[\d,]+(?:\.\d+)?)(?=[:,.])/g)].map(
      ([, title = "", text = ""]) => [title, dollars(text)],
    ),
  );
}

const textsOf = (xml: string): string[] => [...xml.matchAll(/<si>(.*?)<\/si>/gs)].map(([, text = ""]) => words(text));

export function headlineInWorkbook(body: Buffer): string | null {
  const parts = unzipSync(body, { filter: ({ name }) => name === "xl/sharedStrings.xml" });
  const opening = "When this file was made: ";
  const said = textsOf(strFromU8(parts["xl/sharedStrings.xml"] ?? new Uint8Array()));
  return said.find((text) => text.startsWith(opening))?.slice(opening.length) ?? null;
}

/** Of the first sheet: a name, and what its formula came to two cells on. */
export function totalsInWorkbook(body: Buffer): Totals {
  const wanted = ["xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"];
  const parts = unzipSync(body, { filter: ({ name }) => wanted.includes(name) });
  const [texts = "", sheet = ""] = wanted.map((name) => strFromU8(parts[name] ?? new Uint8Array()));
  const shared = textsOf(texts);
  const name = /<c r="A\d+" t="s"[^>]*><v>(\d+)<\/v>/;
  const total = /<c r="C\d+"(?![^>]* t=)[^>]*>(?:<f>[^<]*<\/f>)?<v>([^<]*)<\/v>/;
  return numbered(
    // Other tables of the sheet stand below.
    sheet
      .split("<row ")
      .reverse()
      .map((row) => [shared[Number(name.exec(row)?.[1] ?? -1)] ?? "", Number(total.exec(row)?.[1] ?? Number.NaN)]),
  );
}
