import type { ApproachId } from "../../model/names";
import type { Scenario } from "../../scenario/read/interpret";
import type { Range } from "../../scenario/text/quantity-text";
import type { Absent, RuledOut, ValidatedScenario } from "../../scenario/validate/validate-scenario";
import { runToEnd, type Sliced } from "../../sliced";
import { type BaseCase, baseCaseOf, baseCaseWith } from "../base-case/base-case";
import { type Split, splitByModel } from "../base-case/split";
import { type Time, timeOf } from "../base-case/time";
import { cheapestByVolume, compareCosts, compareCurves } from "../break-even/crossings";
import { largestVolume } from "../break-even/curve";
import { paybackOf } from "../break-even/payback";
import { type AtScale, type Running, reasonForAlways, reasonForNoPayback } from "../break-even/reasons";
import type { ApproachResult, EndedResult, EnvelopeInterval, LineTotal, Pair } from "../break-even/types";
import { costsOf, endedResult, finiteOrNull, lineTotal, resultOf } from "./approach-result";

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
  /** Those that could be had, but cannot meet a need: priced, and never the answer. */
  readonly ruledOut: readonly RuledOutResult[];
  readonly absent: readonly Absent[];
  /** What those of the absent cost that can be had up to a day. */
  readonly ended: readonly EndedResult[];
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

export type RuledOutResult = {
  readonly id: ApproachId;
  readonly unmet: RuledOut["unmet"];
  /** It is compared with nothing, so no curve along the volume is made. */
  readonly result: Omit<ApproachResult, "curve">;
  readonly baseCase: BaseCase;
};

/** The base case of an approach that is priced, whether or not a need rules it out. */
export const pricedCase = ({ baseCases, ruledOut }: Evaluation, id: ApproachId): BaseCase | undefined =>
  baseCases.get(id) ?? ruledOut.find((each) => each.id === id)?.baseCase;

export const evaluateScenario = (validated: ValidatedScenario): Evaluation => runToEnd(evaluateInSlices(validated));

/** The same, stopping between approaches and between pairs, so that a page may draw in between. */
export function* evaluateInSlices(validated: ValidatedScenario): Sliced<Evaluation> {
  const { scenario, sheets, ruledOut, absent, ended } = validated;
  const time = timeOf(scenario);
  const baseCases: BaseCase[] = [];
  const answers: Running[] = [];
  for (const sheet of sheets) {
    yield;
    const baseCase = baseCaseOf(sheet);
    baseCases.push(baseCase);
    answers.push(resultOf(baseCase, time));
  }
  yield;
  const passedOver: RuledOutResult[] = [];
  for (const each of ruledOut) {
    passedOver.push(ruledOutResult(each, time));
    yield;
  }
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
    ruledOut: passedOver,
    absent,
    ended: ended.map(endedResult),
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

function ruledOutResult({ sheet, unmet }: RuledOut, time: Time): RuledOutResult {
  const baseCase = baseCaseOf(sheet);
  const { runningUsd: _, ...result } = costsOf(baseCase, time);
  return { id: sheet.id, unmet, result, baseCase };
}

const beyond = (total: number, least: number): number => (compareCosts(total, least) === 0 ? 0 : total - least);

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
    setupGapOverQueryGap: setupGapOverQueryGap(challenger, incumbent, time.queriesByMonth[1] ?? time.queries),
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
