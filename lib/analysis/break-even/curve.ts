/**
 * The total cost of one approach over the horizon as an exact function of the queries per month: straight pieces, with
 * jumps where a machine is added or a minimum is passed. Piece i runs from `from[i]` to `from[i + 1]` (the last one to
 * `to`); on it the total is `value[i] + slope[i] * (queries - from[i])`. A piece owns its right end: at a jump the volume
 * itself still has the old total, because ten machines carry exactly ten machines' load.
 */
export type Curve = {
  readonly from: readonly number[];
  readonly value: readonly number[];
  readonly slope: readonly number[];
  readonly to: number;
  /** Every step is there up to this volume; beyond it, where machines are counted in thousands, steps are smoothed. */
  readonly exactTo: number;
};

/** A function of the volume near a point: its value and slope there, and how much further both hold. */
export type Local = { readonly value: number; readonly slope: number; readonly until: number };

/** A volume next to nothing: at zero itself, no machine runs yet. */
export const nearZero = 1e-9;
/** No volume beyond this is looked at. */
export const largestVolume = 1e9;
/** A stepped approach has one piece per machine and month; after this many the rest is smoothed. */
const maxPieces = 2_000;
/** Steps too small to be seen beside a total make no piece of their own, and are not followed for ever either. */
const maxSteps = 4 * maxPieces;
/** How much longer each smoothed piece is than the one before. */
const smoothing = 1.02;

/** Walks from zero, piece by piece. The curve is right at `asked` even where it is smoothed. */
export function traceCurve(localAt: (queries: number) => Local, asked: number): Curve {
  const from: number[] = [];
  const value: number[] = [];
  const slope: number[] = [];
  let start = 0;
  for (let step = 0; start < largestVolume && from.length < maxPieces && step < maxSteps; step++) {
    const inside = start === 0 ? nearZero : start * (1 + 1e-9);
    const local = localAt(inside);
    const atStart = local.value - local.slope * (inside - start);
    if (!continues(from, value, slope, start, atStart, local.slope)) {
      from.push(start);
      value.push(atStart);
      slope.push(local.slope);
    }
    start = inside + local.until;
  }
  const exactTo = Math.min(start, largestVolume);
  smooth(localAt, samples(exactTo, asked), { from, value, slope });
  return { from, value, slope, to: largestVolume, exactTo };
}

function samples(start: number, asked: number): number[] {
  const found = asked > start && asked < largestVolume ? [start, asked] : [start];
  for (let queries = start * smoothing; queries < largestVolume; queries *= smoothing) found.push(queries);
  return [...found, largestVolume].sort((a, b) => a - b);
}

/** Adds the straight lines between exact totals at the given volumes. */
function smooth(
  localAt: (queries: number) => Local,
  volumes: readonly number[],
  { from, value, slope }: { from: number[]; value: number[]; slope: number[] },
): void {
  const totals = volumes.map((queries) => localAt(queries).value);
  volumes.slice(1).forEach((end, index) => {
    const [start, atStart] = [volumes[index] as number, totals[index] as number];
    if (end <= start) return;
    from.push(start);
    value.push(atStart);
    slope.push(((totals[index + 1] as number) - atStart) / (end - start));
  });
}

/** Whether a piece merely goes on where the one before it left off. */
function continues(from: number[], value: number[], slope: number[], start: number, atStart: number, rise: number) {
  const last = from.length - 1;
  if (last < 0 || slope[last] !== rise) return false;
  const expected = (value[last] as number) + rise * (start - (from[last] as number));
  return Math.abs(expected - atStart) <= 1e-9 * Math.max(1, Math.abs(atStart));
}

/** The piece that holds a volume. A jump belongs to the piece on its left. */
export function pieceAt({ from }: Curve, queries: number): number {
  let low = 0;
  let high = from.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((from[middle] as number) < queries) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function curveAt(curve: Curve, queries: number): number {
  const piece = pieceAt(curve, queries);
  return (curve.value[piece] as number) + (curve.slope[piece] as number) * (queries - (curve.from[piece] as number));
}

/** Steps closer than this share of their volume are one step whose place was rounded. */
export const narrowest = 1e-9;

/**
 * Several curves at once: a walk from stretch to stretch on which all of them are straight, with each one's value at both ends.
 * `next` goes on to the following one, false at the end; all else is of the stretch that it is at.
 */
export class Stretches {
  from = 0;
  to = 0;
  readonly atFrom: Float64Array;
  readonly atTo: Float64Array;
  readonly #curves: readonly Curve[];
  readonly #end: number;
  /** Of each curve, the piece it is on, and the next of its starts that was not met yet. */
  readonly #pieces: Uint32Array;
  readonly #ahead: Uint32Array;
  #start: number;
  #met: number;

  constructor(curves: readonly Curve[]) {
    const { length } = curves;
    this.#curves = curves;
    this.#end = Math.min(...curves.map((curve) => curve.to));
    this.atFrom = new Float64Array(length);
    this.atTo = new Float64Array(length);
    this.#pieces = new Uint32Array(length);
    this.#ahead = new Uint32Array(length);
    this.#met = this.#meet();
    this.#start = this.#settle();
  }

  next(): boolean {
    if (this.#start === Number.POSITIVE_INFINITY) return false;
    this.from = this.#start;
    this.#start = this.#settle();
    this.to = Math.min(this.#start, this.#end);
    for (let which = 0; which < this.#curves.length; which++) {
      const curve = this.#curves[which] as Curve;
      const piece = nextPiece(curve, this.#pieces[which] as number, this.from);
      this.#pieces[which] = piece;
      this.atFrom[which] = onPiece(curve, piece, this.from);
      this.atTo[which] = onPiece(curve, piece, this.to);
    }
    return true;
  }

  /** The next start of any curve before the end; of steps that are one the last, by which all curves have taken it. */
  #settle(): number {
    for (;;) {
      const start = this.#met;
      if (start === Number.POSITIVE_INFINITY) return start;
      this.#met = this.#meet();
      if (start === 0 || this.#met - start > narrowest * start) return start;
    }
  }

  #meet(): number {
    let least = Number.POSITIVE_INFINITY;
    for (let which = 0; which < this.#curves.length; which++) least = Math.min(least, this.#startAhead(which));
    if (!(least < this.#end)) return Number.POSITIVE_INFINITY;
    for (let which = 0; which < this.#curves.length; which++)
      while (this.#startAhead(which) === least) this.#ahead[which] = (this.#ahead[which] as number) + 1;
    return least;
  }

  #startAhead(which: number): number {
    return (this.#curves[which] as Curve).from[this.#ahead[which] as number] ?? Number.POSITIVE_INFINITY;
  }
}

/** The piece that begins at a volume or goes on there, counted from one before it. */
function nextPiece({ from }: Curve, before: number, queries: number): number {
  let piece = before;
  while ((from[piece + 1] ?? Number.POSITIVE_INFINITY) <= queries) piece++;
  return piece;
}

const onPiece = ({ from, value, slope }: Curve, piece: number, queries: number): number =>
  (value[piece] as number) + (slope[piece] as number) * (queries - (from[piece] as number));
