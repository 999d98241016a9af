import { type Draws, type Figures, type Outcome, type Quantiles, type RangeName, rangeNames } from "./draws-by-hand";

export type Ranges = Readonly<Record<RangeName, { readonly low: number; readonly high: number }>>;

/** As much of @quri/squiggle-lang as is used; it is fetched by who runs the bench. */
export type Squiggle = {
  readonly run: (source: string, options: { readonly environment: object }) => Promise<Output>;
};
type Output = {
  readonly getBindings: () =>
    | { readonly ok: true; readonly value: { readonly get: (name: string) => Value | undefined } }
    | { readonly ok: false; readonly value: object };
};
type Value = {
  readonly value:
    | number
    | { readonly getSamples?: () => Iterable<number>; readonly getValues?: () => readonly Value[] };
  readonly asJS: () => unknown;
};

/** What Squiggle found, the draws it made to find it, and the milliseconds that took, parsing included. */
export type SquiggleRun = Outcome & {
  readonly quantiles: readonly Quantiles[];
  readonly draws: Draws;
  readonly ms: number;
};

/**
 * The model as one would write it in Squiggle: a running total is a set of samples, months are added one by one, and
 * nothing is a function of a single sample. Prompting has no range and stays a number, so its quantiles are not asked for.
 */
const modelOf = (figures: Figures, ranges: Ranges): string => `
${rangeNames.map((name) => `${name} = uniform(${ranges[name].low}, ${ranges[name].high})`).join("\n")}
months = List.upTo(1, ${figures.horizon})
queries(month) = ${figures.queries} * ${1 + figures.growth} ^ (month - 1)
retraining(month, cost) = if month > 1 && mod(month - 1, ${figures.retrainEvery}) == 0 then cost else 0
running(setup, inMonth) = List.reduce(months, [setup], {|spent, month|
  List.append(spent, List.last(spent) + inMonth(month))
})
prompting = running(0, {|month| queries(month) * ${figures.promptingPerQuery}})
rag = running(ragSetup, {|month| queries(month) * ragPerQuery + ragHosting})
tuning = running(tuningSetup, {|month| queries(month) * tuningPerQuery + retraining(month, tuningRetraining)})
hybrid = running(hybridSetup, {|month|
  queries(month) * ${figures.hybridPerQuery} + hybridHosting + retraining(month, hybridRetraining)
})
totals = List.map([prompting, rag, tuning, hybrid], List.last)
cheapestShares = List.map(months, {|month|
  spent = [prompting[month], rag[month], tuning[month], hybrid[month]]
  least = min(min(spent[1], spent[2]), min(spent[3], spent[0]))
  List.map(spent, {|each| cdf(each - least, 0)})
})
quantiles = List.map(List.slice(totals, 1), {|total| List.map([0.05, 0.5, 0.95], {|share| quantile(total, share)})})
`;

export async function drawsBySquiggle(
  { run }: Squiggle,
  figures: Figures,
  ranges: Ranges,
  count: number,
): Promise<SquiggleRun> {
  const environment = { sampleCount: count, xyPointLength: 1_000, seed: "crossover", profile: false };
  const started = performance.now();
  const output = await run(modelOf(figures, ranges), { environment });
  const ms = performance.now() - started;
  const bindings = output.getBindings();
  if (!bindings.ok) throw new Error(`squiggle: ${bindings.value.toString()}`);
  const read = (name: string) => bindings.value.get(name) as Value;
  const shares = read("cheapestShares").asJS() as number[][];
  const totals = listOf(read("totals")).map((total) => samplesOf(total, count));
  const alone = totals[0]?.[0] as number;
  return {
    totals,
    cheapest: totals.map((_, approach) => Float64Array.from(shares, (month) => count * (month[approach] as number))),
    quantiles: [[alone, alone, alone], ...(read("quantiles").asJS() as Quantiles[])],
    draws: Object.fromEntries(rangeNames.map((name) => [name, samplesOf(read(name), count)])) as Draws,
    ms,
  };
}

const listOf = ({ value }: Value): readonly Value[] => (typeof value === "object" && value.getValues?.()) || [];

/** A number stands for the same number in every draw. */
function samplesOf({ value }: Value, count: number): Float64Array {
  if (typeof value === "number") return new Float64Array(count).fill(value);
  if (value.getSamples) return Float64Array.from(value.getSamples());
  throw new Error(`squiggle: not samples: ${String(value)}`);
}
