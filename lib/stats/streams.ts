import { places } from "./places";
import { randomWords } from "./random-words";
import { mixed, reversed, shuffledWords } from "./shuffled";
import { sobolWords } from "./sobol";

/**
 * Draws number `first` up to `first + count - 1` of the input called `name`, each strictly between 0 and 1. A draw depends on
 * its number and the name only: asking in blocks, for more draws or for other inputs moves none. Any 2^m draws in a row from
 * a multiple of 2^m have one in each of 2^m equal cells, so counts like 2,048 and 16,384 are the best.
 */
export function uniforms(name: string, first: number, count: number): Float64Array<ArrayBuffer> {
  if (!(first >= 0 && first + count <= 2 ** 32)) throw new Error(`no such draws: ${count} from ${first}`);
  const next = randomWords(name);
  const place = places.indexOf(name);
  return place < 0
    ? fractions(shuffledWords([next(), next()], first, count), 0)
    : fractions(sobolWords(place, first, count), next());
}

/**
 * Draws number 0 up to `count - 1` of a dimension of Sobol's sequence in an order that the name decides: Owen's nested scrambling
 * by a hash (B. Burley, Practical hash-based Owen scrambling, 2020). Streams of different places fill their space as evenly
 * as the sequence does, whatever their names.
 */
export function scrambledUniforms(name: string, place: number, count: number): Float64Array<ArrayBuffer> {
  const seed = randomWords(name)();
  const words = sobolWords(place, 0, count);
  for (let index = 0; index < count; index++) words[index] = reversed(mixed(reversed(words[index] as number), seed));
  return fractions(words, 0);
}

/** The middle of the cell that 32 binary digits name, each digit turned over where the shift has a one. */
function fractions(words: Int32Array, shift: number): Float64Array<ArrayBuffer> {
  const draws = new Float64Array(words.length);
  for (let index = 0; index < draws.length; index++)
    draws[index] = (((words[index] as number) ^ shift) >>> 0) * 2 ** -32 + 2 ** -33;
  return draws;
}
