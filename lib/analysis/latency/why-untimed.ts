import type { ApproachSheet } from "../../scenario/validate/approach-sheet";
import { numberIn } from "./stage-steps";
import type { Untimed } from "./types";

/** Why an approach has no times; null for one that has. */
export function whyUntimed({ assembled, sheetValues }: ApproachSheet): Untimed["why"] | null {
  if (assembled.stages.length === 0) return "quoted";
  const isLate = sheetValues.sheet.quantities.has("batchShare") && numberIn(sheetValues, "batchShare") >= 1;
  return isLate ? "batched" : null;
}
