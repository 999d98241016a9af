import { approaches } from "../model/approaches";
import type { ApproachId } from "../model/names";
import { formatUsdSentence } from "../sheet/format";
import { compareCosts } from "./crossings";
import { curveAt } from "./curve";
import type { ApproachAnswer, LineTotal } from "./types";

/** Queries over the horizon: in all, and per query a month (the number of months when nothing grows). */
export type Served = { readonly queries: number; readonly weight: number };

/** Why there is no crossing: the term that keeps the loser dearer at every volume. */
export function reasonForAlways(
  always: ApproachId | "equal" | null,
  first: ApproachAnswer,
  second: ApproachAnswer,
  served: Served,
): string | null {
  if (always === null) return null;
  if (always === "equal")
    return `${first.title} and ${approaches[second.id].inSentence} cost the same at every volume.`;
  const [winner, loser] = always === first.id ? [first, second] : [second, first];
  const before = curveAt(loser.curve, 0) - curveAt(winner.curve, 0);
  const perQuery = (slopeAtEnd(loser) - slopeAtEnd(winner)) / served.weight;
  const clauses = [
    compareCosts(before, 0) > 0 ? `${formatUsdSentence(before)} more before the first query` : "",
    compareCosts(perQuery, 0) > 0 ? `${formatUsdSentence(perQuery)} more per query` : "",
  ].filter(Boolean);
  const opening = `${loser.title} is dearer than ${approaches[winner.id].inSentence} at every volume`;
  const detail = clauses.length > 0 ? `: it costs ${clauses.join(" and ")}` : "";
  return [`${opening}${detail}.`, heaviestTerm(loser, winner, served.queries)].filter(Boolean).join(" ");
}

/** Dollars over the horizon per query a month, at large volumes. */
const slopeAtEnd = ({ curve }: ApproachAnswer): number => curve.slope.at(-1) ?? 0;

/** The line by which the loser exceeds the winner most, among those that grow with the queries, else among all. */
function heaviestTerm(loser: ApproachAnswer, winner: ApproachAnswer, queriesServed: number): string | null {
  const excess = (line: LineTotal) => line.totalUsd - (winner.lines.find(({ id }) => id === line.id)?.totalUsd ?? 0);
  const perQuery = loser.lines.filter((line) => line.kind === "perQuery" && excess(line) > 0);
  const candidates = perQuery.length > 0 ? perQuery : loser.lines.filter((line) => excess(line) > 0);
  const worst = candidates.reduce<LineTotal | null>((a, b) => (a && excess(a) >= excess(b) ? a : b), null);
  if (!worst) return null;
  if (worst.kind === "perQuery" && queriesServed > 0)
    return `What weighs most is “${worst.label}”, ${formatUsdSentence(excess(worst) / queriesServed)} a query.`;
  return `What weighs most is “${worst.label}”, ${formatUsdSentence(excess(worst))} over the horizon.`;
}

/** An approach with its spending so far, set-up first, beyond the horizon too. */
export type Running = ApproachAnswer & { readonly runningUsd: readonly number[] };

/** What changes from month to month. */
export type Drift = { readonly growth: number; readonly priceFactor: number };

/**
 * Why a challenger that starts dearer never catches up at these numbers. When what it saves shrinks every month, the
 * whole saving to come is bounded: saving in month 1 / (1 - what is left of it each month).
 */
export function reasonForNoPayback(challenger: Running, incumbent: Running, drift: Drift): string | null {
  const gap = challenger.setupUsd - incumbent.setupUsd;
  const opening = `At these numbers ${approaches[challenger.id].inSentence} never catches up with ${approaches[incumbent.id].inSentence}:`;
  if (savesNothing(challenger, incumbent)) {
    const setup = compareCosts(gap, 0) > 0 ? `costs ${formatUsdSentence(gap)} more to set up and ` : "";
    return `${opening} it ${setup}saves nothing in a month.${heaviestMonthly(challenger, incumbent)}`;
  }
  const perQuery = monthOf(incumbent, "perQuery", 1) - monthOf(challenger, "perQuery", 1);
  const steps = stepsPerMonth(incumbent) - stepsPerMonth(challenger);
  const fixed = monthOf(incumbent, "monthly", 1) - monthOf(challenger, "monthly", 1) + steps;
  const factor = (1 + drift.growth) * drift.priceFactor;
  const bound = perQuery / (1 - factor);
  if (fixed > 0 || factor >= 1 || compareCosts(bound, gap) >= 0) return null;
  return `${opening} ${shrinking(drift)} what it saves, so the saving can at most reach ${formatUsdSentence(bound)}, less than the ${formatUsdSentence(gap)} more it costs to set up.`;
}

/** In no month does the challenger spend less than the incumbent. */
const savesNothing = (challenger: Running, incumbent: Running): boolean =>
  challenger.runningUsd.every((spent, month) => {
    if (month === 0) return true;
    const own = spent - (challenger.runningUsd[month - 1] ?? 0);
    const other = (incumbent.runningUsd[month] ?? 0) - (incumbent.runningUsd[month - 1] ?? 0);
    return compareCosts(own, other) >= 0;
  });

function shrinking({ growth, priceFactor }: Drift): string {
  if (growth >= 0) return "falling prices shrink";
  return priceFactor < 1 ? "falling prices and fewer queries shrink" : "fewer queries each month shrink";
}

const monthOf = (answer: ApproachAnswer, kind: LineTotal["kind"], month: number): number =>
  answer.lines.filter((line) => line.kind === kind).reduce((sum, line) => sum + (line.byMonth[month] ?? 0), 0);

/** Retraining and other single events, spread over the months looked at. */
function stepsPerMonth(answer: ApproachAnswer): number {
  const steps = answer.stepUsdByMonth.slice(1);
  return steps.reduce((sum, step) => sum + step, 0) / Math.max(steps.length, 1);
}

function heaviestMonthly(challenger: ApproachAnswer, incumbent: ApproachAnswer): string {
  const excess = (line: LineTotal) =>
    (line.byMonth[1] ?? 0) - (incumbent.lines.find(({ id }) => id === line.id)?.byMonth[1] ?? 0);
  const worst = challenger.lines.reduce<LineTotal | null>((a, b) => (a && excess(a) >= excess(b) ? a : b), null);
  return worst && excess(worst) > 0
    ? ` What weighs most is “${worst.label}”, ${formatUsdSentence(excess(worst))} more a month.`
    : "";
}
