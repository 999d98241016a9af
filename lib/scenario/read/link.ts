import { defaultPreset, firstPreset } from "../../presets";
import { givenText, type Issue } from "./issue";
import { decode } from "./query-parameter";
import { fullName } from "./short-names";
import { linkVersion, upgrade } from "./versions";
import { asMade } from "./wild-link";

export { linkVersion };

/** A scenario as it travels: the preset and what differs from it, as text, in the order given. */
export type Draft = {
  readonly preset: string;
  readonly entries: ReadonlyMap<string, string>;
  readonly issues: readonly Issue[];
};

/** A link up to here survives mail, chat and office programs; the strictest of them cut at 2,000. */
export const longestLink = 1_800;

/** What servers and the proxies before them take of an address; beyond it they answer 414. */
export const longestAddress = 8_000;

/** Which part of the page is shown; pictures, cards, files and the API pass it over. */
export const viewKey = "view";

/** Whether inputs that are folded away are on a page that is read without JavaScript. */
export const inputsKey = "inputs";

/** How the page shows a scenario is none of it. */
export const pageKeys: readonly string[] = [viewKey, inputsKey];

/** Longest query that is read: a form may send more than a link holds. */
export const longestQuery = 16_000;

const error = (field: string, code: Issue["code"], message: string, given?: string): Issue => ({
  field,
  code,
  message,
  level: "error",
  ...(given === undefined ? {} : { given: givenText(given) }),
});

/**
 * Reads a query string. Nothing throws and nothing is guessed: what the way here added is passed over, what cannot be used
 * is named and left out. `form` marks a query that a browser without JavaScript made from the whole form.
 */
export function readLink(query: string): Draft {
  const issues: Issue[] = [];
  if (query.length > longestQuery)
    issues.push(
      error("link", "too_long", `The link has ${query.length} characters; the first ${longestQuery} were read.`),
    );
  const given = givenIn(query);
  for (const key of pageKeys) given.delete(key);
  return readEntries(given, issues, true);
}

/** What a page opens with: a visitor who brings no scenario is shown the first preset. */
export function readPageLink(query: string): Draft {
  const isEmpty = [...givenIn(query).keys()].every((key) => pageKeys.includes(key));
  return readLink(isEmpty ? writeLink(firstPreset.id, []) : query);
}

/** The texts of each parameter of a query, by name. */
export function givenIn(query: string): Map<string, string[]> {
  const given = new Map<string, string[]>();
  for (const part of asMade(withinBounds(query)).split("&")) {
    if (part === "") continue;
    const [, key = "", text = ""] = /^([^=]*)=?(.*)$/s.exec(part) ?? [];
    const name = decode(key);
    const texts = given.get(name);
    if (texts) texts.push(decode(text));
    else given.set(name, [decode(text)]);
  }
  return given;
}

/** The part that a cut goes through would be read as another value. */
const withinBounds = (query: string): string =>
  query.length > longestQuery ? query.slice(0, longestQuery).replace(/(?:^|&)[^&]*$/, "") : query;

/** Reads named texts, each possibly given several times. What has no end to lose may come without a version. */
export function readEntries(
  given: ReadonlyMap<string, readonly string[]>,
  before: readonly Issue[],
  mayBeCut: boolean,
): Draft {
  const issues = [...before];
  const entries = new Map<string, string>();
  for (const [key, texts] of byFullName(given)) {
    if (texts.length > 1) issues.push(givenTwice(key, texts.length));
    else entries.set(key, texts[0] ?? "");
  }
  const version = take(entries, "v");
  const preset = take(entries, "p");
  take(entries, "form");
  issues.push(...versionIssues(version, mayBeCut && given.size > 0));
  const content = { preset: preset ?? defaultPreset.id, entries };
  return { ...upgrade(content, isReadable(version) ? Number(version) : linkVersion), issues };
}

export const givenTwice = (key: string, times: number): Issue =>
  error(key, "given_twice", `${key} is given ${times} times, so none of them is used.`);

/** A field given by its name and by its short one is given twice. */
function byFullName(given: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly string[]> {
  const named = new Map<string, readonly string[]>();
  for (const [key, texts] of given) {
    const name = fullName(key);
    const before = named.get(name);
    named.set(name, before ? [...before, ...texts] : texts);
  }
  return named;
}

/** Exactly as it is written: "01" or "1.0" is a version nobody made. */
const isReadable = (version: string | undefined): version is string =>
  version !== undefined && /^[1-9]$/.test(version) && Number(version) <= linkVersion;

function take(entries: Map<string, string>, key: string): string | undefined {
  const text = entries.get(key);
  entries.delete(key);
  return text;
}

function versionIssues(version: string | undefined, isCut: boolean): Issue[] {
  if (version === undefined)
    return isCut
      ? [
          {
            field: "v",
            code: "link_cut",
            level: "warning",
            message: `This link looks cut off: its end (v=${linkVersion}) is missing. What could be read is filled in; the rest is the preset's.`,
          },
        ]
      : [];
  if (isReadable(version)) return [];
  if (/^\d{1,6}$/.test(version) && Number(version) > linkVersion)
    return [
      error("v", "newer_link", "This link was made with a newer version of Crossover. Reload the page.", version),
    ];
  return [error("v", "link_cut", `This link's version is ${givenText(version)}; ${readable} can be read.`, version)];
}

const readable = linkVersion === 1 ? "only 1" : `only 1 to ${linkVersion}`;

/** Writes a link's query: the preset, what differs, the version last. */
export function writeLink(preset: string, entries: Iterable<readonly [string, string]>): string {
  const parts = [["p", preset] as const, ...entries, ["v", String(linkVersion)] as const];
  return `?${parts.map(([key, text]) => `${encode(key)}=${encode(text)}`).join("&")}`;
}

/**
 * Percent-encoding that leaves a link readable: only what a query or a document would trip over is escaped. A percent sign
 * before two hexadecimal digits has the first of them escaped, too: "%2541" says that a link was encoded twice.
 */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed())
    .replace(/%20/g, "+")
    .replace(/%2C/g, ",")
    .replace(/%3A/g, ":")
    .replace(/%25([\dA-F])(?=[\dA-F])/gi, (_, digit: string) => `%25%${digit.charCodeAt(0).toString(16)}`);
}
