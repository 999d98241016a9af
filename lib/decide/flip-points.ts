import { sumUpTo } from "../model/bill";
import type { ApproachId } from "../model/names";
import { fields } from "../model/registry";
import type { Quantity } from "../model/technique";
import { titleOf } from "../scenario/interpret";
import { meanOf } from "../scenario/quantity-text";
import type { Answer } from "./answer";
import { compareCosts } from "./crossings";
import { longestHorizon } from "./evaluate-approach";
import { type Input, sayInput } from "./inputs";
import type { Flip, FlipPoint } from "./outlook-types";
import { type Case, whatIf, winnerOf } from "./what-if";

/** How far from the present value is looked, as factors of it, before the field's own bound. */
const factors = [
  1.02, 1.05, 1.1, 1.15, 1.2, 1.3, 1.4, 1.5, 1.7, 2, 2.5, 3, 4, 5, 7, 10, 15, 20, 30, 50, 100, 300, 1e3, 1e4, 1e6,
];
/** Where the present value is zero: shares of the field's largest value. */
const shares = [1e-9, 1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7, 0.9, 1];

/** Halvings of the stretch in which the winner changes; it is never wider than the value itself. */
const halvings = 40;

/** A stretch between a value at which the present winner still wins and one at which another does. */
type Stretch = { readonly input: Input; readonly up: boolean; still: number; changed: number; winner: ApproachId };

/** For each input the nearest values at which another approach becomes cheapest over the horizon. */
export function flipPointsOf(answer: Answer, inputs: readonly Input[]): readonly FlipPoint[] {
  const { cheapest } = answer;
  if (cheapest === null || answer.runnerUp === null) return [];
  const moving = inputs.filter(({ field }) => field !== "queries");
  const stretches = stretchesOf(answer, moving, cheapest);
  narrow(answer, moving, stretches, cheapest);
  const flips = moving.map((input): FlipPoint => {
    const flip = (up: boolean) => {
      const found = stretches.find((each) => each.input === input && each.up === up);
      return found ? flipAt(input.quantity, found) : null;
    };
    const { field, title, quantity, range } = input;
    return { field, title, now: sayInput(quantity, meanOf(range)), below: flip(false), above: flip(true) };
  });
  return [...queriesFlips(answer), ...horizonFlips(answer, cheapest), ...flips].sort(
    (a, b) => Number(isFixed(a)) - Number(isFixed(b)),
  );
}

const isFixed = ({ below, above }: FlipPoint): boolean => below === null && above === null;

function stretchesOf(answer: Answer, inputs: readonly Input[], present: ApproachId): Stretch[] {
  const sides = inputs.flatMap((input) => [true, false].map((up) => ({ input, up, values: valuesTried(input, up) })));
  const cases: Case[] = sides.flatMap(({ input, values }) => values.map((value) => new Map([[input.field, value]])));
  const totals = whatIf(answer, inputs, cases);
  let first = 0;
  return sides.flatMap(({ input, up, values }) => {
    const start = first;
    first += values.length;
    const at = values.findIndex((_, index) => ![present, null].includes(winnerOf(totals, start + index, present)));
    if (at < 0) return [];
    const winner = winnerOf(totals, start + at, present) as ApproachId;
    return [{ input, up, still: values[at - 1] ?? meanOf(input.range), changed: values[at] as number, winner }];
  });
}

/** From the present value outwards to the field's bound. */
function valuesTried({ range, quantity: { min, max, percent } }: Input, up: boolean): readonly number[] {
  const now = meanOf(range);
  const bound = up ? max : min;
  const byFactor =
    now === 0
      ? shares.map((share) => share * bound)
      : factors.map((factor) => (up === now > 0 ? now * factor : now / factor));
  const evenly = percent ? shares.map((share) => now + share * (bound - now)) : [];
  const inside = [...byFactor, ...evenly, bound].filter((value) =>
    up ? value > now && value <= max : value < now && value >= min,
  );
  return [...new Set(inside)].sort((a, b) => (up ? a - b : b - a));
}

function narrow(answer: Answer, inputs: readonly Input[], stretches: readonly Stretch[], present: ApproachId): void {
  if (stretches.length === 0) return;
  for (let halving = 0; halving < halvings; halving++) {
    const middles = stretches.map(({ still, changed }) => (still + changed) / 2);
    const cases = stretches.map(({ input }, index) => new Map([[input.field, middles[index] as number]]));
    const totals = whatIf(answer, inputs, cases);
    for (const [index, stretch] of stretches.entries()) {
      const winner = winnerOf(totals, index, present);
      if (winner === present || winner === null) stretch.still = middles[index] as number;
      else Object.assign(stretch, { changed: middles[index], winner });
    }
  }
}

/** The nearest value beyond which the other wins; of a count, the nearest whole one at which it does. */
function flipAt(quantity: Quantity, { changed, up, winner }: Stretch): Flip {
  const value = quantity.whole ? (up ? Math.ceil(changed) : Math.floor(changed)) : changed;
  return { value, text: sayInput(quantity, value), winner };
}

/** Along the volume every change is known exactly. */
function queriesFlips({ envelope, queriesPerMonth }: Answer): FlipPoint[] {
  const field = fields.get("queries");
  if (field?.type !== "quantity") return [];
  const here = envelope.findIndex(({ to }) => queriesPerMonth <= to);
  const say = (value: number) => sayInput(field.quantity, value);
  const flip = (index: number, value: number | undefined): Flip | null => {
    const interval = envelope[index];
    return interval && value !== undefined ? { value, text: say(value), winner: interval.cheapest } : null;
  };
  return [
    {
      field: "queries",
      title: titleOf(field),
      now: say(queriesPerMonth),
      below: flip(here - 1, envelope[here]?.from),
      above: flip(here + 1, envelope[here]?.to),
    },
  ];
}

/** Along the horizon: the nearest number of months at which another has the lowest total. */
function horizonFlips({ centrals, horizonMonths }: Answer, present: ApproachId): FlipPoint[] {
  const field = fields.get("horizon");
  if (field?.type !== "quantity") return [];
  const totalAt = (id: ApproachId, months: number) =>
    centrals.get(id)?.bill.lines.reduce((sum, { byMonth }) => sum + sumUpTo(byMonth, months), 0) ?? Number.NaN;
  const winnerAt = (months: number) =>
    [...centrals.keys()].reduce(
      (best, id) => (compareCosts(totalAt(id, months), totalAt(best, months)) < 0 ? id : best),
      present,
    );
  const search = (step: 1 | -1): Flip | null => {
    for (let months = horizonMonths + step; months >= 1 && months <= longestHorizon; months += step)
      if (winnerAt(months) !== present)
        return { value: months, text: sayInput(field.quantity, months), winner: winnerAt(months) };
    return null;
  };
  const now = sayInput(field.quantity, horizonMonths);
  return [{ field: "horizon", title: titleOf(field), now, below: search(-1), above: search(1) }];
}
