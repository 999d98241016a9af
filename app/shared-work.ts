/** How long somebody waits: until nobody reads the answer any more, and for its making to begin. */
export type Patience = { readonly signal: AbortSignal; readonly patience?: AbortSignal };

/** Something in the making, for whoever waits for it. */
export type Work<Made> = {
  readonly made: Promise<Made | null>;
  hasBegun: boolean;
  readers: number;
  readonly stop: AbortController;
};

/** What making something is told, and tells. */
export type Making = { readonly signal: AbortSignal; readonly onBegin: () => void };

/** Starts to make something, which is found under its key meanwhile. It goes on for as long as anybody waits for it. */
export function beginWork<Made>(
  inWork: Map<string, Work<Made>>,
  key: string,
  make: (making: Making) => Promise<Made | null>,
): Work<Made> {
  const stop = new AbortController();
  const onBegin = () => {
    work.hasBegun = true;
  };
  const made = Promise.resolve()
    .then(() => make({ signal: stop.signal, onBegin }))
    .finally(() => inWork.delete(key));
  const work: Work<Made> = { made, hasBegun: false, readers: 0, stop };
  inWork.set(key, work);
  return work;
}

/** Whether the work ends while somebody still reads it. Patience counts until it begins. */
export function endsBefore(work: Work<unknown>, { signal, patience = signal }: Patience): Promise<boolean> {
  work.readers++;
  return new Promise((resolve) => {
    const leave = (isMade: boolean) => {
      signal.removeEventListener("abort", go);
      patience.removeEventListener("abort", loseIt);
      if (--work.readers === 0) work.stop.abort();
      resolve(isMade);
    };
    const go = () => leave(false);
    const loseIt = () => !work.hasBegun && leave(false);
    signal.addEventListener("abort", go, { once: true });
    if (patience !== signal) patience.addEventListener("abort", loseIt, { once: true });
    if (signal.aborted) go();
    else if (patience.aborted) loseIt();
    const end = () => leave(true);
    work.made.then(end, end);
  });
}
