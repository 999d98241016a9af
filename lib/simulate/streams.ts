import { randomWords } from "./random-words";

/**
 * Draws number `first` up to `first + count - 1` of the input called `name`, each strictly between 0 and 1. A draw depends on
 * its number and the name only: asking in blocks, for more draws or for other inputs moves none.
 */
export function uniforms(name: string, first: number, count: number): Float64Array {
  if (!(first >= 0 && first + count <= 2 ** 32)) throw new Error(`no such draws: ${first} and ${count} more`);
  const { columns, shift } = digitalNet(name);
  const lowByte = combinations(columns.subarray(0, 8));
  const draws = new Float64Array(count);
  for (let done = 0; done < count; ) {
    const number = first + done;
    const offset = number % 256;
    const upper = shift ^ combined(columns.subarray(8), Math.floor(number / 256));
    const end = Math.min(count, done + 256 - offset);
    for (let low = offset; done < end; done++, low++)
      draws[done] = (((upper ^ (lowByte[low] as number)) >>> 0) + 0.5) * 2 ** -32;
  }
  return draws;
}

/**
 * A random digital net: draw n is the exclusive or of the columns at the bits of n that are set. The matrix is L U over two
 * elements, L lower and U upper triangular with ones on the diagonal and random otherwise, so any 2^m draws in a row from a
 * multiple of 2^m have one in each of 2^m equal cells. The first digit of a draw is the highest bit of a column.
 */
function digitalNet(name: string): { readonly columns: Int32Array; readonly shift: number } {
  const next = randomWords(name);
  const lower = Int32Array.from({ length: 32 }, (_, k) => (0x80000000 >>> k) | (next() & (0x7fffffff >>> k)));
  const columns = lower.map((own, j) => own ^ combined(lower.subarray(0, j), next() & (2 ** j - 1)));
  return { columns, shift: next() };
}

function combined(columns: Int32Array, bits: number): number {
  let sum = 0;
  for (let j = 0; j < columns.length; j++) if ((bits >>> j) & 1) sum ^= columns[j] as number;
  return sum;
}

/** The sums for all numbers that the columns can spell. */
function combinations(columns: Int32Array): Int32Array {
  const sums = new Int32Array(2 ** columns.length);
  for (let j = 0; j < columns.length; j++)
    for (let low = 0; low < 2 ** j; low++) sums[2 ** j + low] = (sums[low] as number) ^ (columns[j] as number);
  return sums;
}
