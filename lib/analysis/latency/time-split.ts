import { withText } from "../../scenario/read/interpret";
import { possibleSheet } from "../../scenario/validate/validate-scenario";
import { quantile } from "../../stats/quantiles";
import type { Evaluation } from "../evaluation/evaluate-scenario";
import { isChosenIn } from "./composed-times";
import type { Draws } from "./draws";
import { totalTimes } from "./pipeline-times";
import { requestOf } from "./request-pipeline";
import { machinesOf } from "./stage-steps";
import type { ApproachLatency, TimeSplit } from "./types";

/**
 * Between the fastest approach on machines of its own and the cheapest that is hosted: what the machine and what the method
 * makes of the difference in first tokens, p95. Null where all run alike, or the hosted one cannot run on machines.
 */
export function timeSplit(
  { scenario, approaches }: Evaluation,
  timed: readonly ApproachLatency[],
  draws: Draws,
): TimeSplit | null {
  const firstToken = ({ times }: ApproachLatency) => times?.firstToken.p95.ms ?? Number.POSITIVE_INFINITY;
  const totalOf = ({ id }: ApproachLatency) => approaches.find((each) => each.id === id)?.totalUsd ?? 0;
  const [own] = timed.filter((each) => each.serving && each.times).sort((a, b) => firstToken(a) - firstToken(b));
  const [hosted] = timed.filter(({ serving, times }) => !serving && times).sort((a, b) => totalOf(a) - totalOf(b));
  if (!own || !hosted) return null;
  const moved = withText(scenario, `${hosted.id}.serving`, "dedicated");
  const sheet = possibleSheet(moved, hosted.id);
  const machines = sheet && machinesOf(sheet.sheetValues, sheet.assembled.stages);
  if (!sheet || !machines || machines.unstable) return null;
  const request = requestOf(sheet.sheetValues, sheet.assembled, machines, isChosenIn(moved));
  const movedMs = quantile(totalTimes(request.firstToken, draws), 0.95) as number;
  return {
    own: own.id,
    hosted: hosted.id,
    movedMs,
    machineMs: firstToken(hosted) - movedMs,
    methodMs: movedMs - firstToken(own),
  };
}
