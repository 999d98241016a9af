import { useCallback, useEffect, useRef, useState } from "react";
import type { Calibration } from "@/lib/logs/apply/calibrate";
import type { Mapping } from "@/lib/logs/formats/guess";
import type { LogReply, LogRequest, ReadLog } from "./log-work";

export type LogState =
  | { readonly kind: "none" }
  | {
      readonly kind: "reading";
      readonly name: string;
      readonly bytes: number;
      readonly size: number;
      readonly seconds: number;
    }
  | { readonly kind: "failed"; readonly message: string; readonly columns: readonly string[] }
  | { readonly kind: "read"; readonly log: ReadLog; readonly calibration: Calibration | null };

const away = "The browser cannot read files beside the page. The terminal can: npx crossover calibrate";

/** The worker that reads logs, and what it last said. */
export function useLog() {
  const worker = useRef<Worker | null>(null);
  const started = useRef(0);
  const [state, setState] = useState<LogState>({ kind: "none" });
  const stop = useCallback(() => {
    worker.current?.terminate();
    worker.current = null;
    setState({ kind: "none" });
  }, []);
  useEffect(() => () => worker.current?.terminate(), []);

  const ask = useCallback((request: LogRequest) => {
    const fail = () => setState({ kind: "failed", message: away, columns: [] });
    worker.current ??= startWorker((reply) => setState((before) => after(before, reply, started.current)), fail);
    worker.current?.postMessage(request);
  }, []);
  const read = useCallback(
    (file: File, mapping: Mapping) => {
      // One that still reads another file is given up.
      worker.current?.terminate();
      worker.current = null;
      started.current = performance.now();
      setState({ kind: "reading", name: file.name, bytes: 0, size: file.size, seconds: 0 });
      ask({ kind: "file", file, mapping });
    },
    [ask],
  );
  return { state, read, ask, stop };
}

function after(before: LogState, reply: LogReply, startedMs: number): LogState {
  if (reply.kind === "failed") return { kind: "failed", message: reply.message, columns: reply.columns };
  if (reply.kind === "read") return { kind: "read", log: reply.log, calibration: null };
  if (reply.kind === "applied") return before.kind === "read" ? { ...before, calibration: reply.calibration } : before;
  if (before.kind !== "reading") return before;
  return { ...before, bytes: reply.bytes, seconds: (performance.now() - startedMs) / 1_000 };
}

/** Null in a browser without workers. One that cannot be loaded says so later, by an error. */
function startWorker(take: (reply: LogReply) => void, fail: () => void): Worker | null {
  try {
    const worker = new Worker(new URL("./log.worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<LogReply>) => take(data);
    worker.onerror = fail;
    return worker;
  } catch {
    fail();
    return null;
  }
}
