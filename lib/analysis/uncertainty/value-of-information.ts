import { LruCache } from "../../lru-cache";
import { uniforms } from "../../stats/streams";
import { type Input, isRange } from "../base-case/inputs";
import type { InformationValue } from "./types";

/** Powers of an input's place in its range that an effect is made of, besides the constant. */
const powers = 3;

/**
 * What knowing each range would do. Over the draws, every total is fitted by a curve in one input's place in its range, which
 * is its mean for each value of that input. The variance along the curve of the difference goes when the value is known; and
 * choosing the cheapest at each place, instead of one for all, is what knowing the value before choosing saves (the expected
 * value of partial perfect information by regression: Strong, Oakley and Brennan, Medical Decision Making 34, 2014).
 */
export function valueOfInformation(
  inputs: readonly Input[],
  totals: readonly Float64Array[],
  difference: Float64Array,
): InformationValue[] {
  const usable = draws(totals);
  const sums = totals.map((total) => sumOf(total, usable));
  const sumOfDifference = sumOf(difference, usable);
  const least = Math.min(...sums.map((sum) => sum / usable.length));
  const spread = varianceOf(difference, usable);
  const rounding = 1e-9 * Math.abs(least);
  const values = inputs.filter(isRange).map(({ field, title }) => {
    const terms = termsOf(field, difference.length);
    const effects = totals.map((total, index) => curveThrough(total, sums[index] as number, terms, usable));
    const saved = least - cheapestByPlace(effects);
    return {
      field,
      title,
      varianceShare:
        spread > rounding ** 2
          ? explained(curveThrough(difference, sumOfDifference, terms, usable), spread, usable.length)
          : 0,
      evppiUsd: saved > rounding ? saved : 0,
    };
  });
  return values.sort((a, b) => b.evppiUsd - a.evppiUsd || b.varianceShare - a.varianceShare);
}

/** The first, second and third Legendre polynomial at each place. */
type Terms = readonly [Float64Array, Float64Array, Float64Array];

/** Numbers that are kept, 8 bytes each. */
const mostKept = 2 ** 19;
const kept = new LruCache<Terms>(mostKept);

/** Of an input's draws, which are the same in every scenario. */
function termsOf(field: string, draws: number): Terms {
  const key = `${field} ${draws}`;
  const terms = kept.get(key) ?? legendre(uniforms(field, 0, draws));
  kept.set(key, terms, 3 * draws);
  return terms;
}

/** Legendre polynomials at places from 0 to 1: uncorrelated over evenly spread places. */
function legendre(places: Float64Array): Terms {
  const terms: Terms = [0, 1, 2].map(() => new Float64Array(places.length)) as unknown as Terms;
  const [first, second, third] = terms;
  for (let index = 0; index < places.length; index++) {
    const x = 2 * (places[index] as number) - 1;
    first[index] = x;
    second[index] = (3 * x * x - 1) / 2;
    third[index] = (5 * x ** 3 - 3 * x) / 2;
  }
  return terms;
}

/** Coefficients of the curve through the members' values, of which the sum is known; the mean first. */
function curveThrough(
  values: Float64Array,
  sum: number,
  [first, second, third]: Terms,
  members: Uint32Array,
): readonly number[] {
  let [one, two, three] = [0, 0, 0];
  for (let index = 0; index < members.length; index++) {
    const draw = members[index] as number;
    const value = values[draw] as number;
    one += value * (first[draw] as number);
    two += value * (second[draw] as number);
    three += value * (third[draw] as number);
  }
  return [sum, one, two, three].map((sum, power) => ((2 * power + 1) * sum) / members.length);
}

/** Places of an input at which the cheapest is looked up. */
const lookedUp = legendre(Float64Array.from({ length: 400 }, (_, index) => (index + 0.5) / 400));

/** The mean of the cheapest along all places. */
function cheapestByPlace(effects: readonly (readonly number[])[]): number {
  const places = lookedUp[0].length;
  let sum = 0;
  for (let index = 0; index < places; index++) {
    let least = Number.POSITIVE_INFINITY;
    for (const effect of effects) least = Math.min(least, curveAtPlace(effect, index));
    sum += least;
  }
  return sum / places;
}

function curveAtPlace(effect: readonly number[], index: number): number {
  let value = effect[0] as number;
  for (let power = 1; power < effect.length; power++)
    value += (effect[power] as number) * ((lookedUp[power - 1] as Float64Array)[index] as number);
  return value;
}

/** The share of the variance along the curve; chance alone makes each coefficient a little more than nothing. */
function explained([, ...factors]: readonly number[], variance: number, draws: number): number {
  const along = factors.reduce((sum, factor, index) => sum + factor ** 2 / (2 * (index + 1) + 1), 0) / variance;
  return Math.min(1, Math.max(0, along - ((1 - along) * powers) / draws));
}

/** The draws in which every approach can be had. */
function draws(totals: readonly Float64Array[]): Uint32Array {
  const usable = new Uint32Array(totals[0]?.length ?? 0);
  let count = 0;
  for (let draw = 0; draw < usable.length; draw++) if (canAllBeHad(totals, draw)) usable[count++] = draw;
  return usable.subarray(0, count);
}

function canAllBeHad(totals: readonly Float64Array[], draw: number): boolean {
  for (const total of totals) if (!Number.isFinite(total[draw])) return false;
  return true;
}

function varianceOf(values: Float64Array, members: Uint32Array): number {
  const mean = sumOf(values, members) / members.length;
  let squares = 0;
  for (let index = 0; index < members.length; index++)
    squares += ((values[members[index] as number] as number) - mean) ** 2;
  return squares / members.length;
}

function sumOf(values: Float64Array, members: Uint32Array): number {
  let sum = 0;
  for (let index = 0; index < members.length; index++) sum += values[members[index] as number] as number;
  return sum;
}
