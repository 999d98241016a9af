import { spendOf } from "../../../model/bill";
import { withText } from "../../../scenario/read/interpret";
import { possibleSheet } from "../../../scenario/validate/validate-scenario";
import { evaluateAgain, type SheetValues } from "../../../sheet/evaluate";
import { formatCount } from "../../../sheet/format";
import type { Sliced } from "../../../sliced";
import { baseCaseOf, totalOf } from "../../base-case/base-case";
import { fewCalls, type Request, requestOf } from "../request-pipeline";
import { keptDraws } from "../scenario-draws";
import { machinesOf, numberIn } from "../stage-steps";
import type { TimedApproach } from "../timed-approach";
import { timeAtLimit, timedRequest, timesAtLimits } from "../timed-request";
import type { MoreCopies, Remedy } from "../types";
import { limitsOf } from "./budget";
import { type Offer, offersFor } from "./market";

/** So many are named. */
const mostNamed = 4;
/** Few draws are enough to see what cannot help: fewer still where it is far beyond a limit. */
const coarse = [
  { draws: 512, beyond: 1.3 },
  { draws: 2_048, beyond: 1.05 },
] as const;

/** Single changes that bring an approach inside all its limits, the cheapest first: the cheapest to buy or to leave out, and more copies. */
export function* remediesInSlices(timed: TimedApproach): Sliced<Remedy[]> {
  const found = yield* marketRemedies(timed);
  const moreCopies = yield* copiesRemedy(timed);
  return moreCopies ? [...found, moreCopies].sort((one, other) => one.totalUsd - other.totalUsd) : found;
}

/** What an offer makes of the approach; undefined where it cannot be timed with it. */
function timedWith<Offered extends Offer>({ scenario, horizonMonths, baseCase }: TimedApproach, offer: Offered) {
  const changed = offer.values.reduce((before, { field, value }) => withText(before, field, value), scenario);
  const sheet = possibleSheet(changed, baseCase.id);
  const other = sheet && baseCaseOf(sheet);
  const ofFewCalls = other && timedRequest(changed, other, fewCalls);
  const request = () => timedRequest(changed, other as NonNullable<typeof other>) as Request;
  return ofFewCalls ? { offer, ofFewCalls, request, totalUsd: () => totalOf(other, horizonMonths) } : undefined;
}

function* marketRemedies(timed: TimedApproach): Sliced<Remedy[]> {
  const { scenario, baseCase, draws, budget } = timed;
  const offers: { readonly offer: Offer; readonly request: () => Request; readonly totalUsd: number }[] = [];
  for (const each of offersFor(scenario, baseCase)) {
    yield;
    const found = timedWith(timed, each);
    if (!found || cannotHelp(found.ofFewCalls, timed)) continue;
    const { offer, request, totalUsd } = found;
    offers.push({ offer, request, totalUsd: totalUsd() });
  }
  offers.sort((one, other) => one.totalUsd - other.totalUsd);
  const remedies: Remedy[] = [];
  // From the cheapest on, so that nothing is timed beyond the last that is named.
  for (const { offer, request, totalUsd } of offers) {
    if (remedies.length === mostNamed) break;
    yield;
    const times = timesAtLimits(request(), budget, draws);
    if (times.every(({ ms, limit }) => ms <= limit.ms)) remedies.push({ kind: "market", ...offer, totalUsd, times });
  }
  return remedies;
}

const cannotHelp = (request: Request, { budget, draws }: TimedApproach): boolean =>
  coarse.some(({ draws: most, beyond }) => {
    const few = keptDraws(draws.correlation, Math.min(most, draws.count / 4));
    return limitsOf(budget).some((each) => {
      const { ms, limit } = timeAtLimit(request, each, few);
      return ms > limit.ms * beyond;
    });
  });

/** The copies that are needed, as something to buy like all else. */
function* copiesRemedy(timed: TimedApproach): Sliced<Remedy | null> {
  const needed = yield* replicasNeeded(timed);
  if (!needed) return null;
  const say = `with ${formatCount(needed.replicas)} copies of the model`;
  const values = [{ field: "minimumReplicas", value: String(needed.minimumReplicas) }];
  const found = timedWith(timed, { ...needed, say, values });
  if (!found) return null;
  const { offer, request, totalUsd } = found;
  return { ...offer, totalUsd: totalUsd(), times: timesAtLimits(request(), timed.budget, timed.draws) };
}

/** The least number above `low`, and at most twice `most` beyond it, that is enough. Null where none is. */
function* leastWithin(isEnough: (count: number) => boolean, low: number, most: number): Sliced<number | null> {
  let [from, more] = [low, 1];
  while (!isEnough(low + more)) {
    if (more >= most) return null;
    from = low + more;
    more *= 2;
    yield;
  }
  let to = low + more;
  while (to - from > 1) {
    const middle = Math.floor((from + to) / 2);
    if (isEnough(middle)) to = middle;
    else from = middle;
    yield;
  }
  return to;
}

/** More copies are looked for up to so many times the present ones. */
const mostTimesPresent = 64;

function* replicasNeeded(timed: TimedApproach): Sliced<MoreCopies | null> {
  const { horizonMonths, baseCase, isChosen, budget, draws } = timed;
  const { assembled, bill } = baseCase;
  if (!machinesOf(bill.sheetValues, assembled.stages)) return null;
  // Customers whose copies are kept apart have as many each.
  const apart = numberIn(bill.sheetValues, "copiesApart");
  const present = Math.round(numberIn(bill.sheetValues, "replicas") / apart);
  // Spare copies come on top of the least.
  const leastFor = (replicas: number) => replicas - numberIn(bill.sheetValues, "spareReplicas");
  const withCopies = (replicas: number): SheetValues =>
    evaluateAgain(bill.sheetValues, new Map([["minimumReplicas", leastFor(replicas)]]), bill.sheetValues.sizes);
  const isWithin = (replicas: number): boolean => {
    const sheetValues = withCopies(replicas);
    const machines = machinesOf(sheetValues, assembled.stages);
    if (!machines || machines.unstable) return false;
    const request = requestOf(sheetValues, assembled, machines, isChosen);
    return (
      !cannotHelp(request, timed) && timesAtLimits(request, budget, draws).every(({ ms, limit }) => ms <= limit.ms)
    );
  };
  const high = yield* leastWithin(isWithin, present, present * mostTimesPresent);
  if (high === null) return null;
  const costs = (sheetValues: SheetValues, kind: "monthly" | "once") =>
    assembled.lines
      .filter((line) => line.kind === kind)
      .reduce((sum, line) => sum + spendOf(sheetValues, line, kind === "once" ? 0 : 1), 0);
  const beyond = (kind: "monthly" | "once") => costs(withCopies(high), kind) - costs(bill.sheetValues, kind);
  return {
    kind: "replicas",
    replicas: high * apart,
    minimumReplicas: leastFor(high),
    // What is bought at once is spread over the months looked at.
    moreUsdPerMonth: beyond("monthly") + beyond("once") / horizonMonths,
  };
}
