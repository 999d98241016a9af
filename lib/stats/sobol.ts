/**
 * A polynomial over two elements, its coefficients as bits, and the first direction numbers of each dimension after the first:
 * S. Joe and F. Y. Kuo, Constructing Sobol sequences with better two-dimensional projections, SIAM Journal on Scientific
 * Computing 30 (2008), from their file new-joe-kuo-6 (copyright 2008 Frances Y. Kuo and Stephen Joe, BSD licence).
 */
const recurrences: readonly (readonly [number, ...number[]])[] = [
  [3, 1],
  [7, 1, 3],
  [11, 1, 3, 1],
  [13, 1, 1, 1],
  [19, 1, 1, 3, 3],
  [25, 1, 3, 5, 13],
  [37, 1, 1, 5, 5, 17],
  [41, 1, 1, 5, 5, 5],
  [47, 1, 1, 7, 11, 19],
  [55, 1, 1, 5, 1, 1],
  [59, 1, 1, 1, 3, 11],
  [61, 1, 3, 5, 5, 31],
  [67, 1, 3, 3, 9, 7, 49],
  [91, 1, 1, 1, 15, 21, 21],
  [97, 1, 3, 1, 13, 27, 49],
  [103, 1, 1, 1, 15, 7, 5],
  [109, 1, 3, 1, 15, 13, 25],
  [115, 1, 1, 5, 5, 19, 61],
  [131, 1, 3, 7, 11, 23, 15, 103],
  [137, 1, 3, 7, 13, 13, 15, 69],
  [143, 1, 1, 3, 13, 7, 35, 63],
  [145, 1, 3, 5, 9, 1, 25, 53],
  [157, 1, 3, 1, 13, 9, 35, 107],
  [167, 1, 3, 1, 5, 27, 61, 31],
  [171, 1, 1, 5, 11, 19, 41, 61],
  [185, 1, 3, 5, 3, 3, 13, 69],
  [191, 1, 1, 7, 13, 1, 19, 1],
  [193, 1, 3, 7, 5, 13, 19, 59],
  [203, 1, 1, 3, 9, 25, 29, 41],
  [211, 1, 3, 5, 13, 23, 1, 55],
  [213, 1, 3, 7, 3, 13, 59, 17],
  [229, 1, 3, 1, 3, 5, 53, 69],
  [239, 1, 1, 5, 5, 23, 33, 13],
  [241, 1, 1, 7, 7, 1, 61, 123],
  [247, 1, 1, 7, 9, 13, 61, 49],
  [253, 1, 3, 3, 5, 3, 55, 33],
];

/** How many inputs can have a dimension of their own. All polynomials up to degree seven are used. */
export const dimensions = recurrences.length + 1;

/**
 * Points number `first` up to `first + count - 1` of Sobol's sequence in one dimension, as 32-bit words whose highest bit is the
 * first binary digit: the exclusive or of the columns at the bits of the number that are set.
 */
export function sobolWords(dimension: number, first: number, count: number): Int32Array {
  const columns = columnsOf(dimension);
  const lowByte = combinations(columns.subarray(0, 8));
  const words = new Int32Array(count);
  for (let done = 0; done < count; ) {
    const number = first + done;
    const offset = number % 256;
    const upper = combined(columns.subarray(8), Math.floor(number / 256));
    const end = Math.min(count, done + 256 - offset);
    for (let low = offset; done < end; done++, low++) words[done] = upper ^ (lowByte[low] as number);
  }
  return words;
}

/** Column j is direction number j + 1 as a binary fraction. The first dimension is the radical inverse: one bit a column. */
function columnsOf(dimension: number): Int32Array {
  const columns = Int32Array.from({ length: 32 }, (_, j) => 0x80000000 >>> j);
  if (dimension === 0) return columns;
  const recurrence = recurrences[dimension - 1];
  if (!recurrence) throw new Error(`no such dimension: ${dimension}`);
  const [polynomial, ...start] = recurrence;
  const degree = start.length;
  start.forEach((odd, j) => {
    columns[j] = odd << (31 - j);
  });
  for (let j = degree; j < 32; j++) {
    let column = (columns[j - degree] as number) ^ ((columns[j - degree] as number) >>> degree);
    for (let k = 1; k < degree; k++) if ((polynomial >>> (degree - k)) & 1) column ^= columns[j - k] as number;
    columns[j] = column;
  }
  return columns;
}

function combined(columns: Int32Array, bits: number): number {
  let sum = 0;
  for (let j = 0; j < columns.length; j++) if ((bits >>> j) & 1) sum ^= columns[j] as number;
  return sum;
}

/** The sums for all numbers that eight bits can spell. */
function combinations(columns: Int32Array): Int32Array {
  const sums = new Int32Array(256);
  columns.forEach((column, j) => {
    for (let low = 0; low < 2 ** j; low++) sums[2 ** j + low] = (sums[low] as number) ^ column;
  });
  return sums;
}
