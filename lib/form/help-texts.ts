import { fields } from "../model/registry";

/** What each field means, by its name, whosever value it is. */
export type HelpTexts = ReadonlyMap<string, string>;

/** In browsers these texts are empty (`scripts/build/for-browsers.cjs`); `/help.json` has them, for who looks. */
export const helpTexts: HelpTexts = new Map(
  [...fields.values()].map((field) => [field.name, field.type === "choice" ? field.choice.help : field.quantity.help]),
);

/** Where the texts are fetched. */
export const helpAddress = "/help.json";

/** What the field of an input means: "passages" for "rag.passages". */
export const helpOf = (texts: HelpTexts, id: string): string => texts.get(fields.get(id)?.name ?? "") ?? "";
