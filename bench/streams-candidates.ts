import { places } from "../lib/stats/places";
import { randomWords } from "../lib/stats/random-words";
import { mixed, reversed, shuffledWords } from "../lib/stats/shuffled";
import { sobolWords } from "../lib/stats/sobol";

/** A way to draw `count` numbers between 0 and 1 for the input called `name`; another salt is another run. */
export type Candidate = (name: string, salt: number, count: number) => Float64Array;

export const plain: Candidate = (name, salt, count) => {
  const next = seeded(name, salt);
  return fractions(new Int32Array(count).map(next));
};

export const candidates: Readonly<Record<string, Candidate>> = {
  "plain pseudo-random": plain,
  "Latin hypercube": latinHypercube,
  "shuffled by name": (name, salt, count) => {
    const next = seeded(name, salt);
    return fractions(shuffledWords([next(), next()], 0, count));
  },
  "random digital net": (name, salt, count) => fractions(randomNet(name, salt, count)),
  "the same, scrambled": (name, salt, count) =>
    fractions(scrambled(randomNet(name, salt, count), seeded(name, salt)())),
  "random Kronecker": (name, salt, count) => {
    const next = seeded(name, salt);
    const [step, start] = [next(), next()];
    return fractions(new Int32Array(count).map((_, index) => Math.imul(index, step) + start));
  },
  "Sobol', scrambled": (name, salt, count) => fractions(scrambled(sobol(name, count), seeded(name, salt)())),
  "Sobol', shifted": (name, salt, count) => {
    const shift = seeded(name, salt)();
    return fractions(sobol(name, count).map((word) => word ^ shift));
  },
};

const seeded = (name: string, salt: number) => randomWords(`${name}#${salt}`);
const sobol = (name: string, count: number) => sobolWords(places.indexOf(name), 0, count);
const fraction = (word: number): number => ((word >>> 0) + 0.5) * 2 ** -32;

function fractions(words: Int32Array): Float64Array {
  const draws = new Float64Array(words.length);
  words.forEach((word, index) => {
    draws[index] = fraction(word);
  });
  return draws;
}

/** One draw in each of as many cells as there are draws, in random order (McKay, Beckman and Conover 1979). */
function latinHypercube(name: string, salt: number, count: number): Float64Array {
  const next = seeded(name, salt);
  const cells = Int32Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(fraction(next()) * (last + 1));
    const kept = cells[last] as number;
    cells[last] = cells[other] as number;
    cells[other] = kept;
  }
  const draws = new Float64Array(count);
  cells.forEach((cell, index) => {
    draws[index] = (cell + fraction(next())) / count;
  });
  return draws;
}

/** A digital net whose matrix is L U, both triangular and otherwise random (compare Goda and L'Ecuyer 2022), and a shift. */
function randomNet(name: string, salt: number, count: number): Int32Array {
  const next = seeded(name, salt);
  const lower = Int32Array.from({ length: 32 }, (_, k) => (0x80000000 >>> k) | (next() & (0x7fffffff >>> k)));
  const columns = lower.map((own, j) => own ^ combined(lower.subarray(0, j), next() & (2 ** j - 1)));
  const shift = next();
  return new Int32Array(count).map((_, index) => shift ^ combined(columns, index));
}

function combined(columns: Int32Array, bits: number): number {
  let sum = 0;
  for (let j = 0; bits >>> j; j++) if ((bits >>> j) & 1) sum ^= columns[j] as number;
  return sum;
}

/** Owen's nested scrambling by a hash (Burley 2020). */
const scrambled = (words: Int32Array, seed: number): Int32Array =>
  words.map((word) => reversed(mixed(reversed(word), seed)));
