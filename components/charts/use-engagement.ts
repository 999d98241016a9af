import { type ComponentType, type PointerEvent, useState } from "react";
import type { InteractiveChartProps } from "./interactive-chart";

/** Loads the live chart when a reader first enters the picture with pointer, finger or focus. */
export function useEngagement() {
  const [Live, setLive] = useState<ComponentType<InteractiveChartProps> | null>(null);
  const [hasPointer, setPointer] = useState(false);
  const [hasFocus, setFocus] = useState(false);

  function load() {
    // When the code cannot be loaded the still picture stays: nothing on it needs the live one.
    import("./interactive-chart").then(
      ({ default: loaded }) => setLive(() => loaded),
      () => undefined,
    );
  }
  function enter(set: (isIn: boolean) => void) {
    set(true);
    if (!Live) load();
  }
  return {
    Live,
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
