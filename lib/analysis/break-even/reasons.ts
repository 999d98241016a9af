import { causeOf } from "../../model/causes";
import type { ApproachId } from "../../model/names";
import { compareCosts } from "./crossings";
import { curveAt } from "./curve";
import type { AlwaysReason, ApproachResult, HeaviestCause, LineTotal, NeverReason } from "./types";

/** What an approach's lines come to over the horizon at a volume so large that set-up hardly counts. */
export type AtScale = { readonly queriesServed: number; readonly linesOf: (id: ApproachId) => readonly LineTotal[] };

/** Why there is no crossing: the term that keeps the loser dearer at every volume. */
export function reasonForAlways(
  always: ApproachId | "equal" | null,
  first: ApproachResult,
  second: ApproachResult,
  scale: AtScale,
): AlwaysReason | null {
  if (always === null) return null;
  if (always === "equal") return { kind: "sameAtEveryVolume", one: first.id, other: second.id };
  const [winner, loser] = always === first.id ? [first, second] : [second, first];
  const [cheap, dear] = [scale.linesOf(winner.id), scale.linesOf(loser.id)];
  const before = curveAt(loser.curve, 0) - curveAt(winner.curve, 0);
  const perQuery = (sumOf(dear) - sumOf(cheap) - before) / scale.queriesServed;
  const grows = perQuery > 1e-9 * Math.abs(sumOf(dear) / scale.queriesServed);
  return {
    kind: "dearerAtEveryVolume",
    cheaper: winner.id,
    dearer: loser.id,
    withoutQueriesUsd: positive(before),
    perQueryUsd: grows ? perQuery : null,
    heaviestPerQuery: grows ? heaviest(dear, cheap, scale.queriesServed) : null,
  };
}

const sumOf = (lines: readonly LineTotal[]): number => lines.reduce((sum, { totalUsd }) => sum + totalUsd, 0);

const positive = (usd: number): number | null => (compareCosts(usd, 0) > 0 ? usd : null);

/** The cause by which one bill exceeds another most, all its lines told, as a share of so many queries or months. */
function heaviest(dear: readonly LineTotal[], cheap: readonly LineTotal[], parts: number): HeaviestCause | null {
  const excesses = new Map<string, number>();
  const add = (lines: readonly LineTotal[], sign: number) => {
    for (const line of lines) excesses.set(causeOf(line), (excesses.get(causeOf(line)) ?? 0) + sign * line.totalUsd);
  };
  add(dear, 1);
  add(cheap, -1);
  const [worst] = [...excesses].sort(([, one], [, other]) => other - one);
  return worst && worst[1] > 0 ? { label: worst[0], usd: worst[1] / parts } : null;
}

/** An approach with its spending so far, set-up first, beyond the horizon too. */
export type Running = ApproachResult & { readonly runningUsd: readonly number[] };

/** What changes from month to month. */
export type Drift = {
  readonly growth: number;
  readonly priceFactor: number;
  readonly worthFactor: number;
  readonly isSteady: boolean;
};

/**
 * Why a challenger that starts dearer never catches up at these numbers. When what it saves shrinks every month, the
 * whole saving to come is bounded: saving in month 1 / (1 - what is left of it each month).
 */
export function reasonForNoPayback(challenger: Running, incumbent: Running, drift: Drift): NeverReason | null {
  const setupUsd = challenger.setupUsd - incumbent.setupUsd;
  const perQuery = monthOf(incumbent, "perQuery", 1) - monthOf(challenger, "perQuery", 1);
  const pace = (1 + drift.growth) * drift.priceFactor;
  const factor = pace * drift.worthFactor;
  const pair = { challenger: challenger.id, incumbent: incumbent.id };
  if (savesNothing(challenger, incumbent)) {
    // A saving per query that grows may yet outweigh the rest, long after the months that are looked at.
    if ((pace > 1 || !drift.isSteady) && perQuery > 0) return null;
    const heaviestPerMonth = heaviestMonthly(challenger, incumbent);
    return { kind: "savesNothing", ...pair, setupUsd: positive(setupUsd), heaviestPerMonth };
  }
  const steps = stepsPerMonth(incumbent) - stepsPerMonth(challenger);
  const fixed = monthOf(incumbent, "monthly", 1) - monthOf(challenger, "monthly", 1) + steps;
  const boundUsd = perQuery / (1 - factor);
  if (!drift.isSteady || fixed > 0 || factor >= 1 || compareCosts(boundUsd, setupUsd) >= 0) return null;
  const shrunkBy = { prices: drift.priceFactor < 1, queries: drift.growth < 0, worth: drift.worthFactor < 1 };
  return { kind: "savesTooLittle", ...pair, setupUsd, boundUsd, shrunkBy };
}

/** In no month does the challenger spend less than the incumbent. */
const savesNothing = (challenger: Running, incumbent: Running): boolean =>
  challenger.runningUsd.every((spent, month) => {
    if (month === 0) return true;
    const own = spent - (challenger.runningUsd[month - 1] ?? 0);
    const other = (incumbent.runningUsd[month] ?? 0) - (incumbent.runningUsd[month - 1] ?? 0);
    return compareCosts(own, other) >= 0;
  });

const monthOf = (answer: ApproachResult, kind: LineTotal["kind"], month: number): number =>
  answer.lines.filter((line) => line.kind === kind).reduce((sum, line) => sum + (line.byMonth[month] ?? 0), 0);

/** Retraining and other single events, spread over the months looked at. */
function stepsPerMonth(answer: ApproachResult): number {
  const steps = answer.stepUsdByMonth.slice(1);
  return steps.reduce((sum, step) => sum + step, 0) / Math.max(steps.length, 1);
}

/** The cause that costs the challenger most beyond the incumbent's, set-up apart, as a mean over the horizon's months. */
function heaviestMonthly(challenger: ApproachResult, incumbent: ApproachResult): HeaviestCause | null {
  const running = ({ lines }: ApproachResult) => lines.filter(({ kind }) => kind !== "once");
  return heaviest(running(challenger), running(incumbent), Math.max(challenger.cumulativeUsd.length - 1, 1));
}
