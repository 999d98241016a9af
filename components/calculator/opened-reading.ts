import { runInTurns } from "@/components/scheduler/run-in-turns";
import { LruCache } from "@/lib/lru-cache";
import { shared } from "@/lib/shared";
import { formatNumber } from "@/lib/sheet/format";
import { runToEnd, type Sliced } from "@/lib/sliced";
import { type CalculatorReading, readInSlices } from "./reading";
import { openLink } from "./state";

/** On a server the page makes the reading and its parts are drawn from it; a browser makes its own first one. */
const readings = shared("openedReadings", () => new LruCache<CalculatorReading>(64));

/** The reading of the link that a page is opened with. */
export const openedReading = (query: string): CalculatorReading =>
  readings.get(query) ?? keepOpened(query, runToEnd(opening(query)));

/** Has it made before it is asked for, so that a page that comes alive holds nothing up. */
export async function makeOpened(query: string): Promise<void> {
  if (!readings.get(query)) keepOpened(query, await runInTurns(opening(query)));
}

function* opening(query: string): Sliced<CalculatorReading> {
  const state = openLink(query);
  yield;
  // The first number that a browser writes takes as long as an approach.
  formatNumber(0.5);
  yield;
  return yield* readInSlices(state);
}

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
