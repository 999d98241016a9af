/**
 * Arrays of what lies between two steps of a formula, to be filled again as soon as nobody reads them. A page with many draws
 * makes hundreds of megabytes of them, and the engine looks through the whole heap for every 64.
 */

/** As many as the lengths that one formula works with. */
const mostKept = 8;
/** Below it, an array is made as soon as one is found. */
const leastLength = 32;
/** In all of them: 2 MB, which each thread holds for good. */
const mostNumbers = 262_144;

const spare: Float64Array[] = [];
let numbers = 0;

/** An array of a length, with any numbers in it. */
export function anyArray(length: number): Float64Array {
  for (let index = spare.length - 1; index >= 0; index--) if (spare[index]?.length === length) return taken(index);
  return new Float64Array(length);
}

/** Takes an array that nobody reads any more; where there are too many, the oldest go. */
export function giveBack(array: Float64Array): void {
  if (array.length < leastLength || array.length > mostNumbers) return;
  while (spare.length === mostKept || numbers + array.length > mostNumbers) taken(0);
  spare.push(array);
  numbers += array.length;
}

function taken(index: number): Float64Array {
  const [array] = spare.splice(index, 1) as [Float64Array];
  numbers -= array.length;
  return array;
}
