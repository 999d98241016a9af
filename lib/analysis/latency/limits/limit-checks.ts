import type { ApproachId } from "../../../model/names";
import { shared } from "../../../shared";
import { compareCosts } from "../../break-even/crossings";
import type { Evaluation } from "../../evaluation/evaluate-scenario";
import { drawsOfScenario } from "../scenario-draws";
import { timedRequest, timesAtLimits } from "../timed-request";
import type { LimitCheck } from "../types";
import { whyUntimed } from "../why-untimed";
import { budgetOf, limitsOf, overloaded } from "./budget";

const known = shared("limitChecks", () => new WeakMap<Evaluation, readonly LimitCheck[]>());
const allKnown = shared("allLimitChecks", () => new WeakMap<Evaluation, readonly LimitCheck[]>());

/** The same of every approach that can be timed. */
export function allLimitChecks(evaluation: Evaluation): readonly LimitCheck[] {
  const before = allKnown.get(evaluation);
  if (before) return before;
  const first = limitChecks(evaluation);
  const checks = first.length === 0 ? first : [...first, ...checksOf(evaluation, new Set(first.map(({ id }) => id)))];
  allKnown.set(evaluation, checks);
  return checks;
}

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

/** Who made all times of an evaluation has its checks, too: what waits for them need not draw again. */
export function takeChecks(evaluation: Evaluation, made: readonly LimitCheck[]): void {
  if (allKnown.has(evaluation)) return;
  const checks = byCost(evaluation).flatMap(({ id }) =>
    made.filter((each) => each.id === id && each.meetsBudget !== null),
  );
  const kept = checks.findIndex(({ meetsBudget }) => meetsBudget);
  allKnown.set(evaluation, checks);
  known.set(evaluation, kept < 0 ? checks : checks.slice(0, kept + 1));
}

const byCost = ({ approaches }: Evaluation) =>
  [...approaches].sort((one, other) => compareCosts(one.totalUsd, other.totalUsd));

function checkInTurn(evaluation: Evaluation): readonly LimitCheck[] {
  const checks: LimitCheck[] = [];
  for (const check of checksOf(evaluation, new Set())) {
    checks.push(check);
    if (check.meetsBudget) break;
  }
  return checks;
}

function* checksOf(evaluation: Evaluation, done: ReadonlySet<ApproachId>): Generator<LimitCheck> {
  const budget = budgetOf(evaluation);
  if (limitsOf(budget).length === 0) return;
  const draws = drawsOfScenario(evaluation.scenario);
  for (const { id } of byCost(evaluation)) {
    const baseCase = evaluation.baseCases.get(id);
    if (!baseCase || done.has(id) || whyUntimed(baseCase)) continue;
    const request = timedRequest(evaluation.scenario, baseCase);
    const over = request
      ? timesAtLimits(request, budget, draws).filter(({ ms, limit }) => ms > limit.ms)
      : overloaded(budget);
    yield { id, meetsBudget: over.length === 0, over };
  }
}
