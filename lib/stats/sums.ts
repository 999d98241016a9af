/** The numbers of several arrays, place by place, in a new array: from the first array to the last, bit for bit one after the other. */
export function sumOfAll(all: readonly Float64Array[], length: number): Float64Array {
  const sums = all[0]?.slice() ?? new Float64Array(length);
  for (let next = 1; next < all.length; next += 3) {
    const [first, second, third] = [all[next], all[next + 1], all[next + 2]];
    if (first && second && third) addThree(sums, first, second, third);
    else if (first && second) addTwo(sums, first, second);
    else if (first) addTo(sums, first);
  }
  return sums;
}

export function addTo(sums: Float64Array, values: Float64Array): void {
  for (let index = 0; index < sums.length; index++) sums[index] = (sums[index] as number) + (values[index] as number);
}

function addTwo(sums: Float64Array, first: Float64Array, second: Float64Array): void {
  for (let index = 0; index < sums.length; index++)
    sums[index] = (sums[index] as number) + (first[index] as number) + (second[index] as number);
}

/** Several at a time, because reading and writing the sums takes longer than adding. */
function addThree(sums: Float64Array, first: Float64Array, second: Float64Array, third: Float64Array): void {
  for (let index = 0; index < sums.length; index++)
    sums[index] =
      (sums[index] as number) + (first[index] as number) + (second[index] as number) + (third[index] as number);
}
