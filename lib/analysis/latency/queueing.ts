import { sharedWaits } from "./erlang";
import type { Wait } from "./pipeline";
import { waitExceededBy } from "./step-times";

/** Places that serve one request each, from one line. `servers` = replicas x requests a replica takes at once. */
export type Queue = {
  readonly servers: number;
  /** Mean time a place is taken while all are. */
  readonly serviceMs: number;
  /** The same for a request that is alone; it grows with each request beside it. Left out where it is no other. */
  readonly aloneMs?: number;
  /** How many times as many requests come together as at random (peakedness). 1 where it is left out. */
  readonly burstiness?: number;
  /** Squared coefficient of variation of the times between arrivals, Ca2. 1 if they are independent. */
  readonly arrivalVariability: number;
  /** The same of the service times, Cs2. */
  readonly serviceVariability: number;
};

/** An unstable queue has no figures. */
export type Waiting =
  | { readonly unstable: true; readonly utilisation: number }
  | {
      readonly unstable: false;
      readonly utilisation: number;
      readonly waitingShare: number;
      readonly meanWaitMs: number;
      readonly meanWhenWaitingMs: number;
      readonly p95WaitMs: number;
    };

/** Ca2 and Cs2 where they are not known (LATENCY.md 2.5). */
export const assumedArrivalVariability = 1;
export const assumedServiceVariability = 0.6;

/** From this utilisation on no figure is given, since the formulas are then off by a multiple (LATENCY.md 2.5). */
const unstableUtilisation = 0.95;

/** Above this utilisation at the peak, warn (LATENCY.md 2.5). */
export const busyUtilisation = 0.8;

/** Above this one on average real waits were beyond the bracket: 13.6 s where it said 0 to 4.3 s (LATENCY.md 6.2). */
export const unsureUtilisation = 0.7;

/** What a machine can do was measured within a tenth; first tokens are to be within 15 % (see `isSteep`). */
const speedOff = 1.1;
const firstTokenOff = 0.15;

/** The busiest 5 minutes over the mean of their hour: Azure 2023 conversation trace (LATENCY.md 2.5; its code trace has 1.56). */
export const fiveMinutePeakFactor = 1.32;

/** The share of the places that is taken, on average: 1.2 when a fifth more is asked for than can be served. */
export const utilisationOf = ({ servers, serviceMs }: Queue, arrivalsPerSecond: number): number =>
  (arrivalsPerSecond * serviceMs) / 1000 / servers;

/**
 * The share that waits where there may be a broken number of servers: between the two whole numbers in a straight line of its
 * logarithm. Requests in bursts find so many fewer servers, each as many fewer requests (W. S. Hayward; A. A. Fredericks,
 * Congestion in blocking systems, Bell System Technical Journal 59, 1980).
 */
function inBursts(servers: number, utilisation: number, aloneShare: number): number {
  const at = (count: number) => sharedWaits(count, count * utilisation, aloneShare);
  if (Number.isInteger(servers) || servers <= 1) return at(Math.max(1, servers));
  const [low, high] = [at(Math.floor(servers)), at(Math.ceil(servers))];
  const rest = servers - Math.floor(servers);
  return high > 0 ? Math.exp(Math.log(low) * (1 - rest) + Math.log(high) * rest) : low * (1 - rest);
}

/**
 * Waits at a utilisation: Erlang C, and its mean wait times (Ca2 + Cs2) / 2 (A. O. Allen, Probability, Statistics and Queueing
 * Theory, 1990: the Allen-Cunneen approximation). Those who wait do so exponentially, as in M/M/c, so p95 is
 * W / C ln(C / 0.05), or 0 where fewer than 5 % wait.
 */
export function waitingAt(queue: Queue, utilisation: number): Waiting {
  const { servers, serviceMs, aloneMs = serviceMs, burstiness = 1, arrivalVariability, serviceVariability } = queue;
  if (!(aloneMs >= 0 && aloneMs <= serviceMs && burstiness > 0))
    throw new Error(`not a queue: ${JSON.stringify(queue)}`);
  if (!(serviceMs >= 0 && arrivalVariability >= 0 && serviceVariability >= 0 && utilisation >= 0))
    throw new Error(`not a queue: ${JSON.stringify({ ...queue, utilisation })}`);
  if (utilisation >= unstableUtilisation) return { unstable: true, utilisation };
  const aloneShare = serviceMs > 0 ? aloneMs / serviceMs : 1;
  const waitingShare =
    burstiness === 1
      ? sharedWaits(servers, servers * utilisation, aloneShare)
      : inBursts(servers / burstiness, utilisation, aloneShare);
  const variability = (arrivalVariability + serviceVariability) / 2;
  const meanWhenWaitingMs = (serviceMs / (servers * (1 - utilisation))) * variability;
  const p95WaitMs = waitExceededBy({ waitingShare, meanWhenWaitingMs }, 0.05);
  return {
    unstable: false,
    utilisation,
    waitingShare,
    meanWaitMs: waitingShare * meanWhenWaitingMs,
    meanWhenWaitingMs,
    p95WaitMs,
  };
}

/** Whether a speed that is a tenth lower would make the first token, of so many ms without a wait, 15 % later. */
export function isSteep(queue: Queue, utilisation: number, firstTokenMs: number): boolean {
  const [now, slower] = [waitingAt(queue, utilisation), waitingAt(queue, utilisation * speedOff)];
  if (now.unstable || slower.unstable) return true;
  return slower.meanWaitMs - now.meanWaitMs > firstTokenOff * (firstTokenMs + now.meanWaitMs);
}

/** The share that would wait if requests came at random. */
export function shareAtRandom(queue: Queue, { utilisation }: Pick<Waiting, "utilisation">): number {
  const atRandom = waitingAt({ ...queue, burstiness: 1 }, utilisation);
  return atRandom.unstable ? 1 : atRandom.waitingShare;
}

/** The queue as a step of a pipeline. An unstable queue has none. */
export function waitStep(id: string, waiting: Waiting): Wait {
  if (waiting.unstable) throw new Error(`unstable queue: ${id}, utilisation ${waiting.utilisation}`);
  const { waitingShare, meanWhenWaitingMs } = waiting;
  return { kind: "wait", id, waitingShare, meanWhenWaitingMs };
}

/** Between these two the real p95 wait lay in all 35 cases tried, real arrivals included (LATENCY.md 2.5). */
export type WaitBracket = {
  readonly atMean: Waiting;
  readonly atPeak: Waiting;
  readonly busyAtPeak: boolean;
};

/** Waits at the mean rate and at the rate of the busiest 5 minutes, both in requests per second. */
export function waitBracket(queue: Queue, meanPerSecond: number, peakPerSecond: number): WaitBracket {
  const at = (arrivalsPerSecond: number) => waitingAt(queue, utilisationOf(queue, arrivalsPerSecond));
  const atPeak = at(peakPerSecond);
  return { atMean: at(meanPerSecond), atPeak, busyAtPeak: atPeak.utilisation > busyUtilisation };
}
