import type { Straight } from "./straight";

/**
 * What fades exponentially, x e^(-rate x), followed by straight pieces: exact at knots that are 2% apart (a factor of two below
 * 1/1024, where hardly anything has faded), and a chord between two of them. So a cost that rests on it is straight in the
 * volume between steps, like all others. What has faded, x less that, is at most two parts in ten thousand off.
 */
export const knots = {
  perOctave: 35,
  coarseBelow: 2 ** -10,
  smallest: 2 ** -40,
  /** Less than e^-64 of it is left. */
  gone: 64,
} as const;
const { perOctave, coarseBelow, smallest, gone } = knots;

type Chord = { readonly from: number; readonly to: number };

/** The chord on which x lies; a knot belongs to the one that begins there. */
function chordAt(x: number): Chord {
  if (x < smallest) return { from: 0, to: smallest };
  const steps = x < coarseBelow ? 1 : perOctave;
  const below = Math.floor(Math.log2(x) * steps);
  // The logarithm of a knot may be a last digit too low.
  const knot = 2 ** ((below + 1) / steps) <= x ? below + 1 : below;
  return { from: 2 ** (knot / steps), to: 2 ** ((knot + 1) / steps) };
}

function slopeOf({ from, to }: Chord, rate: number): number {
  return (to * Math.exp(-rate * to) - from * Math.exp(-rate * from)) / (to - from);
}

const hasFaded = (x: number, rate: number): boolean => x > 0 && x * rate >= gone;

/** Nothing fades at a rate of zero, or of less than nothing. */
export function fading(x: number, rate: number): number {
  if (!(x > 0 && rate > 0)) return x;
  if (hasFaded(x, rate)) return 0;
  const chord = chordAt(x);
  return chord.from * Math.exp(-rate * chord.from) + slopeOf(chord, rate) * (x - chord.from);
}

/** The same along a straight x. */
export function fadingAlong({ value: x, slope: rise, until }: Straight, rate: number): Straight {
  const value = fading(x, rate);
  const isUp = rise > 0;
  const to = (end: number, slope: number): Straight => ({ value, slope, until: Math.min(until, (end - x) / rise) });
  if (rise === 0 || !(rate > 0)) return { value, slope: rise, until };
  if (x < 0 || (x === 0 && !isUp)) return to(isUp ? 0 : Number.NEGATIVE_INFINITY, rise);
  if (hasFaded(x, rate)) return to(isUp ? Number.POSITIVE_INFINITY : gone / rate, 0);
  const chord = chordAt(isUp ? x : x * (1 - Number.EPSILON));
  return to(isUp ? chord.to : chord.from, slopeOf(chord, rate) * rise);
}
