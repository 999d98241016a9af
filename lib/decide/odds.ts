import { bandOf, quantilesOf } from "../simulate/quantiles";
import type { Answer } from "./answer";
import {
  type BreakEvenDraws,
  breakEvenDraws,
  type Outcome,
  sweepBlock,
  sweepOf,
  sweepVolumes,
} from "./break-even-draws";
import { drawn, type Ledger, ledgersOf } from "./draws";
import type { Central } from "./evaluate-approach";
import { type Input, inputsOf, isRange } from "./inputs";
import { measureFirst } from "./measure-first";
import type { ApproachOdds, Band, BreakEvenOdds, Odds, PairOdds, PaybackOdds, Quantiles } from "./outlook-types";
import { cheapestShares, firstAhead, setupGaps } from "./shares";

/** Draws behind the bands by volume, which cost most; the first of all draws, so they belong to the same sequence. */
const mostSwept = 4_000;

/** The odds, stopping after each block of draws so that a caller may look up. Null when nothing that counts is a range. */
export function* oddsSteps(answer: Answer, draws: number): Generator<void, Odds | null> {
  const centrals = [...answer.centrals.values()];
  const inputs = inputsOf(centrals);
  if (!inputs.some(isRange)) return null;
  const ledgers = yield* ledgersOf(centrals, inputs, draws, answer.horizonMonths);
  const shares = ledgers[0]?.spent.map((_, month) => cheapestShares(ledgers, month)) ?? [];
  yield;
  const byVolume = yield* bandsByVolume(centrals, inputs, Math.min(draws, mostSwept), answer.horizonMonths);
  const approaches: ApproachOdds[] = [];
  for (const [index, ledger] of ledgers.entries()) {
    const { id, spent } = ledger;
    approaches.push({
      id,
      cheapestShare: shares.at(-1)?.get(id) ?? 0,
      cheapestShareByMonth: shares.map((share) => share.get(id) ?? 0),
      cannotShare: 1 - finite(spent.at(-1) as Float64Array).length / draws,
      totalUsd: quantilesOf(finite(spent.at(-1) as Float64Array)) ?? nothing,
      cumulativeUsd: bandAlong(spent),
      totalByVolumeUsd: byVolume[index] as Band,
    });
    yield;
  }
  const pair = yield* pairOdds(answer, inputs, ledgers, draws);
  return { draws, ranges: inputs.filter(isRange).map(({ field }) => field), approaches, volumes: sweepVolumes, pair };
}

/** All at once, for the server and for tests. */
export const oddsOf = (answer: Answer, draws: number): Odds | null => finish(oddsSteps(answer, draws));

export function finish<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

const nothing: Quantiles = { p5: 0, p25: 0, p50: 0, p75: 0, p95: 0 };

const finite = (values: Float64Array): Float64Array =>
  values.every(Number.isFinite) ? values : values.filter(Number.isFinite);

/** The 5 % and 95 % quantiles of each of a row of arrays. */
function bandAlong(rows: readonly Float64Array[]): Band {
  const scratch = new Float64Array(rows[0]?.length ?? 0);
  const ends = rows.map((row) => bandOf(finite(row), scratch) ?? nothing);
  return { low: ends.map(({ p5 }) => p5), high: ends.map(({ p95 }) => p95) };
}

function* bandsByVolume(
  centrals: readonly Central[],
  inputs: readonly Input[],
  draws: number,
  horizon: number,
): Generator<void, readonly Band[]> {
  const rows = centrals.map(() => sweepVolumes.map(() => new Float64Array(draws)));
  for (let first = 0; first < draws; first += sweepBlock) {
    const count = Math.min(sweepBlock, draws - first);
    const replaced = drawn(inputs, first, count);
    for (const [index, central] of centrals.entries()) {
      const read = sweepOf(central, replaced, count, horizon);
      rows[index]?.forEach((row, volume) => {
        read(volume, row, first);
      });
    }
    yield;
  }
  const bands: Band[] = [];
  for (const row of rows) {
    bands.push(bandAlong(row));
    yield;
  }
  return bands;
}

function* pairOdds(
  answer: Answer,
  inputs: readonly Input[],
  ledgers: readonly Ledger[],
  draws: number,
): Generator<void, PairOdds | null> {
  const { cheapest, runnerUp } = answer;
  const ledgerOf = (id: string | null) => ledgers.find((ledger) => ledger.id === id) as Ledger;
  const pair = answer.pairs.find(({ challenger, incumbent }) =>
    [cheapest, runnerUp].every((id) => id === challenger || id === incumbent),
  );
  if (!pair || cheapest === null || runnerUp === null) return null;
  const { challenger, incumbent } = pair;
  const [best, next] = [ledgerOf(cheapest), ledgerOf(runnerUp)];
  const stepped = [challenger, incumbent].some(
    (id) => (answer.approaches.find((approach) => approach.id === id)?.curve.from.length ?? 2) > 1,
  );
  const found = yield* breakEvenDraws(
    answer.centrals.get(challenger) as Central,
    answer.centrals.get(incumbent) as Central,
    stepped,
    inputs,
    draws,
    answer.horizonMonths,
  );
  const own = best.spent.at(-1) as Float64Array;
  const difference = (next.spent.at(-1) as Float64Array).map((total, draw) => total - (own[draw] as number));
  return {
    best: cheapest,
    next: runnerUp,
    differenceUsd: quantilesOf(finite(difference)) ?? nothing,
    bestCheaperShare: difference.reduce((sum, gap) => sum + (gap > 0 ? 1 : 0), 0) / draws,
    breakEven: { challenger, incumbent, ...breakEvenOdds(found, draws) },
    payback: { challenger, incumbent, ...paybackOdds(firstAhead(ledgerOf(challenger), ledgerOf(incumbent)), best) },
    setupGapOverQueryGap: gapOdds(setupGaps(ledgerOf(challenger), ledgerOf(incumbent))),
    measureFirst: measureFirst(inputs, ledgers, best, next),
  };
}

function breakEvenOdds(
  { outcomeOf, volumes }: BreakEvenDraws,
  draws: number,
): Omit<BreakEvenOdds, "challenger" | "incumbent"> {
  const having = (outcome: Outcome) => volumes.filter((_, draw) => outcomeOf(draw) === outcome);
  const above = (outcome: Outcome) => {
    const found = having(outcome);
    return { share: found.length / draws, queriesPerMonth: quantilesOf(found) };
  };
  return {
    challengerAbove: above("challengerAbove"),
    incumbentAbove: above("incumbentAbove"),
    challengerAlwaysShare: having("challengerAlways").length / draws,
    incumbentAlwaysShare: having("incumbentAlways").length / draws,
    equalShare: having("equal").length / draws,
  };
}

function paybackOdds(first: Uint8Array, { spent }: Ledger): Omit<PaybackOdds, "challenger" | "incumbent"> {
  const counts = spent.map((_, month) => (month === 0 ? 0 : first.reduce((sum, at) => sum + Number(at === month), 0)));
  return {
    firstAheadShareByMonth: counts.map((count) => count / first.length),
    neverShare: first.reduce((sum, at) => sum + Number(at === 0), 0) / first.length,
    month: quantilesOf(Float64Array.from(first.filter((at) => at > 0))),
  };
}

function gapOdds(gaps: Float64Array): PairOdds["setupGapOverQueryGap"] {
  const closing = finite(gaps);
  return { queries: quantilesOf(closing), neverShare: 1 - closing.length / gaps.length };
}

/** Set-up gap over the gap per query, draw by draw, for the two best approaches; infinite where it never closes. */
export function setupGapDraws(answer: Answer, draws: number): Float64Array {
  const pair = answer.pairs.find(({ challenger, incumbent }) =>
    [answer.cheapest, answer.runnerUp].every((id) => id === challenger || id === incumbent),
  );
  const centrals = [pair?.challenger, pair?.incumbent].flatMap((id) => (id && answer.centrals.get(id)) || []);
  const [challenger, incumbent] = finish(ledgersOf(centrals, inputsOf(centrals), draws, 1));
  return challenger && incumbent ? setupGaps(challenger, incumbent) : new Float64Array(0);
}
