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

/** Several curves at once, each with its value at both ends of a stretch on which all of them are straight. */
export type Stretch = {
  from: number;
  to: number;
  readonly atFrom: Float64Array;
  readonly atTo: Float64Array;
};

/** Visits one stretch after another; each is in place of the one before. */
export function eachStretch(curves: readonly Curve[], visit: (stretch: Stretch) => void): void {
  const end = Math.min(...curves.map(({ to }) => to));
  const numbers = () => new Float64Array(curves.length);
  const stretch: Stretch = { from: 0, to: 0, atFrom: numbers(), atTo: numbers() };
  const nextStart = startsOf(curves, end);
  const pieces = numbers();
  let start = nextStart();
  while (start < end) {
    stretch.from = start;
    start = nextStart();
    stretch.to = Math.min(start, end);
    for (let which = 0; which < curves.length; which++) {
      const curve = curves[which] as Curve;
      const piece = nextPiece(curve, pieces[which] as number, stretch.from);
      pieces[which] = piece;
      stretch.atFrom[which] = onPiece(curve, piece, stretch.from);
      stretch.atTo[which] = onPiece(curve, piece, stretch.to);
    }
    visit(stretch);
  }
}

/** Gives the starts of pieces before the end, in order; of steps that are one the last, by which all curves have taken it. */
function startsOf(curves: readonly Curve[], end: number): () => number {
  const ahead = new Uint32Array(curves.length);
  const startAhead = (which: number) => (curves[which] as Curve).from[ahead[which] as number] ?? end;
  const meet = () => {
    let least = end;
    for (let which = 0; which < curves.length; which++) least = Math.min(least, startAhead(which));
    if (least === end) return Number.POSITIVE_INFINITY;
    for (let which = 0; which < curves.length; which++)
      while (startAhead(which) === least) ahead[which] = (ahead[which] as number) + 1;
    return least;
  };
  let met = meet();
  return () => {
    for (;;) {
      const start = met;
      if (start > end) return start;
      met = meet();
      if (start === 0 || met - start > narrowest * start) return start;
    }
  };
}

/** The piece that begins at a volume or goes on there, counted from one before it. */
function nextPiece({ from }: Curve, before: number, queries: number): number {
  let piece = before;
  while ((from[piece + 1] ?? Number.POSITIVE_INFINITY) <= queries) piece++;
  return piece;
}

const onPiece = ({ from, value, slope }: Curve, piece: number, queries: number): number =>
  (value[piece] as number) + (slope[piece] as number) * (queries - (from[piece] as number));
