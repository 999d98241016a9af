import { type RefObject, useEffect, useState } from "react";
import { schedule } from "@/components/scheduler/scheduler";

/**
 * Width of an element in whole pixels; null on the server and until it has been measured. Out of sight it is measured
 * when nothing else is to be done; while `isNear` is null we wait.
 */
export function useElementWidth(element: RefObject<HTMLElement | null>, isNear: boolean | null): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    const target = element.current;
    if (!target || isNear === null) return;
    const measure = () => {
      const measured = Math.floor(target.getBoundingClientRect().width);
      if (measured > 0) setWidth(measured);
    };
    if (!isNear) return schedule(target, measure, true);
    measure();
    if (typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(measure);
    observer.observe(target);
    return () => observer.disconnect();
  }, [element, isNear]);
  return width;
}
