import { busyUtilisation, unsureUtilisation } from "../analysis/latency/queueing";
import type { ServingLatency } from "../analysis/latency/types";
import { shareText } from "../sheet/share-text";

/** A share, or a difference of two, that is worth a word. */
const noticeable = 0.001;

/** How many wait at all; where requests come in bursts, how many more. Empty where nearly none does. */
export function waitingWords({ atPeak, atRandom }: NonNullable<ServingLatency["waitingShare"]>): string {
  if (atPeak < noticeable) return "";
  const uneven = Math.abs(atPeak - atRandom) > noticeable ? `; if they came at random, ${shareText(atRandom)}` : "";
  return `At the busiest minutes ${shareText(atPeak)} of the requests wait${uneven}.`;
}

export const unsureWords = ({ utilisation }: Pick<ServingLatency, "utilisation">): string =>
  utilisation.atMean > unsureUtilisation
    ? `above ${shareText(unsureUtilisation)} taken on average, waits of real requests were several times as long.`
    : "if these machines are a tenth slower than taken, first tokens come 15% later or more.";

export const busyWords = `above ${shareText(busyUtilisation)} taken, a little more load makes waits much longer.`;
