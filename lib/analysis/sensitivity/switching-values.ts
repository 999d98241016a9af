import type { ApproachId } from "../../model/names";
import type { Quantity } from "../../model/technique";
import { meanOf } from "../../scenario/text/quantity-text";
import type { Sliced } from "../../sliced";
import { formatInput, type Input } from "../base-case/inputs";
import { closeInInSlices } from "../break-even/close-in";
import type { Evaluation } from "../evaluation/evaluate-scenario";
import type { Switch, SwitchingValue } from "../uncertainty/types";
import { horizonSwitches, volumeSwitches } from "./time-switches";
import { type CaseTotals, leadOf, whatIf, whatIfAlone, winnerOf } from "./what-if";

/** How far from the present value is looked, as factors of it, before the field's own bound. */
const factors = [
  1.02, 1.05, 1.1, 1.15, 1.2, 1.3, 1.4, 1.5, 1.7, 2, 2.5, 3, 4, 5, 7, 10, 15, 20, 30, 50, 100, 300, 1e3, 1e4, 1e6,
];
/** Where the present value is zero, in even factors besides: with machines the winner may change and change back in between. */
const stepsFromZero = Array.from({ length: 42 }, (_, index) => 1e-4 * 1.25 ** index).filter((share) => share < 1);

/** Where the present value is zero: shares of the field's largest value. */
const shares = [1e-9, 1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7, 0.9, 1];
const sharesFromZero = [...shares, ...stepsFromZero];

/**
 * Growth is looked at by thousandths of its bound as well: machines counted one by one step in each month at another place,
 * so that the winner may change and change back within a tenth of a percent.
 */
const growthShares = Array.from({ length: 100 }, (_, index) => (index + 1) / 1000);

/** How far beyond a flip the new winner is looked up, as a share of the way there. */
const nudge = 1e-6;

/** A stretch between a value at which the present winner still wins and one at which another does. */
type Stretch = {
  readonly input: Input;
  readonly up: boolean;
  readonly still: number;
  changed: number;
  winner: ApproachId;
};

/** For each input the nearest values at which another approach becomes cheapest over the horizon. Stops after each input. */
export function* switchingValuesInSlices(
  evaluation: Evaluation,
  inputs: readonly Input[],
): Sliced<readonly SwitchingValue[]> {
  const { cheapest } = evaluation;
  if (cheapest === null || evaluation.runnerUp === null) return [];
  const moving = inputs.filter(({ field }) => field !== "queries");
  const stretches: Stretch[] = [];
  for (const input of moving) {
    stretches.push(...stretchesOf(evaluation, input, cheapest));
    yield;
  }
  if (stretches.length > 0) yield* narrow(evaluation, moving, stretches, cheapest);
  const flips = moving.map((input): SwitchingValue => {
    const flip = (up: boolean) => switchOf(stretches, input, up);
    const { field, title, quantity, range } = input;
    const value = meanOf(range);
    return { field, title, value, now: formatInput(quantity, value), below: flip(false), above: flip(true) };
  });
  return [...volumeSwitches(evaluation), ...horizonSwitches(evaluation, cheapest), ...flips].sort(
    (a, b) => distanceOf(a) - distanceOf(b),
  );
}

function switchOf(stretches: readonly Stretch[], input: Input, up: boolean): Switch | null {
  for (const each of stretches) if (each.input === input && each.up === up) return switchAt(input.quantity, each);
  return null;
}

/** How far the nearer flip is, as a share of the present value; zero has no such share and comes after all others. */
function distanceOf({ value, below, above }: SwitchingValue): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const flip of [below, above])
    if (flip)
      nearest = Math.min(nearest, value === 0 ? Number.MAX_VALUE : Math.abs(flip.value - value) / Math.abs(value));
  return nearest;
}

/** One input at a time, so that only what depends on it is computed again. */
function stretchesOf(evaluation: Evaluation, input: Input, present: ApproachId): Stretch[] {
  const sideOf = (up: boolean) => ({ up, values: valuesTried(input, up) });
  const sides = [sideOf(true), sideOf(false)] as const;
  const totals = whatIfAlone(evaluation, input, new Float64Array([...sides[0].values, ...sides[1].values]));
  let first = 0;
  return sides.flatMap(({ up, values }) => {
    const found = firstChange(totals, first, values, present);
    first += values.length;
    if (!found) return [];
    return [
      {
        input,
        up,
        still: values[found.at - 1] ?? meanOf(input.range),
        changed: values[found.at] as number,
        winner: found.winner,
      },
    ];
  });
}

/** The first of the values, whose cases begin at `first`, at which another wins. */
function firstChange(totals: CaseTotals, first: number, values: readonly number[], present: ApproachId) {
  for (let at = 0; at < values.length; at++) {
    const winner = winnerOf(totals, first + at, present);
    if (winner !== null && winner !== present) return { at, winner };
  }
  return undefined;
}

/** From the present value outwards to the field's bound. */
function valuesTried({ field, range, quantity: { min, max, percent } }: Input, up: boolean): readonly number[] {
  const now = meanOf(range);
  const bound = up ? max : min;
  const tried = [bound];
  if (now === 0) for (const share of sharesFromZero) tried.push(share * bound);
  else for (const factor of factors) tried.push(up === now > 0 ? now * factor : now / factor);
  if (percent) for (const share of shares) tried.push(now + share * (bound - now));
  if (field === "growth") for (const share of growthShares) tried.push(now + share * (bound - now));
  const sorted = new Float64Array(tried).sort();
  const inside: number[] = [];
  for (let index = 0; index < sorted.length; index++) {
    const value = sorted[up ? index : sorted.length - 1 - index] as number;
    const isInside = up ? value > now && value <= max : value < now && value >= min;
    if (isInside && value !== inside.at(-1)) inside.push(value);
  }
  return inside;
}

/** Moves the end of every stretch to where the winner changes, and asks who wins just beyond it. */
function* narrow(
  evaluation: Evaluation,
  inputs: readonly Input[],
  stretches: readonly Stretch[],
  present: ApproachId,
): Sliced<void> {
  const totalsAt = (points: Float64Array, asked: Uint32Array) =>
    whatIf(
      evaluation,
      inputs,
      Array.from(asked, (index) => new Map([[(stretches[index] as Stretch).input.field, points[index] as number]])),
    );
  const all = Uint32Array.from(stretches.keys());
  const leadsAt = (points: Float64Array, asked: Uint32Array = all) => {
    const totals = totalsAt(points, asked);
    const leads = new Float64Array(points.length);
    for (const [place, index] of asked.entries()) leads[index] = leadOf(totals, place, present);
    return leads;
  };
  const from = Float64Array.from(stretches, ({ still }) => still);
  const to = Float64Array.from(stretches, ({ changed }) => changed);
  yield* closeInInSlices({ from, to, gapFrom: leadsAt(from), gapTo: leadsAt(to) }, leadsAt);
  const beyond = totalsAt(
    to.map((value, index) => value + nudge * (value - meanOf((stretches[index] as Stretch).input.range))),
    all,
  );
  for (const [index, stretch] of stretches.entries()) {
    stretch.changed = to[index] as number;
    stretch.winner = winnerOf(beyond, index, present) ?? stretch.winner;
  }
}

/** The nearest value beyond which the other wins; of a count, the last whole one at which the present still does. */
function switchAt(quantity: Quantity, { changed, up, winner }: Stretch): Switch {
  const value = quantity.whole ? (up ? Math.ceil(changed) - 1 : Math.floor(changed) + 1) : changed;
  return { value, text: formatInput(quantity, value), winner };
}
