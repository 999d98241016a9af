import type { Scenario } from "../../scenario/read/interpret";
import type { ApproachSheet } from "../../scenario/validate/approach-sheet";
import type { SheetValues } from "../../sheet/evaluate";
import type { Draws } from "./draws";
import { limitsOf } from "./limits/budget";
import { totalTimes } from "./pipeline-times";
import { type Request, requestOf } from "./request-pipeline";
import { isChosenIn } from "./scenario-draws";
import { machinesOf } from "./stage-steps";
import { percentilesOf } from "./step-times";
import type { Budget } from "./types";
import { whyUntimed } from "./why-untimed";

/**
 * What a request of an approach passes, with so many of an agent's calls drawn one by one. Null where it cannot be timed, or its
 * machines are overloaded.
 */
export function timedRequest(scenario: Scenario, sheet: ApproachSheet, mostDrawn?: number): Request | null {
  const { assembled, sheetValues } = sheet;
  const before = mostDrawn === undefined ? known.get(sheetValues) : undefined;
  if (before) return before;
  const machines = machinesOf(sheetValues, assembled.stages);
  if (whyUntimed(sheet) || machines?.unstable) return null;
  const request = requestOf(sheetValues, assembled, machines, isChosenIn(scenario), mostDrawn);
  if (mostDrawn === undefined) known.set(sheetValues, request);
  return request;
}

/** Draws keep the times of a request as long as that: who asks whether a limit is kept, and who asks for all times, draw once. */
const known = new WeakMap<SheetValues, Request>();

type LimitOfMeasure = ReturnType<typeof limitsOf>[number];

/** How long it takes at the percentile of a limit. */
export const timeAtLimit = (request: Request, [measure, limit]: LimitOfMeasure, draws: Draws) => ({
  measure,
  limit,
  ms: percentilesOf(totalTimes(request[measure], draws))[`${limit.percentile}Ms`],
});

/** How long it takes at the percentile of each limit that is set. */
export const timesAtLimits = (request: Request, budget: Budget, draws: Draws) =>
  limitsOf(budget).map((one) => timeAtLimit(request, one, draws));
