import { type Formerly, heldIn } from "./edition";
import type { ApproachId } from "./names";

/** A value that holds unless a preset, a record or the user has another. */
export type Default = {
  /** A number or a range, as it would be typed. */
  readonly is: number | string;
  /** Left out for an assumption. */
  readonly source?: { readonly title: string; readonly url?: string };
  readonly asOf?: string;
  readonly note?: string;
};

/** The defaults a quantity may have. */
type WithDefaults = {
  readonly default?: Default;
  readonly ownDefaults?: Readonly<Partial<Record<ApproachId, Default>>>;
  readonly formerDefaults?: Formerly<Default>;
};

/** What a quantity has where nobody gives it, by the formulas of an edition. */
export const defaultIn = (quantity: WithDefaults, edition: number, approach: ApproachId | null): Default | undefined =>
  heldIn(quantity.formerDefaults, edition) ?? (approach && quantity.ownDefaults?.[approach]) ?? quantity.default;
