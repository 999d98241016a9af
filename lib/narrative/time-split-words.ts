import type { TimeSplit } from "../analysis/latency/types";
import { formatMs } from "../sheet/format";
import { capital, name, type Phrase, text } from "./phrase";

/** Which counts when two approaches differ in time: the machine they run on, or how they work. */
export function timeSplitWords({ own, hosted, movedMs, machineMs, methodMs }: TimeSplit): readonly Phrase[] {
  const gap = machineMs + methodMs;
  // Parts of the time between the two, whichever of them is the faster.
  const [machine, method] = [machineMs, methodMs].map((ms) => part(gap < 0 ? -ms : ms)) as [string, string];
  const [more, less] =
    Math.abs(machineMs) >= Math.abs(methodMs)
      ? [`the machine makes ${machine}`, `the method ${method}`]
      : [`the method makes ${method}`, `the machine ${machine}`];
  return [
    capital(name(hosted)),
    text(" would begin within "),
    text(formatMs(movedMs)),
    text(" on a machine like that of "),
    name(own),
    text(`, for 95 in 100 requests. Of the ${formatMs(Math.abs(gap))} between them ${more}, ${less}.`),
  ];
}

const part = (ms: number): string => (ms < 0 ? `minus ${formatMs(-ms)}` : formatMs(ms));
