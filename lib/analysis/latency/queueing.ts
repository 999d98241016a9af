import { erlangC } from "./erlang";
import type { Wait } from "./pipeline";
import { waitExceededBy } from "./step-times";

/** Places that serve one request each, from one line. `servers` = replicas x requests a replica takes at once. */
export type Queue = {
  readonly servers: number;
  /** Mean time a place is taken. */
  readonly serviceMs: number;
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

/** The busiest 5 minutes over the mean of their hour: Azure 2023 conversation trace (LATENCY.md 2.5; its code trace has 1.56). */
export const fiveMinutePeakFactor = 1.32;

/** The share of the places that is taken, on average: 1.2 when a fifth more is asked for than can be served. */
export const utilisationOf = ({ servers, serviceMs }: Queue, arrivalsPerSecond: number): number =>
  (arrivalsPerSecond * serviceMs) / 1000 / servers;

/**
 * Waits at a utilisation: Erlang C, and its mean wait times (Ca2 + Cs2) / 2 (A. O. Allen, Probability, Statistics and Queueing
 * Theory, 1990: the Allen-Cunneen approximation). Those who wait do so exponentially, as in M/M/c, so p95 is
 * W / C ln(C / 0.05), or 0 where fewer than 5 % wait.
 */
export function waitingAt(queue: Queue, utilisation: number): Waiting {
  const { servers, serviceMs, arrivalVariability, serviceVariability } = queue;
  if (!(serviceMs >= 0 && arrivalVariability >= 0 && serviceVariability >= 0 && utilisation >= 0))
    throw new Error(`not a queue: ${JSON.stringify({ ...queue, utilisation })}`);
  if (utilisation >= unstableUtilisation) return { unstable: true, utilisation };
  const waitingShare = erlangC(servers, servers * utilisation);
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
