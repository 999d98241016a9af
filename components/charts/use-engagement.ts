import { type PointerEvent, useState } from "react";

/** The code of the interactive charts. */
export type Interactive = typeof import("./interactive-chart");

/** Loads the interactive chart when a reader first enters a figure that has one, with pointer, finger or focus. */
export function useEngagement(hasInteractive: boolean) {
  const [interactive, setInteractive] = useState<Interactive | null>(null);
  const [hasPointer, setPointer] = useState(false);
  const [hasFocus, setFocus] = useState(false);

  function enter(set: (isIn: boolean) => void) {
    set(true);
    if (interactive || !hasInteractive) return;
    // When the code cannot be loaded the still picture stays: nothing on it needs the interactive one.
    import("./interactive-chart").then(setInteractive, () => undefined);
  }
  return {
    interactive,
    isEngaged: hasPointer || hasFocus,
    handlers: {
      onPointerEnter: () => enter(setPointer),
      // A finger that lifts has not left: it is still reading.
      onPointerLeave: (event: PointerEvent) => event.pointerType !== "touch" && setPointer(false),
      onTouchStart: () => enter(setPointer),
      onFocus: () => enter(setFocus),
      onBlur: () => setFocus(false),
    },
  };
}

export type Engagement = ReturnType<typeof useEngagement>;
