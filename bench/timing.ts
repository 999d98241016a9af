/** Milliseconds a piece of work takes: the median of as many runs as fit into half a second, after warming up. */
export function medianMs(work: () => unknown): number {
  const times: number[] = [];
  for (const enough of [250, 500]) {
    times.length = 0;
    const end = performance.now() + enough;
    while (performance.now() < end) {
      const started = performance.now();
      work();
      times.push(performance.now() - started);
    }
  }
  return quantile(times, 0.5);
}

export const roundsBeside = 40;

/**
 * Milliseconds that several pieces of work take, each in 40 rounds in which all have their turn, after ten of warming up. A turn is
 * one run, or as many in a row as fit into `turnMs`. Between two turns the event loop turns, too, as it does between two requests.
 */
export async function timesBeside(
  works: readonly (() => unknown)[],
  turnMs = 0,
): Promise<readonly (readonly number[])[]> {
  const times = works.map(() => [] as number[]);
  for (let round = -10; round < roundsBeside; round++)
    for (const [index, work] of works.entries()) {
      const started = performance.now();
      let runs = 0;
      do {
        const made = work();
        if (made instanceof Promise) await made;
        runs++;
      } while (performance.now() < started + turnMs);
      if (round >= 0) times[index]?.push((performance.now() - started) / runs);
      await new Promise((resolve) => setImmediate(resolve));
    }
  return times;
}

/** Medians of that. */
export const mediansBeside = async (...works: readonly (() => unknown)[]): Promise<number[]> =>
  (await timesBeside(works)).map((each) => quantile(each, 0.5));

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
