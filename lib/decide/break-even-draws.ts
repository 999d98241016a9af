import type { Quantity } from "../model/technique";
import { traffic } from "../model/techniques/traffic";
import { parseUnit, toBase } from "../sheet/units";
import { flat, spreadOver } from "../sheet/values";
import { compareDraws } from "./crossings";
import { drawn } from "./draws";
import type { Central } from "./evaluate-approach";
import type { Input } from "./inputs";
import { casesOf, copyDraws, type Replaced, totalOver, totalsOf } from "./many-cases";

/** Steps a decade at which totals are compared. Between two of them a lead that changes twice is not seen. */
const perDecade = 8;
/** From one query a month to a billion. */
export const sweepVolumes: readonly number[] = Array.from(
  { length: 9 * perDecade + 1 },
  (_, index) => 10 ** (index / perDecade),
);

/** Draws evaluated at once over all volumes. */
export const sweepBlock = 256;

const queries = traffic.quantities.queries as Quantity;
const queriesUnit = parseUnit(queries.unit);
const sweep = spreadOver(
  "volume",
  Float64Array.from(sweepVolumes, (volume) => toBase(volume, queriesUnit)),
);

/** An approach's total at every volume of the sweep: `copyDraws` reads one volume of it. */
export function sweepOf(central: Central, replaced: Replaced, count: number, horizon: number) {
  const sizes = { draw: count, volume: sweepVolumes.length, month: horizon };
  const atVolumes: Replaced = (field, quantity) => (field === "queries" ? sweep : replaced(field, quantity));
  const totals = flat(totalOver(casesOf(central, atVolumes, sizes), sizes), sizes);
  return (volume: number, into: Float64Array, first = 0) => copyDraws(totals, sizes, { volume }, into, first);
}

/** How the order of two approaches changes with the volume in each draw: by the first change, or not at all. */
export type Outcome = "challengerAbove" | "incumbentAbove" | "challengerAlways" | "incumbentAlways" | "equal";
const outcomes: readonly Outcome[] = [
  "challengerAbove",
  "incumbentAbove",
  "challengerAlways",
  "incumbentAlways",
  "equal",
];

export type BreakEvenDraws = {
  readonly outcomeOf: (draw: number) => Outcome;
  /** Queries per month at the first change of lead; no number where there is none. */
  readonly volumes: Float64Array;
};

/** The first break-even volume of every draw. `stepped` says that a total may bend between two volumes of the sweep. */
export function* breakEvenDraws(
  challenger: Central,
  incumbent: Central,
  stepped: boolean,
  inputs: readonly Input[],
  draws: number,
  horizon: number,
): Generator<void, BreakEvenDraws> {
  const volumes = new Float64Array(draws).fill(Number.NaN);
  const codes = new Uint8Array(draws);
  for (let first = 0; first < draws; first += sweepBlock) {
    const count = Math.min(sweepBlock, draws - first);
    const replaced = drawn(inputs, first, count);
    const pair = [challenger, incumbent] as const;
    const found = firstChanges(
      pair.map((central) => sweepOf(central, replaced, count, horizon)) as [Read, Read],
      count,
    );
    if (stepped) narrow(found, pair, replaced, count, horizon);
    for (let index = 0; index < count; index++) {
      codes[first + index] = outcomes.indexOf(found.outcome[index] as Outcome);
      if (found.lead[index] !== 0 && found.to[index] !== 0) volumes[first + index] = meeting(found, index);
    }
    yield;
  }
  return { outcomeOf: (draw) => outcomes[codes[draw] as number] as Outcome, volumes };
}

type Read = (volume: number, into: Float64Array) => void;

/** The stretch in which the lead first changes, draw by draw, with the gap (challenger less incumbent) at its two ends. */
type Changes = {
  readonly outcome: Outcome[];
  /** -1 where the challenger leads first, 1 where the incumbent does, 0 where neither ever does. */
  readonly lead: Int8Array;
  readonly from: Float64Array;
  readonly gapFrom: Float64Array;
  /** 0 where the lead never changes. */
  readonly to: Float64Array;
  readonly gapTo: Float64Array;
};

function firstChanges([challenger, incumbent]: [Read, Read], count: number): Changes {
  const [lead, to] = [new Int8Array(count), new Float64Array(count)];
  const [from, gapFrom, gapTo] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  const [a, b] = [new Float64Array(count), new Float64Array(count)];
  for (const [index, volume] of sweepVolumes.entries()) {
    challenger(index, a);
    incumbent(index, b);
    for (let draw = 0; draw < count; draw++) {
      if (to[draw] !== 0) continue;
      const [own, other] = [a[draw] as number, b[draw] as number];
      const sign = compareDraws(own, other);
      if (sign !== 0 && lead[draw] === 0) lead[draw] = sign;
      if (sign !== 0 && sign !== lead[draw]) {
        to[draw] = volume;
        gapTo[draw] = own - other;
      } else {
        from[draw] = volume;
        gapFrom[draw] = own - other;
      }
    }
  }
  const outcome = Array.from({ length: count }, (_, draw) => outcomeFor(lead[draw] as number, to[draw] !== 0));
  return { outcome, lead, from, gapFrom, to, gapTo };
}

function outcomeFor(lead: number, changes: boolean): Outcome {
  if (lead === 0) return "equal";
  if (changes) return lead > 0 ? "challengerAbove" : "incumbentAbove";
  return lead > 0 ? "incumbentAlways" : "challengerAlways";
}

/** Between the ends the gap is straight, or the stretch is so narrow that it does not matter. */
function meeting({ from, to, gapFrom, gapTo }: Changes, draw: number): number {
  const [low, high, below, above] = [from, to, gapFrom, gapTo].map((values) => values[draw] as number) as [
    number,
    number,
    number,
    number,
  ];
  const share = below === above || !Number.isFinite(below - above) ? 1 : below / (below - above);
  return low + share * (high - low);
}

/** Halvings after which a stretch is narrower than a millionth of its volume. */
const halvings = 19;

/** Halves every stretch, all draws at once, keeping the half in which the lead changes. */
function narrow(
  { from, to, gapFrom, gapTo, lead }: Changes,
  pair: readonly [Central, Central],
  replaced: Replaced,
  count: number,
  horizon: number,
): void {
  for (let halving = 0; halving < halvings; halving++) {
    const middles = from.map((low, draw) => (to[draw] === 0 ? low : (low + (to[draw] as number)) / 2));
    const volumes = spreadOver(
      "draw",
      middles.map((volume) => toBase(volume, queriesUnit)),
    );
    const there: Replaced = (field, quantity) => (field === "queries" ? volumes : replaced(field, quantity));
    const [own, other] = pair.map((central) => totalsOf(central, there, count, horizon)) as [
      Float64Array,
      Float64Array,
    ];
    for (let draw = 0; draw < count; draw++) {
      if (to[draw] === 0) continue;
      const gap = (own[draw] as number) - (other[draw] as number);
      const changed = compareDraws(own[draw] as number, other[draw] as number) === -(lead[draw] as number);
      (changed ? to : from)[draw] = middles[draw] as number;
      (changed ? gapTo : gapFrom)[draw] = gap;
    }
  }
}
