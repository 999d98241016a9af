import type { Formerly } from "./edition";
import type { ApproachId } from "./names";

/**
 * Where the value of a quantity or a choice lives. `shared`: one for all approaches. `approach`: one per approach. `overridable`: one for
 * all, and any approach may have its own.
 */
export type Scope = "shared" | "approach" | "overridable";

/** Where a field is edited: a group all approaches share, or the group of one approach. */
export type Section = "situation" | "needs" | "model" | "latency" | ApproachId;

/** Figures and where they come from. */
export type Sourced = {
  readonly title: string;
  readonly values?: Readonly<Record<string, number>>;
  /** Ranges, as they would be typed, by approach or by another name. */
  readonly ranges?: Readonly<Record<string, string>>;
  readonly source?: { readonly title: string; readonly url?: string };
  readonly asOf?: string;
  /** What a reader should know: other readings, and when it stops. */
  readonly note?: string;
};

/** An option of a choice that is not a catalogue record, with the figures it brings. */
export type Option = Sourced & {
  readonly id: string;
  readonly retiresOn?: string;
  /** Figures that are not of the record itself, each with a source of its own. */
  readonly also?: readonly Sourced[];
  /** What its figures are from later days on, in order, each with the day on which that was read. */
  readonly later?: readonly {
    readonly from: string;
    readonly values: Readonly<Record<string, number>>;
    readonly asOf?: string;
  }[];
  /** What was chosen under this other choice is meant. */
  readonly follows?: string;
  /** The price record it is bought at, where it is a measurement of a priced thing. */
  readonly priced?: string;
};

/** A decision that is not a number. Either a list of options, or a record of the catalogue of one of some kinds. */
export type Choice = {
  readonly id: string;
  readonly title: string;
  readonly help: string;
  readonly scope: Scope;
  readonly options?: (approach: ApproachId | null) => readonly Option[];
  /** Kinds of the catalogue whose records may be chosen. */
  readonly kinds?: readonly string[];
  /** Any day, written YYYY-MM-DD; where none is given, that of the preset. */
  readonly day?: true;
  /** After the options, the latency records of this kind. */
  readonly timing?: string;
  /** The record must bring at least one of these figures to be of use here. */
  readonly needs?: readonly string[];
  /** Where it is edited, if not where its technique is. */
  readonly section?: Section;
  /** Shown first in its group, without opening anything. */
  readonly first?: true;
  /** Asked only beside this other technique. */
  readonly besides?: string;
  /** It says what is done, not only what that costs, so a frozen link names it beside the figures. */
  readonly decides?: true;
  /** Another choice: while its chosen option names a priced record and nothing is chosen here, that record is meant. */
  readonly namedBy?: string;
  /** The option in force where the preset makes no choice. */
  readonly default?: string;
  /** What it was up to an edition, for the links that were frozen in it. */
  readonly formerDefaults?: Formerly<string>;
};

/** Leaves an optional technique out. */
export const none: Option = { id: "none", title: "None" };
