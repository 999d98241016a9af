/**
 * Reorders `values[left..right]` so that the number at `k` is the one sorting would put there, none before it is larger and
 * none after it smaller. Floyd and Rivest, algorithm 489 (Communications of the ACM 18, 1975).
 */
export function select(values: Float64Array, k: number, left: number, right: number): void {
  while (right > left) {
    if (right - left > 600) narrow(values, k, left, right);
    const split = partition(values, k, left, right);
    if (split <= k) left = split + 1;
    if (k <= split) right = split - 1;
  }
}

/** Selects in a sample around `k` first, so that the number at `k` splits the rest close to where it belongs. */
function narrow(values: Float64Array, k: number, left: number, right: number): void {
  const size = right - left + 1;
  const index = k - left + 1;
  const z = Math.log(size);
  const sample = 0.5 * Math.exp((2 * z) / 3);
  const spread = 0.5 * Math.sqrt((z * sample * (size - sample)) / size) * (index < size / 2 ? -1 : 1);
  const from = Math.max(left, Math.floor(k - (index * sample) / size + spread));
  const to = Math.min(right, Math.floor(k + ((size - index) * sample) / size + spread));
  select(values, k, from, to);
}

/** Splits around the number at `k` and says where that number ends up. */
function partition(values: Float64Array, k: number, left: number, right: number): number {
  const pivot = values[k] as number;
  let [up, down] = [left, right];
  swap(values, left, k);
  if ((values[right] as number) > pivot) swap(values, left, right);
  while (up < down) {
    swap(values, up++, down--);
    while ((values[up] as number) < pivot) up++;
    while ((values[down] as number) > pivot) down--;
  }
  if (values[left] === pivot) swap(values, left, down);
  else swap(values, ++down, right);
  return down;
}

function swap(values: Float64Array, a: number, b: number): void {
  const kept = values[a] as number;
  values[a] = values[b] as number;
  values[b] = kept;
}
