import { uniforms } from "../simulate/streams";
import { type Input, isRange } from "./inputs";
import type { Measure } from "./outlook-types";

/** Powers of an input's place in its range that an effect is made of, besides the constant. */
const powers = 3;
/** Places of an input at which the cheapest is looked up. */
const places = 400;

/**
 * What knowing each range would do. Over the draws, every total is fitted by a curve in one input's place in its range, which
 * is its mean for each value of that input. The variance along the curve of the difference goes when the value is known; and
 * choosing the cheapest at each place, instead of one for all, is what knowing the value before choosing saves (the expected
 * value of partial perfect information by regression: Strong, Oakley and Brennan, Medical Decision Making 34, 2014).
 */
export function measureFirst(
  inputs: readonly Input[],
  totals: readonly Float64Array[],
  difference: Float64Array,
): Measure[] {
  const usable = draws(totals);
  const average = (values: Float64Array) => curveThrough(values, null, usable)[0] as number;
  const least = Math.min(...totals.map(average));
  const spread = varianceOf(difference, usable);
  const rounding = 1e-9 * Math.abs(least);
  const measures = inputs.filter(isRange).map(({ field, title }) => {
    const where = uniforms(field, 0, difference.length);
    const effects = totals.map((total) => curveThrough(total, where, usable));
    const saved = least - cheapestByPlace(effects);
    return {
      field,
      title,
      varianceShare:
        spread > rounding ** 2 ? explained(curveThrough(difference, where, usable), spread, usable.length) : 0,
      worthUsd: saved > rounding ? saved : 0,
    };
  });
  return measures.sort((a, b) => b.worthUsd - a.worthUsd || b.varianceShare - a.varianceShare);
}

/** Legendre polynomials at a place from 0 to 1: uncorrelated over evenly spread places. */
function legendre(place: number): readonly [number, number, number, number] {
  const x = 2 * place - 1;
  return [1, x, (3 * x * x - 1) / 2, (5 * x ** 3 - 3 * x) / 2];
}

/** Coefficients of the curve through the members' values; only the mean without places. */
function curveThrough(values: Float64Array, where: Float64Array | null, members: Uint32Array): readonly number[] {
  const sums = [0, 0, 0, 0];
  for (const draw of members) {
    const value = values[draw] as number;
    const terms = legendre(where ? (where[draw] as number) : 0.5);
    for (let power = 0; power <= powers; power++)
      sums[power] = (sums[power] as number) + value * (terms[power] as number);
  }
  return sums.map((sum, power) => ((2 * power + 1) * sum) / members.length);
}

/** The mean of the cheapest along all places. */
function cheapestByPlace(effects: readonly (readonly number[])[]): number {
  let sum = 0;
  for (let index = 0; index < places; index++) {
    const terms = legendre((index + 0.5) / places);
    const at = (effect: readonly number[]) =>
      effect.reduce((total, factor, power) => total + factor * (terms[power] as number), 0);
    sum += Math.min(...effects.map(at));
  }
  return sum / places;
}

/** The share of the variance along the curve; chance alone makes each coefficient a little more than nothing. */
function explained([, ...factors]: readonly number[], variance: number, draws: number): number {
  const along = factors.reduce((sum, factor, index) => sum + factor ** 2 / (2 * (index + 1) + 1), 0) / variance;
  return Math.min(1, Math.max(0, along - ((1 - along) * powers) / draws));
}

/** The draws in which every approach can be had. */
function draws(totals: readonly Float64Array[]): Uint32Array {
  const length = totals[0]?.length ?? 0;
  return Uint32Array.from({ length }, (_, draw) => draw).filter((draw) =>
    totals.every((total) => Number.isFinite(total[draw])),
  );
}

function varianceOf(values: Float64Array, members: Uint32Array): number {
  let [sum, squares] = [0, 0];
  for (const draw of members) sum += values[draw] as number;
  const mean = sum / members.length;
  for (const draw of members) squares += ((values[draw] as number) - mean) ** 2;
  return squares / members.length;
}
