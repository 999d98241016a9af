import { approaches } from "../../model/approaches";
import type { BillLine } from "../../model/assemble";
import { sumUpTo } from "../../model/bill";
import type { ApproachId } from "../../model/names";
import type { Scenario } from "../../scenario/read/interpret";
import type { Range } from "../../scenario/text/quantity-text";
import { longestHorizon } from "../../scenario/validate/approach-sheet";
import type { Absent, ValidatedScenario } from "../../scenario/validate/validate-scenario";
import { runToEnd, type Sliced } from "../../sliced";
import { type BaseCase, baseCaseOf, baseCaseWith } from "../base-case/base-case";
import { type Split, splitByModel } from "../base-case/split";
import { type Time, timeOf } from "../base-case/time";
import { curveFor } from "../break-even/approach-curve";
import { cheapestByVolume, compareCosts, compareCurves } from "../break-even/crossings";
import { largestVolume } from "../break-even/curve";
import { paybackOf } from "../break-even/payback";
import { type AtScale, type Running, reasonForAlways, reasonForNoPayback } from "../break-even/reasons";
import type { ApproachResult, EnvelopeInterval, LineTotal, Pair } from "../break-even/types";

/** Everything Crossover says about a scenario, at the base case. */
export type Evaluation = {
  readonly scenario: Scenario;
  readonly horizonMonths: number;
  readonly queriesPerMonth: number;
  /** As given; the base case uses its mean. */
  readonly queriesGiven: Range;
  readonly growthPerMonthShare: number;
  /** Index 0 is set-up; beyond the horizon too. */
  readonly queriesByMonth: readonly number[];
  readonly queriesServed: number;
  readonly approaches: readonly ApproachResult[];
  /** What each costs beyond the cheapest; 0 for every one that ties with it. */
  readonly beyondCheapestUsd: ReadonlyMap<ApproachId, number>;
  readonly absent: readonly Absent[];
  readonly pairs: readonly Pair[];
  readonly envelope: readonly EnvelopeInterval[];
  /** Null only when no approach is priced. */
  readonly cheapest: ApproachId | null;
  readonly runnerUp: ApproachId | null;
  /** When the two best are on different base models. */
  readonly split: Split | null;
  /** The evaluated sheets behind the figures, for explanations. */
  readonly baseCases: ReadonlyMap<ApproachId, BaseCase>;
};

export const evaluateScenario = (validated: ValidatedScenario): Evaluation => runToEnd(evaluateInSlices(validated));

/** The same, stopping between approaches and between pairs, so that a page may draw in between. */
export function* evaluateInSlices({ scenario, sheets, absent }: ValidatedScenario): Sliced<Evaluation> {
  const time = timeOf(scenario);
  const baseCases: BaseCase[] = [];
  const answers: Running[] = [];
  for (const sheet of sheets) {
    yield;
    const baseCase = baseCaseOf(sheet);
    baseCases.push(baseCase);
    answers.push(answerFor(baseCase, time));
  }
  yield;
  const pairs = yield* pairsOf(answers, time, atScale(scenario, time));
  const ranked = [...answers].sort((a, b) => compareCosts(a.totalUsd, b.totalUsd));
  const [cheapest = null, runnerUp = null] = ranked.map(({ id }) => id);
  const byId = new Map(baseCases.map((baseCase) => [baseCase.id, baseCase]));
  return {
    scenario,
    horizonMonths: time.horizon,
    queriesPerMonth: time.queries,
    queriesGiven: time.queriesGiven,
    growthPerMonthShare: time.growth,
    queriesByMonth: time.queriesByMonth,
    queriesServed: time.served.queries,
    approaches: answers.map(({ runningUsd: _, ...rest }) => rest),
    beyondCheapestUsd: new Map(ranked.map(({ id, totalUsd }) => [id, beyond(totalUsd, ranked[0]?.totalUsd ?? 0)])),
    absent,
    pairs,
    envelope: answers.length > 0 ? cheapestByVolume(answers.map(({ id, curve }) => [id, curve] as const)) : [],
    cheapest,
    runnerUp,
    split:
      cheapest && runnerUp
        ? splitByModel(scenario, byId.get(cheapest) as BaseCase, byId.get(runnerUp) as BaseCase, time.horizon)
        : null,
    baseCases: byId,
  };
}

const beyond = (total: number, least: number): number => (compareCosts(total, least) === 0 ? 0 : total - least);

function answerFor(baseCase: BaseCase, time: Time): Running {
  const { bill, id } = baseCase;
  const lines = bill.lines.map(({ line, byMonth }) => lineTotal(line, byMonth, time.horizon));
  const runningUsd = runningTotal(bill.lines.map(({ byMonth }) => byMonth));
  const steps = bill.lines.filter(({ line }) => line.kind === "everyMonths" || line.kind === "atMonth");
  const stepUsdByMonth = Array.from({ length: time.horizon + 1 }, (_, month) =>
    steps.reduce((sum, { byMonth }) => sum + (byMonth[month] ?? 0), 0),
  );
  const totalUsd = lines.reduce((sum, line) => sum + line.totalUsd, 0);
  return {
    id,
    title: approaches[id].title,
    setupUsd: runningUsd[0] ?? 0,
    totalUsd,
    perThousandQueriesUsd: finiteOrNull((totalUsd / time.served.queries) * 1000),
    cumulativeUsd: runningUsd.slice(0, time.horizon + 1),
    stepUsdByMonth,
    retrainMonths: stepUsdByMonth.flatMap((step, month) => (step > 0 ? [month] : [])),
    lines,
    curve: curveFor(baseCase, time.horizon, time.queries),
    runningUsd,
  };
}

function lineTotal({ id, label, kind }: BillLine, byMonth: Float64Array, horizon: number): LineTotal {
  return { id, label, kind, totalUsd: sumUpTo(byMonth, horizon), byMonth: [...byMonth.subarray(0, horizon + 1)] };
}

function runningTotal(byLine: readonly Float64Array[]): number[] {
  let spent = 0;
  return Array.from({ length: longestHorizon + 1 }, (_, month) => {
    spent += byLine.reduce((sum, byMonth) => sum + (byMonth[month] ?? 0), 0);
    return spent;
  });
}

/** Every approach's bill at the largest volume looked at, made only when a reason asks for it. */
function atScale(scenario: Scenario, { horizon, served }: Time): AtScale {
  const known = new Map<ApproachId, readonly LineTotal[]>();
  const huge = {
    range: { low: largestVolume, high: largestVolume },
    origin: { label: "you" },
    from: "you",
    field: "queries",
    drawnAs: "queries",
  } as const;
  return {
    queriesServed: largestVolume * served.weight,
    linesOf: (id) => {
      const before = known.get(id);
      if (before) return before;
      const baseCase = baseCaseWith(scenario, id, (name) => (name === "queries" ? huge : undefined));
      const lines = baseCase?.bill.lines.map(({ line, byMonth }) => lineTotal(line, byMonth, horizon)) ?? [];
      known.set(id, lines);
      return lines;
    },
  };
}

function* pairsOf(answers: readonly Running[], time: Time, scale: AtScale): Sliced<Pair[]> {
  const pairs: Pair[] = [];
  for (const [index, incumbent] of answers.entries())
    for (const challenger of answers.slice(index + 1)) {
      pairs.push(pairOf(challenger, incumbent, time, scale));
      yield;
    }
  return pairs;
}

function pairOf(challenger: Running, incumbent: Running, time: Time, scale: AtScale): Pair {
  const { crossings, always } = compareCurves(incumbent.id, incumbent.curve, challenger.id, challenger.curve);
  const payback = paybackOf(challenger.runningUsd, incumbent.runningUsd, time.queriesByMonth, time.horizon);
  const neverAhead = payback.firstAheadMonth === null && payback.firstAheadBeyondHorizon === null;
  const never = neverAhead ? reasonForNoPayback(challenger, incumbent, time) : null;
  return {
    challenger: challenger.id,
    incumbent: incumbent.id,
    crossings,
    payback: { ...payback, reason: never },
    always,
    reason: reasonForAlways(always, incumbent, challenger, scale) ?? never,
    setupGapOverQueryGap: setupGapOverQueryGap(challenger, incumbent, time.queries),
    scannedTo: Math.min(challenger.curve.exactTo, incumbent.curve.exactTo),
  };
}

/** As articles compute a break-even: the gap in set-up over the gap per query in month 1, leaving everything else out. */
function setupGapOverQueryGap(challenger: Running, incumbent: Running, queries: number): number | null {
  const perQuery = ({ lines }: Running) =>
    lines.filter(({ kind }) => kind === "perQuery").reduce((sum, { byMonth }) => sum + (byMonth[1] ?? 0), 0) / queries;
  const gap = finiteOrNull((challenger.setupUsd - incumbent.setupUsd) / (perQuery(incumbent) - perQuery(challenger)));
  return gap !== null && gap >= 0 ? gap : null;
}

const finiteOrNull = (value: number): number | null => (Number.isFinite(value) ? value : null);
