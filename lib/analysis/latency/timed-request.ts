import type { Scenario } from "../../scenario/read/interpret";
import type { ApproachSheet } from "../../scenario/validate/approach-sheet";
import { quantile } from "../../stats/quantiles";
import type { Draws } from "./draws";
import { limitsOf, shareOf } from "./limits/budget";
import { totalTimes } from "./pipeline-times";
import { type Request, requestOf } from "./request-pipeline";
import { isChosenIn } from "./scenario-draws";
import { machinesOf } from "./stage-steps";
import type { Budget } from "./types";
import { whyUntimed } from "./why-untimed";

/**
 * What a request of an approach passes, with so many of an agent's calls drawn one by one. Null where it cannot be timed, or its
 * machines are overloaded.
 */
export function timedRequest(scenario: Scenario, sheet: ApproachSheet, mostDrawn?: number): Request | null {
  const { assembled, sheetValues } = sheet;
  const machines = machinesOf(sheetValues, assembled.stages);
  if (whyUntimed(sheet) || machines?.unstable) return null;
  return requestOf(sheetValues, assembled, machines, isChosenIn(scenario), mostDrawn);
}

/** How long it takes at the percentile of each limit that is set. */
export const timesAtLimits = (request: Request, budget: Budget, draws: Draws) =>
  limitsOf(budget).map(([measure, limit]) => ({
    measure,
    limit,
    ms: quantile(totalTimes(request[measure], draws), shareOf[limit.percentile]) as number,
  }));
