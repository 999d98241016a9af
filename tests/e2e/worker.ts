/** What this worker has for itself among what was started for all of them, the first worker's first. */
export function ownOf(all: readonly string[]): string {
  const worker = Number(process.env.VITEST_POOL_ID);
  const own = all[worker - 1];
  if (own === undefined) throw new Error(`nothing was started for worker ${worker} of ${all.length}`);
  return own;
}
