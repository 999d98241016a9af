/** Sums of arrays times numbers, each in one pass: loops that are compiled once, and have nothing in them to be guessed wrong. */
type Row = Float64Array;

/** Up to four terms are added up in one pass, which is most of what an approach has; each further one takes another. */
export function addUp(
  arrays: readonly Row[],
  scales: Row,
  into: Row,
  index: number,
  from: number,
  count: number,
): void {
  const [a, b, c, d] = arrays as [Row, Row, Row, Row];
  const [k, l, m, n] = [scales[0], scales[1], scales[2], scales[3]] as [number, number, number, number];
  if (arrays.length === 1) sumOf1(into, index, from, count, k, a);
  else if (arrays.length === 2) sumOf2(into, index, from, count, k, a, l, b);
  else if (arrays.length === 3) sumOf3(into, index, from, count, k, a, l, b, m, c);
  else if (arrays.length > 3) sumOf4(into, index, from, count, k, a, l, b, m, c, n, d);
  for (let term = 4; term < arrays.length; term++)
    addStrided(arrays[term] as Row, from, 1, scales[term] as number, into, index, count, false);
}

function sumOf1(into: Row, index: number, from: number, count: number, k: number, a: Row): void {
  for (let draw = 0; draw < count; draw++) into[index + draw] = k * (a[from + draw] as number);
}

function sumOf2(into: Row, index: number, from: number, count: number, k: number, a: Row, l: number, b: Row): void {
  for (let draw = 0; draw < count; draw++)
    into[index + draw] = k * (a[from + draw] as number) + l * (b[from + draw] as number);
}

function sumOf3(
  into: Row,
  index: number,
  from: number,
  count: number,
  k: number,
  a: Row,
  l: number,
  b: Row,
  m: number,
  c: Row,
): void {
  for (let draw = 0; draw < count; draw++)
    into[index + draw] =
      k * (a[from + draw] as number) + l * (b[from + draw] as number) + m * (c[from + draw] as number);
}

function sumOf4(
  into: Row,
  index: number,
  from: number,
  count: number,
  k: number,
  a: Row,
  l: number,
  b: Row,
  m: number,
  c: Row,
  n: number,
  d: Row,
): void {
  for (let draw = 0; draw < count; draw++)
    into[index + draw] =
      k * (a[from + draw] as number) +
      l * (b[from + draw] as number) +
      m * (c[from + draw] as number) +
      n * (d[from + draw] as number);
}

/** One term, of an array that is read from a place on and by a step. */
export function addStrided(
  data: Row,
  start: number,
  step: number,
  scale: number,
  into: Row,
  index: number,
  count: number,
  isFirst: boolean,
): void {
  let read = start;
  for (let place = index; place < index + count; place++) {
    const part = scale * (data[read] as number);
    into[place] = isFirst ? part : (into[place] as number) + part;
    read += step;
  }
}

/** A figure that is no number counts as infinite. */
export function infiniteIfNone(into: Row, index: number, count: number): void {
  for (let place = index; place < index + count; place++)
    if (Number.isNaN(into[place])) into[place] = Number.POSITIVE_INFINITY;
}

export function leastOf(numbers: Float64Array): number {
  let least = Number.POSITIVE_INFINITY;
  for (let index = 0; index < numbers.length; index++) least = Math.min(least, numbers[index] as number);
  return least;
}

export function largestOf(numbers: Float64Array): number {
  let largest = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < numbers.length; index++) largest = Math.max(largest, numbers[index] as number);
  return largest;
}
