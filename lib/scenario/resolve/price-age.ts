import { isOld, oldAfterDays } from "../../catalog/age";
import type { Quantity } from "../../model/technique";
import type { ResolvedInput } from "./resolved-input";

export const isPrice = (unit: string): boolean => /^(USD|cent)/.test(unit);

/** That a price was read long before a day, for whoever reads its source. */
export const ageOf = (asOf: string | undefined, date: string): string | undefined =>
  asOf !== undefined && isOld(asOf, date) ? `more than ${oldAfterDays} days before ${date}` : undefined;

/** The same value, marked where it is an old price. */
export function aged(input: ResolvedInput, { unit }: Pick<Quantity, "unit">, date: string): ResolvedInput {
  const old = isPrice(unit) ? ageOf(input.origin.asOf, date) : undefined;
  return old === undefined ? input : { ...input, origin: { ...input.origin, old } };
}
