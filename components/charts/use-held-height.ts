import { type RefObject, useLayoutEffect } from "react";
import type { LastSize } from "./use-last-size";

/** Lets an element grow but not shrink for a while, so that what stands below does not jump up and down again. */
export function useHeldHeight(element: RefObject<HTMLElement | null>, size: LastSize, isHeld: boolean) {
  useLayoutEffect(() => {
    const target = element.current;
    if (!target || !size.current || !isHeld) return;
    target.style.minHeight = `${size.current.height}px`;
    return () => {
      target.style.minHeight = "";
    };
  }, [element, size, isHeld]);
}
