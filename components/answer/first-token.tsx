import type { ApproachLatency, Over } from "@/lib/analysis/latency/types";
import { formatMs } from "@/lib/sheet/format";
import { Figure } from "./figure";

/** The p95 of an approach's first token, and in words whether it is over a limit. */
export function FirstToken({ approach }: { readonly approach: ApproachLatency | undefined }) {
  if (!approach) return "not timed";
  const { id, times, over } = approach;
  return (
    <>
      {times ? <Figure why={`${id}.time.firstToken.p95`}>{formatMs(times.firstToken.p95.ms)}</Figure> : "unstable"}
      {times && over[0] && <span className="scoreboard-over">{overWords(over[0])}</span>}
    </>
  );
}

function overWords({ measure, limit, ms }: Over): string {
  if (measure === "fullAnswer") return "whole answer over";
  if (limit.percentile === "p50" || ms === null) return "over at p50";
  return `${formatMs(ms - limit.ms)} over`;
}
