import type { Format } from "../formats/format";
import type { Totals } from "../totals/totals";
import type { Rejected } from "./rejected";

/** A log that was read. */
export type LogReading = {
  readonly format: Pick<Format, "id" | "title" | "note">;
  /** The names that were found, for a person to map. */
  readonly columns: readonly string[];
  /** Which of them says what. */
  readonly used: Readonly<Record<string, string>>;
  readonly totals: Totals;
  readonly rejected: Rejected;
  /** Times without a zone, which are read as UTC. */
  readonly zoneless: number;
  readonly rows: number;
};

/** The log is none that can be read; its message is for people. */
export class UnreadableLog extends Error {
  constructor(
    message: string,
    /** The names that were found, for a person to say which is which. */
    readonly columns: readonly string[] = [],
  ) {
    super(message);
  }
}

/** What reads the bytes once it is known what they are. */
export type Rows = {
  push(piece: Uint8Array): void;
  end(): Omit<LogReading, "totals" | "rejected">;
};
