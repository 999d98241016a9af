import { type RefObject, useEffect, useRef } from "react";

export type LastSize = RefObject<{ readonly width: number; readonly height: number } | null>;

/** The size an element had when it was last laid out. Asking the element itself would lay out the page at once. */
export function useLastSize(element: RefObject<HTMLElement | null>): LastSize {
  const size: LastSize = useRef(null);
  useEffect(() => {
    if (!element.current || typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver((entries) => {
      const box = entries.at(-1)?.borderBoxSize[0];
      if (box) size.current = { width: box.inlineSize, height: box.blockSize };
    });
    observer.observe(element.current, { box: "border-box" });
    return () => observer.disconnect();
  }, [element]);
  return size;
}
