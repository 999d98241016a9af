import type { Moment } from "../bytes/time";
import type { FieldName } from "../formats/format";

/** One row, whatever it is written in, asked by field. What is not there is NaN or null. */
export type Source = {
  /** Whether any row may say it. */
  has(field: FieldName): boolean;
  /** NaN where nothing is said, minus infinity where it is no number. */
  number(field: FieldName): number;
  text(field: FieldName): string | null;
  /** Tells one name from another where the name itself is not needed; NaN where there is none. */
  name(field: FieldName): number;
  moment(field: FieldName, into: Moment): void;
  /** Its blocks of the prompt. */
  numbers(field: FieldName): readonly number[] | null;
  /** The texts of columns that together make a name. */
  joined(names: readonly string[]): string | null;
  /** Of everything the row says. */
  hash(): number;
  /** What a person calls the field. */
  label(field: FieldName): string;
};
