import { type RefObject, useEffect, useState } from "react";

/** Whether an element is on the screen or about to be; null until it is known. */
export function useIsNear(element: RefObject<Element | null>, rootMargin = "10% 0px"): boolean | null {
  const [isNear, setNear] = useState<boolean | null>(null);
  useEffect(() => {
    if (!element.current || typeof IntersectionObserver === "undefined") return setNear(true);
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting ?? true), {
      rootMargin,
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, rootMargin]);
  return isNear;
}
