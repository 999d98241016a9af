import { spendOf } from "../../model/bill";
import { evaluateAgain, type SheetValues } from "../../sheet/evaluate";
import type { Sliced } from "../../sliced";
import { quantile } from "../../stats/quantiles";
import { scaled } from "./changed";
import type { Draws } from "./draws";
import { type SampledTimes as DrawnTimes, pipelineTimes, totalTimes } from "./pipeline-times";
import { type Request, requestOf } from "./request-pipeline";
import { machinesOf, numberIn } from "./stage-steps";
import type { TimedApproach } from "./timed-approach";
import { limitsOf, type Remedy, shareOf } from "./types";

/**
 * Every single change that brings an approach inside all its limits: one stage faster, or more copies of the model. `request` is
 * null where the machines are overloaded.
 */
export function* remediesInSlices(timed: TimedApproach, request: Request | null): Sliced<Remedy[]> {
  const byStage = request ? yield* stageRemedies(timed, request) : [];
  yield;
  const moreCopies = yield* replicasNeeded(timed);
  return moreCopies ? [...byStage, moreCopies] : byStage;
}

function* stageRemedies({ baseCase, budget, draws }: TimedApproach, request: Request): Sliced<Remedy[]> {
  const limits = limitsOf(budget);
  const drawn = new Map(limits.map(([measure]) => [measure, pipelineTimes(request[measure], draws)]));
  const found: Remedy[] = [];
  for (const { id, label } of baseCase.assembled.stages) {
    const passed = request.stages.get(id);
    if (!passed) continue;
    yield;
    const isWithin = (share: number) =>
      limits.every(([measure, limit]) => {
        const times = drawn.get(measure) as DrawnTimes;
        // Beside another stage, one that is faster may leave the other to be waited for.
        const totalMs = request.isParallel
          ? totalTimes(scaled(request[measure], share, id), draws)
          : less(times, id, 1 - share, draws);
        return (quantile(totalMs, shareOf[limit.percentile]) as number) <= limit.ms;
      });
    if (!isWithin(0)) continue;
    const toShare = largest(isWithin);
    // Of what only some requests pass, the time of those that do.
    const savesMs = (1 - toShare) * (quantile(totalTimes(passed.step, draws), 0.5) as number);
    found.push({ kind: "stage", id, label, toShare, savesMs });
  }
  return found.sort((one, other) => saving(one) - saving(other));
}

const saving = (remedy: Remedy): number => (remedy.kind === "stage" ? remedy.savesMs : 0);

function less({ totalMs, steps }: DrawnTimes, id: string, share: number, { count }: Draws): Float64Array {
  const stepMs = steps.get(id) ?? new Float64Array(count);
  return totalMs.map((total, draw) => total - share * (stepMs[draw] as number));
}

/** The largest share, to a hundredth, for which something holds that holds at 0. */
function largest(holds: (share: number) => boolean): number {
  let [low, high] = [0, 100];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (holds(middle / 100)) low = middle;
    else high = middle;
  }
  return low / 100;
}

/** More copies are looked for up to so many times the present ones. */
const maxTimes = 64;

function* replicasNeeded({ baseCase, isChosen, budget, draws }: TimedApproach): Sliced<Remedy | null> {
  const { assembled, bill } = baseCase;
  if (!machinesOf(bill.sheetValues, assembled.stages)) return null;
  const present = numberIn(bill.sheetValues, "replicas");
  // Spare copies come on top of the least.
  const leastFor = (replicas: number) => replicas - numberIn(bill.sheetValues, "spareReplicas");
  const withCopies = (replicas: number): SheetValues =>
    evaluateAgain(bill.sheetValues, new Map([["minimumReplicas", leastFor(replicas)]]), bill.sheetValues.sizes);
  const isWithin = (replicas: number): boolean => {
    const sheetValues = withCopies(replicas);
    const machines = machinesOf(sheetValues, assembled.stages);
    if (!machines || machines.unstable) return false;
    const request = requestOf(sheetValues, assembled, machines, isChosen);
    return limitsOf(budget).every(([measure, limit]) => {
      return (quantile(totalTimes(request[measure], draws), shareOf[limit.percentile]) as number) <= limit.ms;
    });
  };
  let [low, more] = [present, 1];
  while (!isWithin(present + more)) {
    if (more >= present * maxTimes) return null;
    low = present + more;
    more *= 2;
    yield;
  }
  let high = present + more;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isWithin(middle)) high = middle;
    else low = middle;
    yield;
  }
  const costs = (sheetValues: SheetValues) =>
    assembled.lines
      .filter(({ kind }) => kind === "monthly")
      .reduce((sum, line) => sum + spendOf(sheetValues, line, 1), 0);
  return {
    kind: "replicas",
    replicas: high,
    minimumReplicas: leastFor(high),
    moreUsdPerMonth: costs(withCopies(high)) - costs(bill.sheetValues),
  };
}
