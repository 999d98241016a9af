import { evaluateAgain } from "../../sheet/evaluate";
import { parseUnit, toBase } from "../../sheet/units";
import type { Sliced } from "../../sliced";
import { quantile } from "../../stats/quantiles";
import type { Pipeline } from "./pipeline";
import { totalTimes } from "./pipeline-times";
import { fewCalls, requestOf } from "./request-pipeline";
import { keptDraws } from "./scenario-draws";
import { machinesOf, numberIn } from "./stage-steps";
import type { TimedApproach } from "./timed-approach";
import type { Headroom, LatencyTimes, TimeMeasure } from "./types";

/** From a tenth of the volume to ten times as much. */
const span = 10;
const points = 16;
/** Steps where the two sides are shown, nearest to the present volume. */
const maxSteps = 24;
const coarseDraws = 2_048;
const perMonth = parseUnit("query/month");

/** p95 by volume, with the copies the bill buys at each volume. Null without a volume. */
export function* headroomInSlices(
  { baseCase, isChosen, draws }: TimedApproach,
  now: Readonly<Record<TimeMeasure, LatencyTimes>> | null,
): Sliced<Headroom | null> {
  const { assembled, bill } = baseCase;
  const queries = numberIn(bill.sheetValues, "queriesInMonth");
  if (!(queries > 0)) return null;
  const at = (volume: number) =>
    evaluateAgain(bill.sheetValues, new Map([["queries", toBase(volume, perMonth)]]), bill.sheetValues.sizes);
  const copiesAt = (volume: number) => numberIn(at(volume), "replicas");
  const volumes = Array.from({ length: points + 1 }, (_, index) => (queries / span) * span ** ((2 * index) / points));
  const anotherAt = volumes.flatMap((volume, index) => stepsBetween(copiesAt, volume, volumes[index + 1] ?? volume));
  const distance = (volume: number) => Math.abs(Math.log(volume / queries));
  const near = [...anotherAt].sort((one, other) => distance(one) - distance(other)).slice(0, maxSteps);
  const all = [...volumes, ...near.flatMap((volume) => [volume, volume * (1 + 1e-6)])].sort((a, b) => a - b);
  const coarse = keptDraws(draws.correlation, Math.min(coarseDraws, draws.count / 4));
  const p95At = (volume: number): Readonly<Record<TimeMeasure, number>> | null => {
    const sheetValues = at(volume);
    const machines = machinesOf(sheetValues, assembled.stages);
    if (!machines || machines.unstable) return null;
    const request = requestOf(sheetValues, assembled, machines, isChosen, fewCalls);
    const p95 = (pipeline: Pipeline) => quantile(totalTimes(pipeline, coarse), 0.95) as number;
    return { firstToken: p95(request.firstToken), fullAnswer: p95(request.fullAnswer) };
  };
  const here = p95At(queries);
  // Few draws are enough for the shape; its height is that of the figure printed elsewhere.
  const level = (measure: TimeMeasure) => (now && here && here[measure] > 0 ? now[measure].p95.ms / here[measure] : 1);
  const levels = { firstToken: level("firstToken"), fullAnswer: level("fullAnswer") };
  const found: Headroom["points"][number][] = [];
  for (const queriesPerMonth of all) {
    yield;
    const p95 = p95At(queriesPerMonth);
    found.push({
      queriesPerMonth,
      replicas: copiesAt(queriesPerMonth),
      p95Ms: p95 && {
        firstToken: p95.firstToken * levels.firstToken,
        fullAnswer: p95.fullAnswer * levels.fullAnswer,
      },
    });
  }
  return { points: found, anotherAt, queriesPerMonth: queries };
}

/** Between two volumes so many steps are looked for; where copies are counted in dozens, a step hardly shows. */
const maxBetween = 8;

/** The volumes from `low` to `high` above which another copy is bought. */
function stepsBetween(copiesAt: (volume: number) => number, low: number, high: number): number[] {
  const found: number[] = [];
  let from = low;
  while (found.length < maxBetween && from < high && copiesAt(from) < copiesAt(high)) {
    const step = lastWith(copiesAt, from, high);
    found.push(step);
    from = step * (1 + 2e-6);
  }
  return found;
}

/** The largest volume, to a millionth, that needs no more copies than `low`. */
function lastWith(copiesAt: (volume: number) => number, low: number, high: number): number {
  const copies = copiesAt(low);
  let [from, to] = [low, high];
  while (to / from > 1 + 1e-6) {
    const middle = Math.sqrt(from * to);
    if (copiesAt(middle) === copies) from = middle;
    else to = middle;
  }
  return from;
}
