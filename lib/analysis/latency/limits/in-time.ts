import type { ApproachId } from "../../../model/names";
import { shared } from "../../../shared";
import { splitByModel } from "../../base-case/split";
import { cheapestByVolume, compareCosts } from "../../break-even/crossings";
import type { Evaluation } from "../../evaluation/evaluate-scenario";
import { allLimitChecks } from "./limit-checks";

/** What is compared where a limit on time leaves some approaches out. */
export type InTime = {
  /** The evaluation without those that are late; the same one where none is left out, or none would be left. */
  readonly evaluation: Evaluation;
  /** Those that are late or, where the cheapest is late, cannot be timed. */
  readonly late: readonly ApproachId[];
  /** False where no approach that can be timed keeps the limits: there is no answer, and costs stand alone. */
  readonly isAnyInTime: boolean;
};

const known = shared("inTime", () => new WeakMap<Evaluation, InTime>());

/**
 * Who may be the answer under the limits, so that odds, charts and maps name nobody whom the limits exclude. As in the
 * answer, who cannot be timed counts only while the cheapest of all keeps the limits or cannot be timed.
 */
export function inTime(evaluation: Evaluation): InTime {
  const before = known.get(evaluation);
  if (before) return before;
  const made = compare(evaluation);
  known.set(evaluation, made);
  return made;
}

function compare(evaluation: Evaluation): InTime {
  const checks = allLimitChecks(evaluation);
  const isLate = (id: ApproachId | null) => checks.some((each) => each.id === id && !each.meetsBudget);
  const isKept = isLate(evaluation.cheapest)
    ? (id: ApproachId) => checks.some((each) => each.id === id && each.meetsBudget)
    : (id: ApproachId) => !isLate(id);
  const late = evaluation.approaches.flatMap(({ id }) => (isKept(id) ? [] : [id]));
  if (late.length === 0) return { evaluation, late, isAnyInTime: true };
  if (late.length === evaluation.approaches.length) return { evaluation, late, isAnyInTime: false };
  return { evaluation: without(evaluation, isKept), late, isAnyInTime: true };
}

function without(evaluation: Evaluation, isKept: (id: ApproachId) => boolean): Evaluation {
  const approaches = evaluation.approaches.filter(({ id }) => isKept(id));
  const [cheapest = null, runnerUp = null] = [...approaches].sort((one, other) =>
    compareCosts(one.totalUsd, other.totalUsd),
  );
  const baseCases = new Map([...evaluation.baseCases].filter(([id]) => isKept(id)));
  const [best, next] = [cheapest, runnerUp].map((each) => each && baseCases.get(each.id));
  const leastUsd = cheapest?.totalUsd ?? 0;
  const beyond = (usd: number) => (compareCosts(usd, leastUsd) === 0 ? 0 : usd - leastUsd);
  return {
    ...evaluation,
    approaches,
    beyondCheapestUsd: new Map(approaches.map(({ id, totalUsd }) => [id, beyond(totalUsd)])),
    ended: evaluation.ended.filter(({ id }) => isKept(id)),
    pairs: evaluation.pairs.filter(({ challenger, incumbent }) => isKept(challenger) && isKept(incumbent)),
    envelope: cheapestByVolume(approaches.map(({ id, curve }) => [id, curve] as const)),
    cheapest: cheapest?.id ?? null,
    runnerUp: runnerUp?.id ?? null,
    split: best && next ? splitByModel(evaluation.scenario, best, next, evaluation.horizonMonths) : null,
    baseCases,
  };
}
