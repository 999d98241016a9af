/**
 * Words number `first` up to `first + count - 1` of a stratified sequence in an order of its own: any 2^m in a row from a multiple
 * of 2^m have one in each of 2^m equal cells, and two sequences of different seeds meet as by chance. It is a Latin hypercube
 * that need not know how many draws there will be.
 */
export function shuffledWords(seeds: readonly [number, number], first: number, count: number): Int32Array {
  const [one, two] = seeds;
  const words = new Int32Array(count);
  for (let index = 0; index < count; index++) words[index] = mixed(mixed(reversed(first + index), one), two);
  return words;
}

/**
 * A random bijection in which a bit depends on itself and lower bits only: N. Vegdahl, Building a better LK hash (2021), after
 * S. Laine and T. Karras, Stratified sampling for stochastic transparency (2011).
 */
export function mixed(word: number, seed: number): number {
  let x = word ^ Math.imul(word, 0x3d20adea);
  x = Math.imul((x + seed) | 0, (seed >>> 16) | 1);
  x ^= Math.imul(x, 0x05526c56);
  return x ^ Math.imul(x, 0x53a22864);
}

/** The bits of a number from last to first: swapped one by one, then in twos, fours and eights. */
export function reversed(number: number): number {
  let x = ((number >>> 1) & 0x55555555) | ((number & 0x55555555) << 1);
  x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2);
  x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4);
  x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8);
  return (x >>> 16) | (x << 16);
}
