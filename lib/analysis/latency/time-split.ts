import type { ApproachId } from "../../model/names";
import { type Scenario, withText } from "../../scenario/read/interpret";
import { resolveChoice } from "../../scenario/resolve/resolve-choice";
import { possibleSheet } from "../../scenario/validate/validate-scenario";
import { quantile } from "../../stats/quantiles";
import type { Evaluation } from "../evaluation/evaluate-scenario";
import type { Draws } from "./draws";
import { totalTimes } from "./pipeline-times";
import { timedRequest } from "./timed-request";
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
  const moved = onMachineOf(scenario, hosted.id, own.id);
  const sheet = possibleSheet(moved, hosted.id);
  const request = sheet && timedRequest(moved, sheet);
  if (!request) return null;
  const movedMs = quantile(totalTimes(request.firstToken, draws), 0.95) as number;
  return {
    own: own.id,
    hosted: hosted.id,
    movedMs,
    machineMs: firstToken(hosted) - movedMs,
    methodMs: movedMs - firstToken(own),
  };
}

/** The scenario with one approach on the kind of machine that another has. */
function onMachineOf(scenario: Scenario, id: ApproachId, other: ApproachId): Scenario {
  const chosen = ["host", "machine", "precision"].flatMap((choice) => {
    const [theirs, ours] = [other, id].map((each) => resolveChoice(scenario, choice, each)?.option.id);
    return theirs !== undefined && theirs !== ours ? [[choice, theirs] as const] : [];
  });
  return [["serving", "dedicated"] as const, ...chosen].reduce(
    (before, [choice, option]) => withText(before, `${id}.${choice}`, option),
    scenario,
  );
}
