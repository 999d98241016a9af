/**
 * The share of requests that find a replica switched off, when it is switched off after so long without one: the chance that a
 * gap between arrivals at random (Poisson) is longer, exp(-rate x timeout). 100 evenly spread queries a day and 5 minutes give 71 %
 * (LATENCY.md 1.10). The rate is that of one replica.
 */
export function coldShare(arrivalsPerSecond: number, idleTimeoutSeconds: number): number {
  const expected = arrivalsPerSecond * idleTimeoutSeconds;
  if (!(arrivalsPerSecond >= 0 && idleTimeoutSeconds >= 0 && expected < Number.POSITIVE_INFINITY))
    throw new Error(`no such rate or timeout: ${arrivalsPerSecond} per second, ${idleTimeoutSeconds} s`);
  return Math.exp(-expected);
}
