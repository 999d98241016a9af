/**
 * The numbers of several arrays, place by place: from the first array to the last, bit for bit one after the other. Arrays that are
 * `none`, all 0, add not a bit, and what is left alone is its own sum: read it only.
 */
export function sumOfAll(all: readonly Float64Array[], none: Float64Array): Float64Array {
  const [first = none, ...others] = all.filter((values) => values !== none);
  if (others.length === 0) return first;
  const sums = first.slice();
  // Two at a time, because reading and writing the sums takes longer than adding.
  for (let next = 0; next < others.length; next += 2) addTo(sums, others[next] as Float64Array, others[next + 1]);
  return sums;
}

export function addTo(sums: Float64Array, values: Float64Array, more?: Float64Array): void {
  for (let index = 0; index < sums.length; index++) {
    const sum = (sums[index] as number) + (values[index] as number);
    sums[index] = more ? sum + (more[index] as number) : sum;
  }
}
