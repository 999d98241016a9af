/**
 * An endless row of random 32-bit words that depends on the name alone: the name is hashed into the state of sfc32 (Chris
 * Doty-Humphrey's PractRand). Integers only, so every machine makes the same words.
 */
export function randomWords(name: string): () => number {
  let [a, b, c] = [hash(name, 0x9e3779b9), hash(name, 0x85ebca6b), hash(name, 0xc2b2ae35)];
  let counter = 1;
  const next = () => {
    const word = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + word) | 0;
    return word;
  };
  for (let round = 0; round < 15; round++) next();
  return next;
}

/** FNV-1a over the UTF-16 code units from a seed of its own, finished as in MurmurHash3. */
function hash(name: string, seed: number): number {
  let state = seed ^ 0x811c9dc5;
  for (let index = 0; index < name.length; index++) state = Math.imul(state ^ name.charCodeAt(index), 0x01000193);
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return state ^ (state >>> 16);
}
