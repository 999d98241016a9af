import { LruCache } from "@/lib/lru-cache";
import { shared } from "@/lib/shared";
import { runToEnd } from "@/lib/sliced";
import { type CalculatorReading, readInSlices } from "./reading";
import { openLink } from "./state";

/** On a server the page makes the reading and its parts are drawn from it; a browser makes its own first one. */
const readings = shared("openedReadings", () => new LruCache<CalculatorReading>(64));

/** The reading of the link that a page is opened with. */
export const openedReading = (query: string): CalculatorReading =>
  readings.get(query) ?? keepOpened(query, runToEnd(readInSlices(openLink(query))));

export function keepOpened(query: string, reading: CalculatorReading): CalculatorReading {
  readings.set(query, reading);
  return reading;
}
