import { longestQuery } from "@/lib/scenario/read/link";
import { readTitle } from "@/lib/scenario/read/title";

/** A scenario under a name, as it lies in the browser and in a file. */
export type Saved = {
  readonly name: string;
  /** Its whole link: "?p=…&v=1". */
  readonly link: string;
  /** When it was saved, in UTC: "2026-11-21T15:00:00.000Z". */
  readonly savedAt: string;
};

export type Checked = { readonly ok: true; readonly saved: Saved } | { readonly ok: false; readonly because: string };

const refused = (because: string): Checked => ({ ok: false, because });

/** Checks what was stored or imported; nothing in it is believed. */
export function checkSaved(value: unknown): Checked {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return refused("It is not a scenario.");
  const own = (key: keyof Saved): unknown => (Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined);
  const [name, link, savedAt] = [own("name"), own("link"), own("savedAt")];
  if (typeof name !== "string" || readTitle(name) === "") return refused("It has no name.");
  const query = typeof link === "string" ? queryOf(link) : undefined;
  if (query === undefined) return refused("It has no link of a scenario.");
  if (query.length > longestQuery)
    return refused(`Its link has more than ${longestQuery.toLocaleString("en-US")} characters.`);
  if (typeof savedAt !== "string" || !isMoment(savedAt)) return refused("The time it was saved cannot be read.");
  return { ok: true, saved: { name: readTitle(name), link: query, savedAt } };
}

/** Checks the text of a record, as it is stored. */
export function checkText(text: string): Checked {
  try {
    return checkSaved(JSON.parse(text));
  } catch {
    return refused("It is not JSON.");
  }
}

/** The query of a link or of a whole address; only what may stand in a query. */
export function queryOf(link: string): string | undefined {
  const [, query] = /^[^?#\s]*(\?[\w.~!*'();:@$,/?=&%+-]+)(?:#\S*)?$/.exec(link) ?? [];
  return query;
}

function isMoment(text: string): boolean {
  const moment = new Date(text);
  return !Number.isNaN(moment.getTime()) && moment.toISOString() === text;
}
