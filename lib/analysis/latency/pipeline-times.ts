import { countPositions } from "../../sheet/work";
import { picked } from "../../stats/picked";
import { sumOfAll } from "../../stats/sums";
import { type Branches, type Draws, drawsAt } from "./draws";
import { type Branch, type Mixture, type Pipeline, type Summed, series } from "./pipeline";
import { noTimes, type Step, stepTimes, streamOf } from "./step-times";

/** Milliseconds a pipeline takes in each draw; the array is kept elsewhere: read it only. */
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
        noTimes(draws),
      );
    case "summed":
      // How wide a sum is made depends on all draws.
      if (draws.among) return picked(totalTimes(part, draws.among.all), draws.among.places);
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
      const places = placesOfEach(part, draws);
      const totalMs = new Float64Array(draws.count);
      part.branches.forEach(({ share, part: branch }, number) => {
        const own = places[number] as Uint32Array;
        // What few pass, such as another call or a machine that starts, is worked out for those alone.
        const isRare = share < rare;
        const times = totalTimes(branch, isRare ? drawsAt(draws, own) : draws);
        for (let index = 0; index < own.length; index++) {
          const place = own[index] as number;
          totalMs[place] = times[isRare ? index : place] as number;
        }
      });
      return totalMs;
    }
  }
}

/** Others may ask for what more requests pass. */
const rare = 0.25;

/** The draws that take each branch, in order: the same for all that branch alike. */
function placesOfEach(mixture: Mixture, draws: Draws): Branches {
  const { id, copy, branches } = mixture;
  const name = `${streamOf(id, copy)} ${branches.map(({ share }) => share).join(" ")}`;
  return draws.branches(name, () => sortedOut(branches.length, branchTaken(mixture, draws)));
}

function sortedOut(branches: number, taken: Uint16Array): Branches {
  const counts = new Uint32Array(branches);
  for (const branch of taken) counts[branch] = (counts[branch] as number) + 1;
  const places = Array.from(counts, (count) => new Uint32Array(count));
  counts.fill(0);
  for (let place = 0; place < taken.length; place++) {
    const branch = taken[place] as number;
    const next = counts[branch] as number;
    (places[branch] as Uint32Array)[next] = place;
    counts[branch] = next + 1;
  }
  return places;
}

/**
 * The sum of fewer draws made as large and as wide as that of more. Any two of them have the correlation of the draws, so the
 * variance of n is n + n (n - 1) correlation times that of one. No sum is below zero, because none of its parts is.
 */
export function asMany(sums: Float64Array, { times, parts }: Summed, { correlation }: Draws): Float64Array {
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

/** The draws below the first share take the first branch, and so on: a greater share takes more draws and leaves none. */
export function branchTaken({ id, branches, copy }: Mixture, { choices }: Draws): Uint16Array {
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
