import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from "react";
import { onAsked } from "./asked-field";

/** On a small screen the inputs are a sheet from below, which leaves the answer in sight. */
export function useSheet() {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  // Who is led to an input must find it.
  useEffect(() => onAsked(() => setOpen(true)), []);
  const open = useCallback(() => setOpen(true), []);
  const leave = useCallback(() => setOpen(false), []);
  const close = useCallback(() => {
    setOpen(false);
    opener.current?.focus();
  }, []);
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) close();
    },
    [close],
  );
  return { isOpen, opener, open, close, leave, onKeyDown };
}
