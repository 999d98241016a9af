import { approaches } from "../model/approaches";
import type { BillLine } from "../model/assemble";
import { sumUpTo } from "../model/bill";
import type { ApproachId } from "../model/names";
import { fields, type QuantityField } from "../model/registry";
import type { Scenario } from "../scenario/interpret";
import { meanOf } from "../scenario/quantity-text";
import { settle } from "../scenario/settle";
import { type Follow, walkAlong } from "../sheet/along";
import { cheapestByVolume, compareCosts, compareCurves } from "./crossings";
import { type Curve, type Local, traceCurve } from "./curve";
import { type Central, longestHorizon } from "./evaluate-approach";
import { type Absent, fitScenario } from "./fit-scenario";
import { paybackOf } from "./payback";
import { reasonForAlways, reasonForNoPayback, type Served } from "./reasons";
import { type Split, splitByModel } from "./split";
import type { ApproachAnswer, EnvelopeInterval, LineTotal, Pair } from "./types";

/** Everything Crossover says about a scenario, at the central case. */
export type Answer = {
  readonly scenario: Scenario;
  readonly horizonMonths: number;
  readonly queriesPerMonth: number;
  readonly growthPerMonthShare: number;
  readonly queriesServed: number;
  readonly approaches: readonly ApproachAnswer[];
  readonly absent: readonly Absent[];
  readonly pairs: readonly Pair[];
  readonly envelope: readonly EnvelopeInterval[];
  /** Null only when no approach is priced. */
  readonly cheapest: ApproachId | null;
  readonly runnerUp: ApproachId | null;
  /** When the two best are on different base models. */
  readonly split: Split | null;
  /** The evaluated sheets behind the figures, for explanations. */
  readonly centrals: ReadonlyMap<ApproachId, Central>;
};

export function answer(given: Scenario): Answer {
  const { scenario, centrals, absent } = fitScenario(given);
  const read = (id: string) => meanOf(settle(scenario, id, (fields.get(id) as QuantityField).quantity, null).range);
  const time = timeOf(read);
  const answers = centrals.map((central) => answerFor(central, time));
  const ranked = [...answers].sort((a, b) => compareCosts(a.totalUsd, b.totalUsd));
  const [cheapest = null, runnerUp = null] = ranked.map(({ id }) => id);
  const byId = new Map(centrals.map((central) => [central.id, central]));
  return {
    scenario,
    horizonMonths: time.horizon,
    queriesPerMonth: time.queries,
    growthPerMonthShare: time.growth,
    queriesServed: time.served.queries,
    approaches: answers.map(({ runningUsd: _, ...rest }) => rest),
    absent,
    pairs: pairsOf(answers, time),
    envelope: answers.length > 0 ? cheapestByVolume(answers.map(({ id, curve }) => [id, curve] as const)) : [],
    cheapest,
    runnerUp,
    split:
      cheapest && runnerUp
        ? splitByModel(scenario, byId.get(cheapest) as Central, byId.get(runnerUp) as Central, time.horizon)
        : null,
    centrals: byId,
  };
}

type Time = {
  readonly horizon: number;
  readonly queries: number;
  readonly growth: number;
  /** Index 0 is set-up. */
  readonly queriesByMonth: readonly number[];
  readonly served: Served;
  /** By what a saving per query changes from month to month: growth against falling prices. */
  readonly savingFactor: number;
};

function timeOf(read: (id: string) => number): Time {
  const [horizon, queries, growth, decline] = ["horizon", "queries", "growth", "priceDecline"].map(read) as [
    number,
    number,
    number,
    number,
  ];
  const weights = Array.from({ length: longestHorizon }, (_, month) => (1 + growth) ** month);
  const weight = weights.slice(0, horizon).reduce((sum, each) => sum + each, 0);
  return {
    horizon,
    queries,
    growth,
    queriesByMonth: [0, ...weights.map((each) => queries * each)],
    served: { queries: queries * weight, weight },
    savingFactor: (1 + growth) * (1 - decline) ** (1 / 12),
  };
}

type Running = ApproachAnswer & { readonly runningUsd: readonly number[] };

function answerFor(central: Central, time: Time): Running {
  const { bill, id } = central;
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
    perThousandQueriesUsd: time.served.queries > 0 ? (totalUsd / time.served.queries) * 1000 : null,
    cumulativeUsd: runningUsd.slice(0, time.horizon + 1),
    stepUsdByMonth,
    retrainMonths: stepUsdByMonth.flatMap((step, month) => (step > 0 ? [month] : [])),
    lines,
    curve: curveFor(central, time.horizon),
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

/**
 * The total over the horizon as a function of the queries per month. Lines that never bend are added up once; only those
 * with steps are followed from piece to piece.
 */
function curveFor({ bill }: Central, horizon: number): Curve {
  const walk = walkAlong(bill.evaluation, "queries");
  const formulaOf = (line: BillLine) => line.inMonth ?? line.amount;
  const [moving, still] = partition(bill.lines, ({ line }) => walk.moves(formulaOf(line)));
  const fixed = still.reduce((sum, { byMonth }) => sum + sumUpTo(byMonth, horizon), 0);
  const follows = moving.map(({ line }) => overMonths(walk.follow(formulaOf(line)), horizon));
  const [straight, stepped] = partition(follows, (follow) => follow(0).until === Number.POSITIVE_INFINITY);
  const base = addUp([
    { value: fixed, slope: 0, until: Number.POSITIVE_INFINITY },
    ...straight.map((follow) => follow(0)),
  ]);
  return traceCurve((queries) => {
    const line = { value: base.value + base.slope * queries, slope: base.slope, until: base.until };
    return addUp([line, ...stepped.map((follow) => follow(queries))]);
  });
}

/** A line summed over the months. Asked at ever larger volumes, it computes only the months whose piece has ended. */
function overMonths(follow: Follow, horizon: number): (queries: number) => Local {
  const months = Array.from({ length: horizon }, (_, month) => pieceByPiece((queries) => follow(queries, month)));
  return (queries) => addUp(months.map((month) => month(queries)));
}

function pieceByPiece(follow: (queries: number) => Local): (queries: number) => Local {
  let start = 0;
  let piece: Local | undefined;
  return (queries) => {
    if (!piece || queries < start || queries >= start + piece.until) {
      start = queries;
      piece = follow(queries);
    }
    const walked = queries - start;
    return { value: piece.value + piece.slope * walked, slope: piece.slope, until: piece.until - walked };
  };
}

function addUp(parts: readonly Local[]): Local {
  let [value, slope, until] = [0, 0, Number.POSITIVE_INFINITY];
  for (const part of parts) {
    value += part.value;
    slope += part.slope;
    until = Math.min(until, part.until);
  }
  return { value, slope, until };
}

function partition<Item>(items: readonly Item[], belongs: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(belongs), items.filter((item) => !belongs(item))];
}

function pairsOf(answers: readonly Running[], time: Time): Pair[] {
  return answers.flatMap((incumbent, index) =>
    answers.slice(index + 1).map((challenger) => pairOf(challenger, incumbent, time)),
  );
}

function pairOf(challenger: Running, incumbent: Running, time: Time): Pair {
  const { crossings, always } = compareCurves(incumbent.id, incumbent.curve, challenger.id, challenger.curve);
  const payback = paybackOf(challenger.runningUsd, incumbent.runningUsd, time.queriesByMonth, time.horizon);
  const neverAhead = payback.firstAheadMonth === null && payback.firstAheadBeyondHorizon === null;
  const never = neverAhead ? reasonForNoPayback(challenger, incumbent, time.savingFactor) : null;
  return {
    challenger: challenger.id,
    incumbent: incumbent.id,
    crossings,
    payback: { ...payback, reason: never },
    always,
    reason: reasonForAlways(always, incumbent, challenger, time.served) ?? never,
    setupGapOverQueryGap: setupGapOverQueryGap(challenger, incumbent, time.queries),
    scannedTo: Math.min(challenger.curve.to, incumbent.curve.to),
  };
}

/** As articles compute a break-even: the gap in set-up over the gap per query in month 1, leaving everything else out. */
function setupGapOverQueryGap(challenger: Running, incumbent: Running, queries: number): number | null {
  const perQuery = ({ lines }: Running) =>
    lines.filter(({ kind }) => kind === "perQuery").reduce((sum, { byMonth }) => sum + (byMonth[1] ?? 0), 0) / queries;
  const gap = (challenger.setupUsd - incumbent.setupUsd) / (perQuery(incumbent) - perQuery(challenger));
  return Number.isFinite(gap) && gap >= 0 ? gap : null;
}
