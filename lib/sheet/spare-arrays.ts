/**
 * Arrays of what lies between two steps of a formula, to be filled again as soon as nobody reads them. A page with many draws
 * makes hundreds of megabytes of them, and the engine looks through the whole heap for every 64.
 */

/** As many as the lengths that one formula works with. */
const mostKept = 8;
/** Below it, an array is made as soon as one is found. */
const leastLength = 32;
/** A megabyte. */
const mostLength = 131_072;

const spare: Float64Array[] = [];

/** An array of a length, with any numbers in it. */
export function anyArray(length: number): Float64Array {
  for (let index = spare.length - 1; index >= 0; index--)
    if (spare[index]?.length === length) return spare.splice(index, 1)[0] as Float64Array;
  return new Float64Array(length);
}

/** Takes an array that nobody reads any more. */
export function giveBack(array: Float64Array): void {
  if (array.length < leastLength || array.length > mostLength) return;
  if (spare.length === mostKept) spare.shift();
  spare.push(array);
}
