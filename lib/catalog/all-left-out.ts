import { leftOut } from "./left-out";
import type { LeftOut } from "./left-out-entry";
import { leftOutOfReference } from "./left-out-reference";
import { leftOutUnsaid } from "./left-out-unsaid";

/** Every figure of the catalogue that no formula reads, those of records that no field chooses included. */
export const allLeftOut: readonly LeftOut[] = [...leftOut, ...leftOutUnsaid, ...leftOutOfReference];
