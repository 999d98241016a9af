import type { Moment } from "../bytes/time";
import type { FieldName } from "../formats/format";

/** One row, whatever it is written in, asked by field. What is not there is NaN or null. */
export type Source = {
  /** NaN where nothing is said, minus infinity where it is no number. */
  number(field: FieldName): number;
  text(field: FieldName): string | null;
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
