import type { BaseCase } from "../lib/analysis/base-case/base-case";
import { inputsOf } from "../lib/analysis/base-case/inputs";
import { evaluateScenario } from "../lib/analysis/evaluation/evaluate-scenario";
import { costSamplesOf } from "../lib/analysis/uncertainty/cost-samples";
import { monthShares } from "../lib/analysis/uncertainty/month-odds";
import { oddsOf } from "../lib/analysis/uncertainty/odds";
import type { ApproachId } from "../lib/model/names";
import { interpret, type Scenario } from "../lib/scenario/read/interpret";
import { readLink } from "../lib/scenario/read/link";
import { meanOf, type Range } from "../lib/scenario/text/quantity-text";
import { approachSheetOf } from "../lib/scenario/validate/approach-sheet";
import { validateScenario } from "../lib/scenario/validate/validate-scenario";
import { runToEnd } from "../lib/sliced";
import { drawRange } from "../lib/stats/draw-range";
import { quantilesAt } from "../lib/stats/quantiles";
import { uniforms } from "../lib/stats/streams";
import {
  type Draws,
  drawsByHand,
  type Figures,
  type Outcome,
  quantilesByHand,
  type RangeName,
  rangeNames,
} from "./draws-by-hand";
import { drawsBySquiggle, type Ranges, type Squiggle } from "./draws-squiggle";
import { mediansBeside, quantile } from "./timing";

const draws = 10_000;
const horizon = 36;
const approaches: readonly ApproachId[] = ["prompting", "rag", "fineTuning", "hybrid"];

/** Where the ranges of the loop and of Squiggle stand in the scenario. */
const fieldOf: Readonly<Record<RangeName, readonly [ApproachId, string]>> = {
  ragSetup: ["rag", "setup"],
  ragPerQuery: ["rag", "perQuery"],
  ragHosting: ["rag", "hosting"],
  tuningSetup: ["fineTuning", "setup"],
  tuningPerQuery: ["fineTuning", "perQuery"],
  tuningRetraining: ["fineTuning", "retraining"],
  hybridSetup: ["hybrid", "setup"],
  hybridHosting: ["hybrid", "hosting"],
  hybridRetraining: ["hybrid", "retraining"],
};

/**
 * Article 001 with its ranges and growing, draw by draw: the engine against a loop written by hand and against Squiggle.
 * All three find every running total, who is cheapest at each month-end and the quantiles of the totals.
 */
export async function benchDraws(squiggle: Squiggle): Promise<string[]> {
  const scenario = interpret(readLink(`?p=article-001.2026-11&horizon=${horizon}&growth=0.03&v=1`));
  const evaluation = evaluateScenario(validateScenario(scenario));
  const baseCases = approaches.map((id) => evaluation.baseCases.get(id) as BaseCase);
  const { figures, ranges } = valuesOf(scenario);

  const draw = () => byName((name) => drawRange(ranges[name], uniforms(fieldOf[name].join("."), 0, draws)));
  const ready = draw();
  const bySquiggle = await drawsBySquiggle(squiggle, figures, ranges, draws);
  refuseDifference("squiggle and the loop", bySquiggle, loop(figures, bySquiggle.draws));
  refuseDifference("the engine and the loop", engine(baseCases), loop(figures, ready));

  const [drawMs, loopMs, handMs, ledgersMs, engineMs, oddsMs] = (await mediansBeside(
    draw,
    () => drawsByHand(figures, ready),
    () => loop(figures, draw()),
    () => runToEnd(costSamplesOf(baseCases, inputsOf(baseCases), draws, horizon)),
    () => engine(baseCases),
    () => oddsOf(evaluation, draws),
  )) as [number, number, number, number, number, number];
  const squiggleMs = await medianOfRuns(async () => (await drawsBySquiggle(squiggle, figures, ranges, draws)).ms);
  const row = (what: string, ms: number) => `  ${what.padEnd(52)}${ms.toFixed(1).padStart(7)} ms`;
  return [
    "10,000 draws x 4 approaches x 36 months; each way equal to the loop, draw by draw, to 1e-9",
    row("the sheet: draws, evaluated", ledgersMs),
    row("the sheet: all of it, cheapest and quantiles too", engineMs),
    row("a loop by hand: totals and cheapest, draws ready", loopMs),
    row("a loop by hand: all of it, the same draws made", handMs),
    row("Squiggle: all of it, from its source text", squiggleMs),
    row("drawing alone", drawMs),
    row("oddsOf(): also volumes, break-even, what to measure", oddsMs),
    `  ratio of all of it: sheet / by hand ${ratio(engineMs, handMs)}, Squiggle / sheet ${ratio(squiggleMs, engineMs)}, oddsOf / sheet ${ratio(oddsMs, engineMs)}`,
  ];
}

const ratio = (one: number, other: number): string => (one / other).toPrecision(2);

type Found = Outcome & { readonly quantiles: readonly (readonly number[])[] };

function loop(figures: Figures, ready: Draws): Found {
  const outcome = drawsByHand(figures, ready);
  return { ...outcome, quantiles: outcome.totals.map(quantilesByHand) };
}

/** Inputs are looked up anew, so that the draws are made each time, and as many quantiles are found as by the loop. */
function engine(baseCases: readonly BaseCase[]): Found {
  const samples = runToEnd(costSamplesOf(baseCases, inputsOf(baseCases), draws, horizon));
  const { shares } = runToEnd(monthShares(samples, null));
  const totals = samples.map(({ spentBy }) => spentBy(horizon));
  return {
    totals,
    cheapest: shares.map(([, ...byMonth]) => Float64Array.from(byMonth, (share) => draws * share)),
    quantiles: totals.map((total) => quantilesAt([0.95, 0.5, 0.05], total).reverse()),
  };
}

/** What the scenario gives, so that no figure of the article is written twice. */
function valuesOf(scenario: Scenario): { readonly figures: Figures; readonly ranges: Ranges } {
  const range = (id: ApproachId, name: string) => approachSheetOf(scenario, id)?.resolved(name).range as Range;
  const figure = (id: ApproachId, name: string) => meanOf(range(id, name));
  const figures = {
    queries: figure("rag", "queries"),
    growth: figure("rag", "growth"),
    horizon: figure("rag", "horizon"),
    retrainEvery: figure("fineTuning", "retrainEvery"),
    promptingPerQuery: figure("prompting", "perQuery"),
    hybridPerQuery: figure("hybrid", "perQuery"),
  };
  return { figures, ranges: byName((name) => range(...fieldOf[name])) };
}

const byName = <T>(of: (name: RangeName) => T): Readonly<Record<RangeName, T>> =>
  Object.fromEntries(rangeNames.map((name) => [name, of(name)])) as Record<RangeName, T>;

/** Squiggle answers later, so its runs are timed one after another. */
async function medianOfRuns(run: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < 11; count++) times.push(await run());
  return quantile(times, 0.5);
}

/** From the same draws: the total of every draw, who is cheapest in every month, and the quantiles. */
function refuseDifference(who: string, one: Found, other: Found): void {
  for (const what of ["totals", "cheapest", "quantiles"] as const)
    one[what].forEach((row, approach) => {
      row.forEach((value, index) => {
        const expected = other[what][approach]?.[index] ?? Number.NaN;
        if (!(Math.abs(value - expected) <= 1e-9 * Math.abs(expected)))
          throw new Error(`${who} disagree: ${what} of approach ${approach} at ${index}: ${value}, ${expected}`);
      });
    });
}
