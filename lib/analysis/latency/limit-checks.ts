import { quantile } from "../../stats/quantiles";
import { compareCosts } from "../break-even/crossings";
import type { Evaluation } from "../evaluation/evaluate-scenario";
import { drawsOfScenario, isChosenIn } from "./composed-times";
import { budgetOf } from "./latency";
import { totalTimes } from "./pipeline-times";
import { requestOf } from "./request-pipeline";
import { machinesOf } from "./stage-steps";
import type { TimedApproach } from "./timed-approach";
import { type LimitCheck, limitsOf, type Over, shareOf } from "./types";
import { whyUntimed } from "./why-untimed";

const known = new WeakMap<Evaluation, readonly LimitCheck[]>();

/**
 * Which approaches keep the limits, as far as an answer needs it: the cheapest first, until one keeps them. The same draws as
 * for all latencies, so the two never disagree. Empty without a limit.
 */
export function limitChecks(evaluation: Evaluation): readonly LimitCheck[] {
  const before = known.get(evaluation);
  if (before) return before;
  const checks = checkInTurn(evaluation);
  known.set(evaluation, checks);
  return checks;
}

function checkInTurn(evaluation: Evaluation): readonly LimitCheck[] {
  const budget = budgetOf(evaluation);
  if (limitsOf(budget).length === 0) return [];
  const [draws, isChosen] = [drawsOfScenario(evaluation.scenario), isChosenIn(evaluation.scenario)];
  const checks: LimitCheck[] = [];
  for (const { id } of [...evaluation.approaches].sort((one, other) => compareCosts(one.totalUsd, other.totalUsd))) {
    const baseCase = evaluation.baseCases.get(id);
    if (!baseCase || whyUntimed(baseCase)) continue;
    const over = overIn({ baseCase, isChosen, draws, budget });
    checks.push({ id, meetsBudget: over.length === 0, over });
    if (over.length === 0) break;
  }
  return checks;
}

function overIn({
  baseCase: { assembled, bill },
  isChosen,
  draws,
  budget,
}: Pick<TimedApproach, "baseCase" | "isChosen" | "draws" | "budget">): readonly Over[] {
  const machines = machinesOf(bill.sheetValues, assembled.stages);
  if (machines?.unstable) return limitsOf(budget).map(([measure, limit]) => ({ measure, limit, ms: null }));
  const request = requestOf(bill.sheetValues, assembled, machines, isChosen);
  return limitsOf(budget).flatMap(([measure, limit]): Over[] => {
    const ms = quantile(totalTimes(request[measure], draws), shareOf[limit.percentile]) as number;
    return ms > limit.ms ? [{ measure, limit, ms }] : [];
  });
}
