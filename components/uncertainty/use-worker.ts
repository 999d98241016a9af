import { useCallback, useEffect, useRef, useState } from "react";
import type { UncertaintyReply, UncertaintyRequest } from "./uncertainty-work";

/** The uncertainty analysis's worker, started when it is first asked. */
export function useWorker(take: (reply: UncertaintyReply) => void) {
  const worker = useRef<Worker | null>(null);
  const [isOff, setOff] = useState(false);
  useEffect(
    () => () => {
      worker.current?.terminate();
      worker.current = null;
    },
    [],
  );
  const ask = useCallback(
    (request: UncertaintyRequest) => {
      worker.current ??= startWorker(take, () => setOff(true));
      worker.current?.postMessage(request);
    },
    [take],
  );
  return { ask, isOff };
}

/** Null in a browser without workers. One that cannot be loaded says so later, by an error. */
function startWorker(take: (reply: UncertaintyReply) => void, fail: () => void): Worker | null {
  try {
    const worker = new Worker(new URL("./uncertainty.worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<UncertaintyReply>) => take(data);
    worker.onerror = fail;
    return worker;
  } catch {
    fail();
    return null;
  }
}
