/** The numbers of several arrays, place by place, in a new array: from the first array to the last, bit for bit one after the other. */
export function sumOfAll(all: readonly Float64Array[], length: number): Float64Array {
  const sums = all[0]?.slice() ?? new Float64Array(length);
  // Two at a time, because reading and writing the sums takes longer than adding.
  for (let next = 1; next < all.length; next += 2) addTo(sums, all[next] as Float64Array, all[next + 1]);
  return sums;
}

export function addTo(sums: Float64Array, values: Float64Array, more?: Float64Array): void {
  for (let index = 0; index < sums.length; index++) {
    const sum = (sums[index] as number) + (values[index] as number);
    sums[index] = more ? sum + (more[index] as number) : sum;
  }
}
