import { compareCosts } from "../../break-even/crossings";
import type { Evaluation } from "../../evaluation/evaluate-scenario";
import { drawsOfScenario } from "../scenario-draws";
import { timedRequest, timesAtLimits } from "../timed-request";
import type { LimitCheck } from "../types";
import { whyUntimed } from "../why-untimed";
import { budgetOf, limitsOf, overloaded } from "./budget";

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
  const draws = drawsOfScenario(evaluation.scenario);
  const checks: LimitCheck[] = [];
  for (const { id } of [...evaluation.approaches].sort((one, other) => compareCosts(one.totalUsd, other.totalUsd))) {
    const baseCase = evaluation.baseCases.get(id);
    if (!baseCase || whyUntimed(baseCase)) continue;
    const request = timedRequest(evaluation.scenario, baseCase);
    const over = request
      ? timesAtLimits(request, budget, draws).filter(({ ms, limit }) => ms > limit.ms)
      : overloaded(budget);
    checks.push({ id, meetsBudget: over.length === 0, over });
    if (over.length === 0) break;
  }
  return checks;
}
