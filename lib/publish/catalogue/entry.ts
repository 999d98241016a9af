import { isOld } from "../../scenario/resolve/price-age";
import { growsOld, type KindId } from "./kinds";

/** A figure, or a table of figures by what they were measured at ("1000/1000" is tokens in / tokens out). */
type Amount = number | Readonly<Record<string, number>>;

/** One state of a record as the catalogue has it, whatever its kind. */
export type Kept = {
  readonly values: Readonly<Record<string, Amount>>;
  readonly low?: Readonly<Record<string, number>>;
  readonly high?: Readonly<Record<string, number>>;
  /** What is no figure, in words. */
  readonly says: readonly (readonly [title: string, text: string])[];
  /** None where the figures follow from other records. */
  readonly source?: { readonly title: string; readonly url: string } | "assumption";
  /** Ids of the records the figures follow from. */
  readonly basedOn: readonly string[];
  readonly asOf: string;
  /** The page is undated, and the day is that of reading it. */
  readonly asOfApprox?: true;
  readonly confidence: string;
  readonly from?: string;
  readonly note?: string;
  /** How it was read, where that was not from the source itself. */
  readonly reading?: string;
};

/** A record of the catalogue with all its states, the first one first. */
export type Entry = {
  readonly id: string;
  readonly kind: KindId;
  readonly provider: string;
  readonly name: string;
  readonly states: readonly [Kept, ...Kept[]];
  readonly retiresOn?: string;
  /** Named days of a wind-down. */
  readonly dates: Readonly<Record<string, string>>;
  /** Regions in which a provider says that requests can be kept. */
  readonly regions: readonly string[];
  /** Records of other kinds it belongs to, by id. */
  readonly about: readonly string[];
};

/** The state in force on a day; before the first, the first. */
export const stateOn = ({ states }: Entry, day: string): Kept =>
  states.reduce((latest, state) => ((state.from ?? "") <= day ? state : latest));

export type Standing = "ended" | "ending" | "current";

/** Whether it can still be had on a day, and whether a last day is known. */
export const standingOn = ({ retiresOn }: Entry, day: string): Standing =>
  retiresOn === undefined ? "current" : retiresOn <= day ? "ended" : "ending";

/** Whether it is a price that was read long ago. */
export const isOldOn = (entry: Entry, day: string): boolean =>
  growsOld(entry.kind) && standingOn(entry, day) !== "ended" && isOld(stateOn(entry, day).asOf, day);

/** The address of the page that has it. */
export const addressOf = ({ id, kind }: Pick<Entry, "id" | "kind">): string => `/catalogue/${id}#${kind}`;
