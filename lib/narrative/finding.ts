import { compareCosts, isClose } from "../analysis/break-even/crossings";
import type { ApproachResult } from "../analysis/break-even/types";
import type { Evaluation, RuledOutResult } from "../analysis/evaluation/evaluate-scenario";
import { inTime } from "../analysis/latency/limits/in-time";
import { limitChecks, takeChecks } from "../analysis/latency/limits/limit-checks";
import type { Latency, LimitCheck, Remedy } from "../analysis/latency/types";
import type { Odds } from "../analysis/uncertainty/types";
import type { ApproachId } from "../model/names";
import { withinBudget } from "./limit-words";

/** What a headline says, as data; `rule` is which rule found it. */
export type Finding =
  | { readonly rule: "none" }
  /** Those that are priced are all ruled out by a need. */
  | { readonly rule: "unfit"; readonly cheapest: RuledOutResult }
  /** The only one that is priced, or the only one that keeps a limit. */
  | { readonly rule: "single"; readonly best: ApproachResult; readonly isLimited: boolean }
  /** The cheapest where a need rules some out; `passedOver` is one of those that costs less. */
  | {
      readonly rule: "fit";
      readonly best: ApproachResult;
      readonly next: ApproachResult | undefined;
      readonly isLimited: boolean;
      readonly passedOver: RuledOutResult | null;
    }
  | { readonly rule: "close" | "clear"; readonly best: ApproachResult; readonly next: ApproachResult }
  /** Others may cost the same as the two best; all of them are `tied`. */
  | {
      readonly rule: "equal";
      readonly best: ApproachResult;
      readonly next: ApproachResult;
      readonly tied: readonly ApproachResult[];
    }
  /** The cheapest of all is too late; `best` is the cheapest that keeps the limits. */
  | {
      readonly rule: "budget";
      readonly best: ApproachResult;
      readonly cheapest: ApproachResult;
      readonly late: LimitCheck;
      readonly wayOut: WayOut | null;
    }
  /** No approach that can be timed keeps the limits; `late` is the cheapest of all. */
  | {
      readonly rule: "late";
      readonly best: ApproachResult;
      readonly late: LimitCheck;
      readonly wayOut: WayOut | null;
    };

/** What can be bought so that an approach that is too late keeps the limits, for less than the answer; the cheapest such. */
export type WayOut = { readonly id: ApproachId; readonly remedy: Remedy };

/**
 * With odds, two approaches are also too close to call when their ranges leave either ahead. With a limit, the answer is
 * the cheapest that keeps it, whether or not all latencies are known yet.
 */
export function findingOf(evaluation: Evaluation, odds: Odds | null, latency: Latency | null): Finding {
  const best = evaluation.approaches.find(({ id }) => id === evaluation.cheapest);
  if (!best) return nothingFits(evaluation);
  if (latency) takeChecks(evaluation, latency.approaches);
  const limited = withinLimits(evaluation, latency, best);
  if (limited) return limited;
  // Who is over a limit is nobody's next.
  const { evaluation: compared, late } = inTime(evaluation);
  const isLimited = late.length > 0;
  const next = compared.approaches.find(({ id }) => id === compared.runnerUp);
  const fit = withinNeeds(evaluation, best, next, isLimited);
  if (!next) return fit ?? { rule: "single", best, isLimited };
  const ties = ({ totalUsd }: ApproachResult) => compareCosts(totalUsd, best.totalUsd) === 0;
  if (ties(next)) return { rule: "equal", best, next, tied: compared.approaches.filter(ties) };
  const isTooClose = isClose(best.totalUsd, next.totalUsd) || isOpen(next.totalUsd - best.totalUsd, best, odds);
  if (isTooClose) return { rule: "close", best, next };
  return fit ?? { rule: "clear", best, next };
}

function nothingFits(evaluation: Evaluation): Finding {
  const cheapest = cheapestRuledOut(evaluation, Number.POSITIVE_INFINITY);
  return cheapest ? { rule: "unfit", cheapest } : { rule: "none" };
}

/** Null where no need rules anything out. */
function withinNeeds(
  evaluation: Evaluation,
  best: ApproachResult,
  next: ApproachResult | undefined,
  isLimited: boolean,
): Finding | null {
  if (evaluation.ruledOut.length === 0) return null;
  return { rule: "fit", best, next, isLimited, passedOver: cheapestRuledOut(evaluation, best.totalUsd) };
}

/** The cheapest of those that a need rules out, where it costs less. */
export const cheapestRuledOut = ({ ruledOut }: Evaluation, belowUsd: number): RuledOutResult | null =>
  ruledOut.reduce<RuledOutResult | null>(
    (least, each) => (each.result.totalUsd < (least?.result.totalUsd ?? belowUsd) ? each : least),
    null,
  );

/** What a table of the approaches compares them with. */
export type Yardstick = {
  /** The answer, or without one in time the cheapest. */
  readonly best: ApproachResult | undefined;
  /** It is the answer. */
  readonly isAnswer: boolean;
  /** It is the cheapest of those in time, not of all. */
  readonly isLimited: boolean;
  /** What each costs beyond it, US dollars; 0 for every one that ties with it. */
  readonly beyondUsd: ReadonlyMap<ApproachId, number>;
};

const yardsticks = new WeakMap<Evaluation, Yardstick>();

/** By the costs and the limits alone, so that it is known as soon as the costs are; one for each evaluation. */
export function yardstickOf(evaluation: Evaluation): Yardstick {
  const known = yardsticks.get(evaluation);
  if (known) return known;
  const made = makeYardstick(evaluation);
  yardsticks.set(evaluation, made);
  return made;
}

function makeYardstick(evaluation: Evaluation): Yardstick {
  const { approaches, cheapest, beyondCheapestUsd } = evaluation;
  const finding = findingOf(evaluation, null, null);
  if (finding.rule !== "budget") {
    const best = approaches.find(({ id }) => id === cheapest);
    return { best, isAnswer: finding.rule !== "late", isLimited: false, beyondUsd: beyondCheapestUsd };
  }
  const { best } = finding;
  const beyond = ({ totalUsd }: ApproachResult) =>
    compareCosts(totalUsd, best.totalUsd) === 0 ? 0 : totalUsd - best.totalUsd;
  const beyondUsd = new Map(approaches.map((each) => [each.id, beyond(each)]));
  return { best, isAnswer: true, isLimited: true, beyondUsd };
}

/** What a table or a file says of an approach besides its costs; empty for most. */
export function standing(evaluation: Evaluation, id: ApproachId): string {
  const { best, isAnswer, isLimited } = yardstickOf(evaluation);
  if (best?.id === id) {
    if (!isAnswer) return "cheapest, misses the latency limit";
    return isLimited ? "cheapest in time" : "cheapest";
  }
  return isLimited && id === evaluation.cheapest ? "cheaper, misses the latency limit" : "";
}

/** Null where the cheapest of all keeps the limits, or cannot be timed. */
function withinLimits(evaluation: Evaluation, latency: Latency | null, cheapest: ApproachResult): Finding | null {
  const checks = latency?.approaches ?? limitChecks(evaluation);
  const late = checks.find(({ id, meetsBudget }) => id === cheapest.id && meetsBudget === false);
  if (!late) return null;
  const [best] = withinBudget(evaluation, checks);
  const wayOut = latency && wayOutOf(latency, best?.totalUsd ?? Number.POSITIVE_INFINITY);
  if (!best) return { rule: "late", best: cheapest, late, wayOut };
  return compareCosts(best.totalUsd, cheapest.totalUsd) === 0 ? null : { rule: "budget", best, cheapest, late, wayOut };
}

function wayOutOf({ approaches }: Latency, belowUsd: number): WayOut | null {
  const ways = approaches.flatMap(({ id, remedies }) =>
    remedies.flatMap((remedy): WayOut[] => (remedy.totalUsd < belowUsd ? [{ id, remedy }] : [])),
  );
  return ways.reduce<WayOut | null>(
    (least, way) => (least && least.remedy.totalUsd <= way.remedy.totalUsd ? least : way),
    null,
  );
}

/** Under a tenth apart, and each the cheaper in more than one draw in twenty. */
function isOpen(gapUsd: number, best: ApproachResult, odds: Odds | null): boolean {
  const band = odds?.pair?.differenceUsd;
  return band !== undefined && band.p5 < 0 && band.p95 > 0 && isNear(gapUsd, best);
}

const isNear = (gapUsd: number, { totalUsd }: ApproachResult): boolean => gapUsd < 0.1 * totalUsd;

/** Whether times are part of what is found: who is late is told how late, and what would be in time. */
export function dependsOnTimes(evaluation: Evaluation): boolean {
  const { rule } = findingOf(evaluation, null, null);
  return rule === "budget" || rule === "late";
}

/** Whether odds can change what is found: the two best are near enough that ranges may leave either ahead. */
export function dependsOnOdds(evaluation: Evaluation): boolean {
  const { runnerUp } = inTime(evaluation).evaluation;
  const [best, next] = [evaluation.cheapest, runnerUp].map((id) =>
    evaluation.approaches.find((each) => each.id === id),
  );
  return best !== undefined && next !== undefined && isNear(next.totalUsd - best.totalUsd, best);
}
