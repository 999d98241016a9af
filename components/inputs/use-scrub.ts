import { type PointerEvent, useRef } from "react";

/** So far the pointer goes for one step. */
const pixelsPerStep = 8;

type Options = {
  /** The text in the box. */
  readonly textOf: () => string;
  /** The text one step on from another. */
  readonly next: (text: string, direction: 1 | -1, isFar: boolean) => string;
  readonly onText: (text: string) => void;
  readonly onCommit: (text: string) => void;
};

/** A number that changes while its name is dragged to the left or right; with Shift ten times as far. */
export function useScrub({ textOf, next, onText, onCommit }: Options) {
  const drag = useRef<{ x: number; text: string; hasMoved: boolean } | null>(null);
  const move = (event: PointerEvent) => {
    const held = drag.current;
    if (!held) return;
    const steps = Math.trunc((event.clientX - held.x) / pixelsPerStep);
    if (steps === 0) return;
    const before = held.text;
    for (let step = 0; step < Math.abs(steps); step++) held.text = next(held.text, steps > 0 ? 1 : -1, event.shiftKey);
    held.x += steps * pixelsPerStep;
    held.hasMoved = true;
    if (held.text !== before) onText(held.text);
  };
  const end = () => {
    if (drag.current?.hasMoved) onCommit(drag.current.text);
    drag.current = null;
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      // A finger scrolls.
      if (event.pointerType !== "mouse" || event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { x: event.clientX, text: textOf(), hasMoved: false };
    },
    onPointerMove: move,
    onPointerUp: (event: PointerEvent) => {
      // A busy browser may have left out the last move.
      move(event);
      end();
    },
    onPointerCancel: end,
  };
}
