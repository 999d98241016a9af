import { uniforms } from "../simulate/streams";
import { type Input, isRange } from "./inputs";
import type { Measure } from "./outlook-types";

/** Groups of draws that agree in one input's value to an eighth of its range. */
const groups = 8;

/**
 * What knowing each range would do. Draws are put into groups by the input's value; what is left of the difference's
 * variance inside the groups is not the input's doing, and choosing the cheapest approach group by group shows what knowing
 * the value before choosing saves (the expected value of partial perfect information: Strong, Oakley and Brennan, Medical
 * Decision Making 34, 2014).
 */
export function measureFirst(
  inputs: readonly Input[],
  totals: readonly Float64Array[],
  difference: Float64Array,
): Measure[] {
  const usable = draws(totals);
  const whole = usable.length;
  const all = moments(difference, usable);
  const least = Math.min(...totals.map((total) => moments(total, usable).mean));
  const rounding = 1e-9 * Math.abs(least);
  const measures = inputs.filter(isRange).map(({ field, title }) => {
    const grouped = groupBy(uniforms(field, 0, difference.length), usable);
    let [explained, chosen] = [0, 0];
    for (const members of grouped) {
      const share = members.length / whole;
      explained += share * (moments(difference, members).mean - all.mean) ** 2;
      chosen += share * Math.min(...totals.map((total) => moments(total, members).mean));
    }
    return {
      field,
      title,
      varianceShare: all.variance > rounding ** 2 ? withoutNoise(explained / all.variance, whole) : 0,
      worthUsd: least - chosen > rounding ? least - chosen : 0,
    };
  });
  return measures.sort((a, b) => b.worthUsd - a.worthUsd || b.varianceShare - a.varianceShare);
}

/** Inside a group a value still varies over an eighth of its range; for a straight effect this is what that hides. */
const hidden = 1 / groups ** 2;

/** Means of groups differ a little by chance alone; as in the adjusted coefficient of determination, that is taken off. */
const withoutNoise = (share: number, draws: number): number =>
  Math.min(1, Math.max(0, (1 - ((1 - share) * (draws - 1)) / (draws - groups)) / (1 - hidden)));

/** The draws in which every approach can be had. */
function draws(totals: readonly Float64Array[]): Uint32Array {
  const length = totals[0]?.length ?? 0;
  return Uint32Array.from({ length }, (_, draw) => draw).filter((draw) =>
    totals.every((total) => Number.isFinite(total[draw])),
  );
}

function groupBy(shares: Float64Array, usable: Uint32Array): readonly Uint32Array[] {
  const found = Array.from({ length: groups }, () => [] as number[]);
  for (const draw of usable) found[Math.floor((shares[draw] as number) * groups)]?.push(draw);
  return found.filter(({ length }) => length > 0).map((members) => Uint32Array.from(members));
}

function moments(values: Float64Array, members: Uint32Array): { readonly mean: number; readonly variance: number } {
  let sum = 0;
  for (const draw of members) sum += values[draw] as number;
  const mean = sum / members.length;
  let squares = 0;
  for (const draw of members) squares += ((values[draw] as number) - mean) ** 2;
  return { mean, variance: squares / members.length };
}
