import type { Pipeline } from "../latency/pipeline";
import { totalTimes } from "../latency/pipeline-times";
import { evaluateAgain } from "../sheet/evaluate";
import { parseUnit, toBase } from "../sheet/units";
import { quantile } from "../simulate/quantiles";
import type { Steps } from "./in-steps";
import type { Timed } from "./latency";
import type { Headroom, Measure, Times } from "./latency-types";
import { machinesOf, numberIn, requestOf } from "./request-pipeline";

/** From a tenth of the volume to ten times as much. */
const span = 10;
const points = 16;
/** Steps where the two sides are shown, nearest to the present volume. */
const mostSteps = 8;
const perMonth = parseUnit("query/month");

/** p95 by volume, with the copies the bill buys at each volume. Null without a volume. */
export function* headroomSteps(
  { central, arrangement, draws }: Timed,
  now: Readonly<Record<Measure, Times>> | null,
): Steps<Headroom | null> {
  const { assembled, bill } = central;
  const queries = numberIn(bill.evaluation, "queriesInMonth");
  if (!(queries > 0)) return null;
  const at = (volume: number) =>
    evaluateAgain(bill.evaluation, new Map([["queries", toBase(volume, perMonth)]]), bill.evaluation.sizes);
  const copiesAt = (volume: number) => numberIn(at(volume), "replicas");
  const volumes = Array.from({ length: points + 1 }, (_, index) => (queries / span) * span ** ((2 * index) / points));
  const anotherAt = volumes.flatMap((volume, index) => {
    const next = volumes[index + 1];
    return next === undefined || copiesAt(volume) === copiesAt(next) ? [] : [lastWith(copiesAt, volume, next)];
  });
  const distance = (volume: number) => Math.abs(Math.log(volume / queries));
  const near = [...anotherAt].sort((one, other) => distance(one) - distance(other)).slice(0, mostSteps);
  const all = [...volumes, ...near.flatMap((volume) => [volume, volume * (1 + 1e-6)])].sort((a, b) => a - b);
  const found: Headroom["points"][number][] = [];
  for (const queriesPerMonth of all) {
    yield;
    const evaluation = at(queriesPerMonth);
    const machines = machinesOf(evaluation, assembled.stages);
    const isStable = machines !== null && !machines.atPeak.unstable;
    const request = isStable ? requestOf(evaluation, assembled.stages, machines, arrangement) : null;
    const p95 = (pipeline: Pipeline) => quantile(totalTimes(pipeline, draws), 0.95) as number;
    const isNow = now && queriesPerMonth === queries;
    found.push({
      queriesPerMonth,
      replicas: numberIn(evaluation, "replicas"),
      p95Ms: isNow
        ? { firstToken: now.firstToken.p95.ms, fullAnswer: now.fullAnswer.p95.ms }
        : request && { firstToken: p95(request.firstToken), fullAnswer: p95(request.fullAnswer) },
    });
  }
  return { points: found, anotherAt, queriesPerMonth: queries };
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
