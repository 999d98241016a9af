import { approachIds } from "../model/names";
import { givenText } from "../scenario/read/issue";
import { decode } from "../scenario/read/query-parameter";
import { withoutNoise } from "../scenario/read/wild-link";

/** Which approach of each scenario the charts show: one for all, or the one that is cheapest in each. */
export const lineChoices = ["cheapest", ...approachIds] as const;
export type LineChoice = (typeof lineChoices)[number];

export const maxCompared = 4;

/** Stands last in every address that is made here. */
export const comparisonVersion = "1";

const parameters: readonly string[] = ["s", "of", "show", "v"];

/** What `/compare` is asked for. */
export type ComparedLinks = {
  /** The queries of the scenarios as they were given, without the question mark: what is wrong in one is said beside it. */
  readonly scenarios: readonly string[];
  readonly of: LineChoice;
  /** Everything that is used, or only what differs. */
  readonly showsAll: boolean;
  readonly problems: readonly string[];
};

/** Reads the query of `/compare`. Nothing throws and nothing is guessed. */
export function readComparison(query: string): ComparedLinks {
  const given = givenIn(query);
  const problems: string[] = [];
  const all = (given.get("s") ?? []).map(queryIn).filter((text) => text !== "");
  if (all.length > 0) problems.push(...endProblems(given));
  if (all.length > maxCompared)
    problems.push(`${all.length} scenarios are given; the first ${maxCompared} are compared.`);
  const of = single(given, "of", problems) ?? "cheapest";
  const show = single(given, "show", problems) ?? "differences";
  if (!isLineChoice(of)) problems.push(`of: ${givenText(of)} is no approach, so each scenario’s cheapest is drawn.`);
  if (show !== "all" && show !== "differences")
    problems.push(`show: ${givenText(show)} means nothing; it is “all” or “differences”.`);
  const unknown = [...given.keys()].filter((key) => !parameters.includes(key));
  if (unknown.length > 0)
    problems.push(`Ignored, because this page has no such parameter: ${givenText(unknown.join(", "))}.`);
  return {
    scenarios: all.slice(0, maxCompared),
    of: isLineChoice(of) ? of : "cheapest",
    showsAll: show === "all",
    problems,
  };
}

function givenIn(query: string): ReadonlyMap<string, readonly string[]> {
  const given = new Map<string, string[]>();
  for (const part of withoutNoise(query).split("&")) {
    if (part === "") continue;
    const [, key = "", text = ""] = /^([^=]*)=?(.*)$/s.exec(part) ?? [];
    const name = decode(key);
    const texts = given.get(name);
    if (texts) texts.push(decode(text));
    else given.set(name, [decode(text)]);
  }
  return given;
}

/** What was written last tells whether the address is whole: it may lack a scenario without any other trace. */
function endProblems(given: ReadonlyMap<string, readonly string[]>): string[] {
  const problems: string[] = [];
  const version = single(given, "v", problems);
  if (problems.length > 0 || version === comparisonVersion) return problems;
  return version === undefined || version === ""
    ? [`This address may have been cut off: its end (v=${comparisonVersion}) is missing.`]
    : [`v: ${givenText(version)} is no version of a comparison; ${comparisonVersion} is.`];
}

/** The address of a comparison, its version last, with as little escaped as can be: it holds whole links. */
export function writeComparison({ scenarios, of, showsAll }: Omit<ComparedLinks, "problems">): string {
  const parts = [
    ...scenarios.map(
      (query) => `s=${encodeURIComponent(query.toWellFormed()).replace(/%(3D|2C|3A)/g, decodeURIComponent)}`,
    ),
    ...(of === "cheapest" ? [] : [`of=${of}`]),
    ...(showsAll ? ["show=all"] : []),
  ];
  return parts.length === 0 ? "/compare" : `/compare?${[...parts, `v=${comparisonVersion}`].join("&")}`;
}

/** A query as it can stand in an address: what a query may not hold is escaped, and nothing twice. */
export const asLink = (query: string): string =>
  `?${query.toWellFormed().replace(/[^\w.~!*'();:@$,/?=&%+-]/gu, (character) => encodeURIComponent(character))}`;

/** A person may paste a whole address; the scenario is its query. */
function queryIn(text: string): string {
  const [, address, query = ""] = /^([^?&=]*)\?(.*)$/s.exec(text.trim()) ?? [];
  return address === undefined ? text.trim() : query.replace(/#.*$/s, "");
}

function single(given: ReadonlyMap<string, readonly string[]>, key: string, problems: string[]): string | undefined {
  const texts = given.get(key) ?? [];
  if (texts.length > 1) problems.push(`${key} is given ${texts.length} times, so none of them is used.`);
  return texts.length === 1 ? texts[0] : undefined;
}

const isLineChoice = (text: string): text is LineChoice => (lineChoices as readonly string[]).includes(text);
