import { type CatalogRecord, recordAt, recordsOf } from "../../catalog";

/** "azure/gpt-4o-mini-2024-07-18" is gpt-4o-mini: no provider before it, no date or mark behind it, every divider alike. */
export const tidyModel = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/^.*\//, "")
    .replace(/(?:[-@]20\d\d-?\d\d-?\d\d|[-:@]latest|:free)$/, "")
    .replace(/[^a-z0-9]+/g, "-");

/** The price of a model by the name that a log or an invoice gives it, in force on a day (YYYY-MM-DD). */
export function listPrice(name: string, day: string): CatalogRecord | undefined {
  const tidy = tidyModel(name);
  const known = tidy === "" ? undefined : recordsOf("model").find((record) => tidyModel(record.name) === tidy);
  return known && recordAt("model", known.id, day);
}

/** What tokens cost at prices in dollars a million, some of the prompt read from a cache. */
export function tokenCost(
  { inputUsdPerMTok = 0, cachedInputUsdPerMTok = inputUsdPerMTok, outputUsdPerMTok = 0 }: CatalogRecord["values"],
  { prompt, answer, cachedShare }: { readonly prompt: number; readonly answer: number; readonly cachedShare: number },
): number {
  const input = inputUsdPerMTok * (1 - cachedShare) + cachedInputUsdPerMTok * cachedShare;
  return (prompt * input + answer * outputUsdPerMTok) / 1e6;
}
