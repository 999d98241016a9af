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
  const told = withRefused(reading);
  readings.set(query, told);
  return told;
}

/** Values that do not fit together are found once they are read, and said with what was wrong with the link. */
function withRefused({ state, ...reading }: CalculatorReading): CalculatorReading {
  const notices = [...state.notices];
  for (const issue of reading.problems.values())
    if (issue.level === "error" && notices.every(({ message }) => message !== issue.message)) notices.push(issue);
  return { ...reading, state: { ...state, notices } };
}
