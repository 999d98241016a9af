import { countPositions } from "../../sheet/work";
import { picked } from "../../stats/picked";
import { addTo, sumOfAll } from "../../stats/sums";
import type { Draws } from "./draws";
import { type Branch, type Mixture, type Pipeline, type Summed, series } from "./pipeline";
import { type Step, stepTimes, streamOf } from "./step-times";

/** In each draw: the time of all of it, and the part of that time spent in each step. The steps sum to the total. */
export type SampledTimes = { readonly totalMs: Float64Array; readonly steps: ReadonlyMap<string, Float64Array> };

/**
 * Milliseconds a pipeline takes in each draw, or only in the draws numbered in `among`. Of parts that run side by side only the slowest counts, and in that draw the time
 * belongs to its steps alone: the critical path (J. E. Kelley and M. R. Walker, 1959). Of a mixture only the branch taken counts.
 */
export function pipelineTimes(part: Pipeline, draws: Draws, among?: Uint32Array): SampledTimes {
  const each = (parts: readonly Pipeline[]) => parts.map((one) => pipelineTimes(one, draws, among));
  const count = among?.length ?? draws.count;
  switch (part.kind) {
    case "series":
      return sumOf(each(part.parts), count);
    case "summed": {
      // How wide a sum is made depends on all draws.
      const { totalMs, steps } = pipelineTimes(series(...part.parts), draws);
      const widened = (values: Float64Array) => only(among, asMany(values, part, draws));
      return { totalMs: widened(totalMs), steps: new Map([...steps].map(([id, stepMs]) => [id, widened(stepMs)])) };
    }
    case "parallel": {
      const times = each(part.parts);
      return taken(times, slowest(times, count));
    }
    case "mixture":
      return taken(each(part.branches.map(({ part }) => part)), only(among, branchTaken(part, draws)));
    default: {
      const totalMs = only(among, stepTimes(part, draws));
      return { totalMs, steps: new Map([[part.id, totalMs]]) };
    }
  }
}

const only = <Values extends Float64Array | Uint16Array>(among: Uint32Array | undefined, values: Values): Values =>
  among ? picked(values, among) : values;

/** Only the time of all of it in each draw, bit for bit the same; the array is kept elsewhere: read it only. */
export function totalTimes(part: Pipeline, draws: Draws): Float64Array {
  if ("id" in part && part.kind !== "mixture") return stepTimes(part, draws);
  const before = draws.totals.get(part);
  if (before) return before;
  const totalMs = joinedTimes(part, draws);
  countPositions(draws.count);
  draws.totals.set(part, totalMs);
  return totalMs;
}

function joinedTimes(part: Exclude<Pipeline, Step>, draws: Draws): Float64Array {
  switch (part.kind) {
    case "series":
      return sumOfAll(
        part.parts.map((each) => totalTimes(each, draws)),
        draws.count,
      );
    case "summed":
      return asMany(totalTimes(series(...part.parts), draws), part, draws);
    case "parallel": {
      const totalMs = new Float64Array(draws.count);
      for (const each of part.parts) {
        const times = totalTimes(each, draws);
        for (let draw = 0; draw < totalMs.length; draw++)
          totalMs[draw] = Math.max(totalMs[draw] as number, times[draw] as number);
      }
      return totalMs;
    }
    case "mixture": {
      const times = part.branches.map((branch) => totalTimes(branch.part, draws));
      if (times.length === 2) return eitherTimes(part, times as [Float64Array, Float64Array], draws);
      const taken = branchTaken(part, draws);
      const totalMs = new Float64Array(draws.count);
      for (let draw = 0; draw < totalMs.length; draw++)
        totalMs[draw] = (times[taken[draw] as number] as Float64Array)[draw] as number;
      return totalMs;
    }
  }
}

/** Of two branches, as most mixtures have. */
function eitherTimes(
  { id, branches, copy }: Mixture,
  [first, second]: readonly [Float64Array, Float64Array],
  { choices }: Draws,
): Float64Array {
  const end = endsOf(id, branches)[0] as number;
  if (!((branches[1]?.share ?? 0) > 0)) return first.slice();
  const chosen = choices(streamOf(id, copy));
  const totalMs = new Float64Array(first.length);
  for (let draw = 0; draw < totalMs.length; draw++)
    totalMs[draw] = ((chosen[draw] as number) >= end ? second[draw] : first[draw]) as number;
  return totalMs;
}

/**
 * The sum of fewer draws made as large and as wide as that of more. Any two of them have the correlation of the draws, so the
 * variance of n is n + n (n - 1) correlation times that of one. No sum is below zero, because none of its parts is.
 */
function asMany(sums: Float64Array, { times, parts }: Summed, { correlation }: Draws): Float64Array {
  const variance = (count: number) => count + count * (count - 1) * correlation;
  const width = Math.sqrt(variance(times) / variance(parts.length));
  let sum = 0;
  for (let draw = 0; draw < sums.length; draw++) sum += sums[draw] as number;
  const meanMs = sum / sums.length;
  const middle = (meanMs * times) / parts.length;
  const many = new Float64Array(sums.length);
  for (let draw = 0; draw < many.length; draw++) many[draw] = middle + width * ((sums[draw] as number) - meanMs);
  return many;
}

/** Steps of one id are one segment, wherever they stand. Arrays are new or left alone. */
function sumOf(times: readonly SampledTimes[], count: number): SampledTimes {
  const totalMs = new Float64Array(count);
  const steps = new Map<string, Float64Array>();
  for (const each of times) {
    addTo(totalMs, each.totalMs);
    for (const [id, stepMs] of each.steps) {
      const before = steps.get(id);
      if (before) addTo(before, stepMs);
      else steps.set(id, stepMs === each.totalMs ? stepMs.slice() : stepMs);
    }
  }
  return { totalMs, steps };
}

/** In each draw only the part whose number is given there counts. A part not taken adds a zero, which moves no bit of a sum. */
function taken(times: readonly SampledTimes[], chosen: Uint16Array): SampledTimes {
  const masked = times.map(({ totalMs, steps }, number) => ({
    totalMs: whereChosen(totalMs, chosen, number),
    steps: new Map([...steps].map(([id, stepMs]) => [id, whereChosen(stepMs, chosen, number)])),
  }));
  return sumOf(masked, chosen.length);
}

/** The values where the part of that number was chosen, 0 elsewhere. */
function whereChosen(values: Float64Array, chosen: Uint16Array, number: number): Float64Array {
  const left = new Float64Array(values.length);
  for (let draw = 0; draw < left.length; draw++) if (chosen[draw] === number) left[draw] = values[draw] as number;
  return left;
}

/** Of equal parts the first. */
function slowest(times: readonly SampledTimes[], count: number): Uint16Array {
  const chosen = new Uint16Array(count);
  const [first, ...others] = times.map(({ totalMs }) => totalMs);
  if (!first) return chosen;
  const most = first.slice();
  others.forEach((totalMs, index) => {
    for (let draw = 0; draw < count; draw++)
      if ((totalMs[draw] as number) > (most[draw] as number)) {
        most[draw] = totalMs[draw] as number;
        chosen[draw] = index + 1;
      }
  });
  return chosen;
}

/** The draws below the first share take the first branch, and so on: a greater share takes more draws and leaves none. */
function branchTaken({ id, branches, copy }: Mixture, { choices }: Draws): Uint16Array {
  const ends = endsOf(id, branches);
  const last = branches.findLastIndex(({ share }) => share > 0);
  const chosen = choices(streamOf(id, copy));
  const taken = new Uint16Array(chosen.length);
  for (let draw = 0; draw < taken.length; draw++) {
    let branch = 0;
    while (branch < last && (chosen[draw] as number) >= (ends[branch] as number)) branch++;
    taken[draw] = branch;
  }
  return taken;
}

function endsOf(id: string, branches: readonly Branch[]): number[] {
  let end = 0;
  const ends = branches.map(({ share }) => {
    end += share;
    return end;
  });
  if (!(Math.abs(end - 1) < 1e-9 && branches.every(({ share }) => share >= 0)))
    throw new Error(`shares of ${id} are not parts of 1: ${branches.map(({ share }) => share).join(", ")}`);
  return ends;
}
