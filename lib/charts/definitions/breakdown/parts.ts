import type { ApproachResult, LineTotal } from "../../../analysis/break-even/types";
import type { LineKind } from "../../../model/names";
import type { ChartInput } from "../shared/input";

/** What the lines of a bill are summed to. */
export const parts = ["set-up", "running", "queries", "retraining"] as const;
export type Part = (typeof parts)[number];

export const partOf: Record<LineKind, Part> = {
  once: "set-up",
  monthly: "running",
  perQuery: "queries",
  everyMonths: "retraining",
  atMonth: "running",
};

export function partTotals({ lines }: ApproachResult): { part: Part; usd: number }[] {
  return parts
    .map((part) => ({ part, usd: sum(lines.filter(({ kind }) => partOf[kind] === part)) }))
    .filter(({ usd }) => usd > 0);
}

function sum(lines: readonly LineTotal[]): number {
  return lines.reduce((total, { totalUsd }) => total + totalUsd, 0);
}

export function isCheapest({ id }: ApproachResult, { cheapest, approaches }: ChartInput): boolean {
  return approaches.length > 1 && id === cheapest;
}
