/** What a link says, of whatever version: the preset, and what differs from it as text. */
export type LinkContent = { readonly preset: string; readonly entries: ReadonlyMap<string, string> };

/**
 * Says in the words of the next version what a link of one version said: renames a field, writes out a figure whose default
 * moved. A step is never edited once links of its version are about; `tests/links` holds it to its word.
 */
export type LinkStep = (content: LinkContent) => LinkContent;

/** The first step reads version 1 as version 2, and so on; none yet. */
const linkSteps: readonly LinkStep[] = [];

/**
 * The version links are written in. One digit for as long as it lasts: a cut `v=12` would be a whole `v=1`, so a tenth
 * version needs another mark at the end.
 */
export const linkVersion = linkSteps.length + 1;

/** Reads a link of a version as one of the present version, step by step. */
export const upgrade = (content: LinkContent, version: number, steps: readonly LinkStep[] = linkSteps): LinkContent =>
  steps.slice(version - 1).reduce((read, step) => step(read), content);
