import type { FieldName } from "../formats/format";

/** Some rows, whatever they are written in, asked by the places of their fields. What is not there is NaN or null. */
export type Source = {
  /** How many rows there are at most. */
  readonly size: number;
  /** By which number a field is asked for; -1 where no row can say it. */
  place(field: FieldName): number;
  /**
   * The numbers of a field, or the milliseconds since 1970 of a moment: NaN where nothing is said, minus infinity where it is
   * neither. The same columns are filled again with the next rows.
   */
  figures(place: number): Float64Array;
  /** Whether a moment says its zone: 1 or 0. */
  zones(place: number): Uint8Array;
  text(place: number, row: number): string | null;
  /** Of so many rows from the first on. */
  fillTexts(place: number, into: (string | null)[], count: number): void;
  /** Numbers that tell one name from another where the name itself is not needed; NaN where there is none. */
  fillNames(place: number, into: Float64Array, count: number): void;
  /** Its blocks of the prompt. */
  numbers(place: number, row: number): readonly number[] | null;
  /** The texts of columns that together make a name. */
  joined(names: readonly string[], row: number): string | null;
  /** Of everything the row says. */
  hash(row: number): number;
  /** What a person calls the field. */
  label(place: number): string;
};

/** Where a source has each field; below 0 for none. Most logs say few of them, and the others are not asked for. */
export type Places = Readonly<Record<FieldName, number>>;
