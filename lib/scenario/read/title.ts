import type { Issue } from "./issue";

/** The link name of the title a person gave to a scenario. */
export const titleKey = "title";

export const longestTitle = 80;

/** Line breaks, other control characters, and those that turn the direction of what follows. */
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/** Nobody would see it, nor press a link of that name. */
const invisible = /^[\p{Cf}\p{Mn}\s]*$/u;

/** A title in one line, of characters that can be shown, and no longer than a heading. */
export function readTitle(text: string): string {
  const cut = [...inOneLine(text)].slice(0, longestTitle).join("").trim();
  return invisible.test(cut) ? "" : cut;
}

const inOneLine = (text: string): string => text.toWellFormed().replace(unprintable, " ").replace(/\s+/g, " ").trim();

/** A title that is too long is cut, and that is said. */
export function titleIssue(text: string): Issue | undefined {
  const characters = [...inOneLine(text)].length;
  if (characters <= longestTitle) return;
  const message = `Title: it has ${characters} characters; the first ${longestTitle} are used.`;
  return { field: titleKey, code: "too_long", level: "warning", message };
}

/** What a scenario is called where it is shown: by its own title, or by its preset's. */
export const nameOf = ({ title, preset }: { readonly title: string; readonly preset: { readonly title: string } }) =>
  title || preset.title;
