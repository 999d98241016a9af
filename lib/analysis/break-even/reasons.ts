import { approaches } from "../../model/approaches";
import type { ApproachId } from "../../model/names";
import { formatUsdSentence } from "../../sheet/format";
import { compareCosts } from "./crossings";
import { curveAt } from "./curve";
import type { ApproachResult, LineTotal } from "./types";

/** What an approach's lines come to over the horizon at a volume so large that set-up hardly counts. */
export type AtScale = { readonly queriesServed: number; readonly linesOf: (id: ApproachId) => readonly LineTotal[] };

/** Why there is no crossing: the term that keeps the loser dearer at every volume. */
export function reasonForAlways(
  always: ApproachId | "equal" | null,
  first: ApproachResult,
  second: ApproachResult,
  scale: AtScale,
): string | null {
  if (always === null) return null;
  if (always === "equal")
    return `${first.title} and ${approaches[second.id].inSentence} cost the same at every volume.`;
  const [winner, loser] = always === first.id ? [first, second] : [second, first];
  const [cheap, dear] = [winner, loser].map(({ id }) => scale.linesOf(id)) as [
    readonly LineTotal[],
    readonly LineTotal[],
  ];
  const before = curveAt(loser.curve, 0) - curveAt(winner.curve, 0);
  const perQuery = (sumOf(dear) - sumOf(cheap) - before) / scale.queriesServed;
  const grows = perQuery > 1e-9 * Math.abs(sumOf(dear) / scale.queriesServed);
  const clauses = [
    compareCosts(before, 0) > 0 ? `${formatUsdSentence(before)} more without a single query` : "",
    grows ? `${formatUsdSentence(perQuery)} more per query` : "",
  ].filter(Boolean);
  const opening = `${loser.title} is dearer than ${approaches[winner.id].inSentence} at every volume`;
  const detail = clauses.length > 0 ? `: it costs ${clauses.join(" and ")}` : "";
  const worst = heaviest(dear, cheap);
  const cause =
    worst && grows
      ? `What weighs most is “${worst.label}”, ${formatUsdSentence(worst.excessUsd / scale.queriesServed)} a query.`
      : "";
  return [`${opening}${detail}.`, cause].filter(Boolean).join(" ");
}

const sumOf = (lines: readonly LineTotal[]): number => lines.reduce((sum, { totalUsd }) => sum + totalUsd, 0);

type Excess = { readonly label: string; readonly excessUsd: number };

/** The line by which one bill exceeds another most. */
function heaviest(dear: readonly LineTotal[], cheap: readonly LineTotal[]): Excess | null {
  const excesses = dear.map(({ id, label, totalUsd }) => ({
    label,
    excessUsd: totalUsd - (cheap.find((line) => line.id === id)?.totalUsd ?? 0),
  }));
  const worst = excesses.reduce<Excess | null>((a, b) => (a && a.excessUsd >= b.excessUsd ? a : b), null);
  return worst && worst.excessUsd > 0 ? worst : null;
}

/** An approach with its spending so far, set-up first, beyond the horizon too. */
export type Running = ApproachResult & { readonly runningUsd: readonly number[] };

/** What changes from month to month. */
export type Drift = { readonly growth: number; readonly priceFactor: number };

/**
 * Why a challenger that starts dearer never catches up at these numbers. When what it saves shrinks every month, the
 * whole saving to come is bounded: saving in month 1 / (1 - what is left of it each month).
 */
export function reasonForNoPayback(challenger: Running, incumbent: Running, drift: Drift): string | null {
  const gap = challenger.setupUsd - incumbent.setupUsd;
  const opening = `At these numbers ${approaches[challenger.id].inSentence} never catches up with ${approaches[incumbent.id].inSentence}:`;
  const perQuery = monthOf(incumbent, "perQuery", 1) - monthOf(challenger, "perQuery", 1);
  const factor = (1 + drift.growth) * drift.priceFactor;
  if (savesNothing(challenger, incumbent)) {
    // A saving per query that grows may yet outweigh the rest, long after the months that are looked at.
    if (factor > 1 && perQuery > 0) return null;
    const setup = compareCosts(gap, 0) > 0 ? `costs ${formatUsdSentence(gap)} more to set up and ` : "";
    return `${opening} it ${setup}saves nothing in a month.${heaviestMonthly(challenger, incumbent)}`;
  }
  const steps = stepsPerMonth(incumbent) - stepsPerMonth(challenger);
  const fixed = monthOf(incumbent, "monthly", 1) - monthOf(challenger, "monthly", 1) + steps;
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

const monthOf = (answer: ApproachResult, kind: LineTotal["kind"], month: number): number =>
  answer.lines.filter((line) => line.kind === kind).reduce((sum, line) => sum + (line.byMonth[month] ?? 0), 0);

/** Retraining and other single events, spread over the months looked at. */
function stepsPerMonth(answer: ApproachResult): number {
  const steps = answer.stepUsdByMonth.slice(1);
  return steps.reduce((sum, step) => sum + step, 0) / Math.max(steps.length, 1);
}

/** The line that costs the challenger most beyond the incumbent's, set-up apart, as a mean over the horizon's months. */
function heaviestMonthly(challenger: ApproachResult, incumbent: ApproachResult): string {
  const running = ({ lines }: ApproachResult) => lines.filter(({ kind }) => kind !== "once");
  const worst = heaviest(running(challenger), running(incumbent));
  const months = Math.max(challenger.cumulativeUsd.length - 1, 1);
  return worst
    ? ` What weighs most is “${worst.label}”, ${formatUsdSentence(worst.excessUsd / months)} more a month on average.`
    : "";
}
