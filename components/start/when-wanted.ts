/** What somebody does who is about to use the page. */
const signs = ["pointermove", "pointerdown", "touchstart", "wheel", "keydown", "focusin", "dragenter"] as const;

/** The page is idle by then, or never will be. */
const longestMs = 2_000;

/** Calls once: when somebody reaches for the page, or else when it is loaded and has nothing to do. Returns how to cancel. */
export function whenWanted(begin: () => void): () => void {
  const cancel = new AbortController();
  const go = () => {
    if (cancel.signal.aborted) return;
    cancel.abort();
    begin();
  };
  for (const sign of signs) window.addEventListener(sign, go, { capture: true, passive: true, signal: cancel.signal });
  if (document.readyState === "complete") whenIdle(go);
  else window.addEventListener("load", () => whenIdle(go), { signal: cancel.signal });
  return () => cancel.abort();
}

/** Not in every browser. */
function whenIdle(go: () => void) {
  if ("requestIdleCallback" in window) window.requestIdleCallback(go, { timeout: longestMs });
  else setTimeout(go, 200);
}
